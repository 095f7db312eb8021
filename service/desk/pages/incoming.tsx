import type { JSX } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import { IconButton } from '../../../extension/ui/button.tsx'
import { INCOMING_VIEWS, MAILS_AT_ONCE } from '../../../shared/held-mail.ts'
import type { IncomingMail } from '../../../shared/incoming.ts'
import { sayBytes } from '../../../shared/words/format.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { useMailDeeds } from '../models/mail-deeds.ts'
import { ItemList, type ItemPlace } from '../parts/item-list.tsx'
import { ListItem } from '../parts/list-item.tsx'
import { MailDecision } from '../parts/mail-decision.tsx'
import { MailDone } from '../parts/mail-done.tsx'
import { MailReason } from '../parts/mail-reason.tsx'
import { PickBox } from '../parts/pick-box.tsx'
import { Select } from '../parts/select.tsx'
import { Shell } from '../parts/shell.tsx'
import { Time } from '../parts/time.tsx'
import { openedPath } from '../place.ts'
import { IncomingMailPane } from './incoming-mail.tsx'

/** Mail that came in: what waits for a person first, and the opened one beside the list. */
export function IncomingPage({ opened }: { opened: string | null }): JSX.Element {
  const { lists, incomingView } = useDesk()
  const { incoming: words, inbox } = useWords()
  const list = lists.incoming
  const view = incomingView.value
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const deeds = useMailDeeds()
  const mayLook = useMayDo('mail.look')
  const neighbour = useCallback(
    (step: 1 | -1) => {
      const id = opened && list.neighbour(opened, step)
      return id && openedPath('incoming', id)
    },
    [opened, list],
  )
  const { columns } = words
  const chosen = (list.items.value ?? []).filter(({ id }) => picked.has(id)).slice(0, MAILS_AT_ONCE)
  const chooses = mayLook && opened === null && view === 'decide'
  const none = () => {
    setPicked(new Set())
    deeds.forget()
  }
  const pick = (id: string, on: boolean) => {
    deeds.forget()
    setPicked(before => new Set(on ? [...before, id] : [...before].filter(one => one !== id)))
  }
  return (
    <Shell walk={{ back: opened === null ? null : '/incoming', neighbour }}>
      <ItemList
        key={view}
        list={list}
        title={words.title}
        opened={opened}
        columns={[columns.size, columns.subject, columns.reason, columns.from, columns.when]}
        empty={{ icon: 'mail', title: words.empty[view], text: words.emptyNext[view] }}
        head={opened === null && <ShowBar />}
        foot={
          chooses &&
          (chosen.length > 0 || deeds.done || deeds.trouble) && (
            <section class="bulk" aria-label={words.chosen(chosen.length)}>
              <MailDone deeds={deeds} />
              <div class="bulk-line">
                <strong class="num" role="status">
                  {chosen.length > 0 && words.chosen(chosen.length)}
                </strong>
                {chosen.length > 0 && <MailDecision mails={chosen} deeds={deeds} />}
                <IconButton icon="x" name={inbox.chooseNone} class="bulk-none" onClick={none} />
              </div>
            </section>
          )
        }
      >
        {(mail, place) => (
          <MailItem
            key={mail.id}
            mail={mail}
            {...place}
            pick={chooses ? { on: picked.has(mail.id), choose: on => pick(mail.id, on) } : null}
          />
        )}
      </ItemList>
      {opened !== null && <IncomingMailPane key={opened} id={opened} />}
    </Shell>
  )
}

/** Which of them are listed. */
function ShowBar(): JSX.Element {
  const { lists, incomingView } = useDesk()
  const { incoming: words } = useWords()
  return (
    <div class="narrow">
      <Select
        id="incoming-view"
        label={words.show}
        quiet
        value={incomingView.value}
        onChoose={value => {
          incomingView.value = INCOMING_VIEWS.find(known => known === value) ?? 'decide'
          lists.incoming.clear()
          void lists.incoming.refresh()
        }}
      >
        {INCOMING_VIEWS.map(one => (
          <option key={one} value={one}>
            {words.views[one]}
          </option>
        ))}
      </Select>
    </div>
  )
}

interface MailItemProps extends ItemPlace {
  mail: IncomingMail
  pick: { on: boolean; choose: (on: boolean) => void } | null
}

function MailItem({ mail, pick, ...place }: MailItemProps): JSX.Element {
  const { incoming: words, locale } = useWords()
  const { id, subject, from, bytes, at } = mail
  const title = subject || words.noSubject
  return (
    <ListItem
      {...place}
      href={openedPath('incoming', id)}
      title={title}
      number={sayBytes(locale, bytes)}
      pick={pick && <PickBox name={words.choose(title)} checked={pick.on} onPick={pick.choose} />}
      result={<MailReason mail={mail} />}
      who={from ? `${from.name} ${from.address}`.trim() : words.noSender}
      when={<Time at={at} />}
    />
  )
}
