import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { MAIL_STATES } from '../../../shared/mail.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { Empty } from '../parts/empty.tsx'
import { FormPage } from '../parts/form-page.tsx'
import { Refresh } from '../parts/item-list.tsx'
import { MailRows } from '../parts/mail-rows.tsx'
import { Select } from '../parts/select.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Trouble } from '../parts/trouble.tsx'

/** The outbox for who runs the service: how it stands, what failed and why, and sending again one or all. */
export function MailsPage(): JSX.Element {
  const { api, lists, mailState, mailQueue, session } = useDesk()
  const { desk, mails } = useWords()
  const list = lists.mails
  const items = list.items.value
  const trouble = list.trouble.value
  const queue = mailQueue.value
  const [sent, setSent] = useState<number | null>(null)
  const deed = useMemo(() => createDeed((ids: string[] | null) => api.sendMailsAgain(ids), session), [api, session])
  const again = async (ids: string[] | null) => {
    setSent(null)
    const done = await deed.run(ids)
    if (done) setSent(done.again)
    await list.refresh()
  }
  const refusal = deed.trouble.value
  return (
    <FormPage title={mails.title} lead={mails.lead} end={<Refresh list={list} />} wide>
      {trouble && <Trouble refusal={trouble} onAgain={() => list.refresh()} />}
      {refusal && <Trouble refusal={refusal} onAgain={() => list.refresh()} />}
      <Queue />
      <Incoming />
      <div role="status">
        {sent !== null && (
          <Notice tone={sent > 0 ? 'ready' : 'note'} title={sent > 0 ? mails.willGo(sent) : mails.noneToSend} />
        )}
      </div>
      <div class="actions-row">
        <Select
          id="mail-state"
          label={mails.show}
          value={mailState.value ?? ''}
          onChoose={value => {
            mailState.value = MAIL_STATES.find(known => known === value) ?? null
            list.clear()
            void list.refresh()
          }}
        >
          <option value="">{mails.all}</option>
          {MAIL_STATES.map(state => (
            <option key={state} value={state}>
              {mails.states[state]}
            </option>
          ))}
        </Select>
        {queue && queue.waiting + queue.failed > 0 && (
          <Button busy={deed.busy.value} onClick={() => again(null)}>
            {mails.againAll}
          </Button>
        )}
      </div>
      {items === null && !trouble && <Skeleton name={desk.loading} rows={6} />}
      {items?.length === 0 && <Empty icon="mail" title={mails.empty} text={mails.emptyNext} />}
      {items && items.length > 0 && <MailRows items={items} busy={deed.busy.value} onAgain={id => again([id])} />}
      {list.hasMore.value && (
        <Button class="start" busy={list.work.value === 'more'} onClick={() => list.more()}>
          {desk.more}
        </Button>
      )}
    </FormPage>
  )
}

/** What came in and waits for a person, where there is any. */
function Incoming(): JSX.Element | null {
  const { incomingQueue, now, timeZone } = useDesk()
  const { incoming: words, locale } = useWords()
  const queue = incomingQueue.value
  if (!queue || queue.held + queue.broken === 0) return null
  return (
    <Notice tone={queue.broken > 0 ? 'look' : 'note'}>
      <p>
        {words.waits(queue.held, queue.broken)}.{' '}
        {queue.oldestAt && words.waitsSince(sayWhen(locale, queue.oldestAt, now(), timeZone))}
      </p>
      <p>
        <a href="/incoming">{words.openQueue}</a>
      </p>
    </Notice>
  )
}

/** How much waits and failed, and since when. */
function Queue(): JSX.Element | null {
  const { mailQueue, now, timeZone } = useDesk()
  const { locale, mails } = useWords()
  const queue = mailQueue.value
  if (!queue) return null
  const { waiting, failed, oldestAt } = queue
  if (waiting + failed === 0) return <Notice tone="ready" title={mails.nothingWaits} />
  const oldest = oldestAt === null ? '' : `, ${mails.oldest(sayWhen(locale, oldestAt, now(), timeZone))}`
  return (
    <Notice tone={failed > 0 ? 'stop' : 'ask'} icon={failed > 0 ? 'stop' : 'clock'}>
      {failed > 0 && (
        <p>
          <strong>{mails.failed(failed)}</strong>
        </p>
      )}
      {waiting > 0 && (
        <p>
          {mails.waiting(waiting)}
          {oldest}
        </p>
      )}
    </Notice>
  )
}
