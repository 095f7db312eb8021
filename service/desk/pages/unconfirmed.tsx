import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { UnconfirmedAnswer, UnconfirmedDecision, UnconfirmedResult } from '../../../shared/unconfirmed.ts'
import { sayList } from '../../../shared/words/format.ts'
import { useDesk, useDraft, useMayDo, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { Empty } from '../parts/empty.tsx'
import { FormPage } from '../parts/form-page.tsx'
import { Refresh } from '../parts/item-list.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { UnconfirmedRows } from '../parts/unconfirmed-rows.tsx'

/** As many as one deed takes. */
const AT_ONCE = 100

/** Accounts that nobody has confirmed: a representative confirms them, or takes them out with a reason. */
export function UnconfirmedPage(): JSX.Element {
  const { lists } = useDesk()
  const { confirming, desk } = useWords()
  const list = lists.unconfirmed
  const items = list.items.value
  const trouble = list.trouble.value
  return (
    <FormPage title={confirming.title} lead={confirming.lead} end={<Refresh list={list} />} wide>
      {trouble && <Trouble refusal={trouble} onAgain={() => list.refresh()} />}
      {items === null && !trouble && <Skeleton name={desk.loading} rows={6} />}
      {items && <Settle />}
      {list.hasMore.value && (
        <Button class="start" busy={list.work.value === 'more'} onClick={() => list.more()}>
          {desk.more}
        </Button>
      )}
    </FormPage>
  )
}

function Settle(): JSX.Element {
  const { api, lists, session } = useDesk()
  const { confirming } = useWords()
  const mayRead = useMayDo('assignment.settle')
  const items = lists.unconfirmed.items.value ?? []
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useDraft('unconfirmed', '')
  const [error, setError] = useState<string>()
  const [sending, setSending] = useState<UnconfirmedDecision | null>(null)
  const [result, setResult] = useState<UnconfirmedResult | null>(null)
  const deed = useMemo(
    () => createDeed((answer: UnconfirmedAnswer, key) => api.settleUnconfirmed(answer, key), session),
    [api, session],
  )
  const chosen = items.filter(({ account }) => picked.has(account)).slice(0, AT_ONCE)
  const settle = async (decision: UnconfirmedDecision) => {
    if (chosen.length === 0) return setError(confirming.chooseFirst)
    if (decision === 'release' && reason.trim() === '') return setError(confirming.reasonMissing)
    setError(undefined)
    setResult(null)
    setSending(decision)
    const accounts = chosen.map(({ account, enterprise }) => ({ account, enterpriseId: enterprise.id }))
    const done = await deed.run({ decision, accounts, ...(reason.trim() && { reason: reason.trim() }) })
    setSending(null)
    if (done) {
      setResult(done)
      setPicked(new Set())
      setReason('')
    }
    await lists.unconfirmed.refresh()
  }
  const refusal = deed.trouble.value
  return (
    <>
      <Settled result={result} />
      {refusal && <Trouble refusal={refusal} onAgain={() => lists.unconfirmed.refresh()} />}
      {items.length === 0 && <Empty icon="ready" title={confirming.empty} text={confirming.emptyNext} />}
      {items.length > 0 && mayRead && (
        <>
          <UnconfirmedRows items={items} picked={picked} onPick={setPicked} />
          <TextArea
            id="reason"
            label={confirming.reason}
            hint={confirming.reasonHint}
            error={error}
            maxlength={500}
            value={reason}
            onInput={text => {
              setReason(text)
              setError(undefined)
            }}
          />
          <div class="actions-row">
            <Button busy={sending !== null} onClick={() => settle('release')}>
              {sending === 'release' ? confirming.releasing : confirming.release(chosen.length)}
            </Button>
            <Button kind="primary" busy={sending !== null} onClick={() => settle('confirm')}>
              {sending === 'confirm' ? confirming.confirming : confirming.confirm(chosen.length)}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

/** What was just done, and what had gone by then. */
function Settled({ result }: { result: UnconfirmedResult | null }): JSX.Element {
  const { confirming, locale } = useWords()
  const say = result?.decision === 'confirm' ? confirming.confirmed : confirming.released
  return (
    <div role="status">
      {result && (
        <Notice tone={result.gone.length > 0 ? 'look' : 'ready'} title={say(result.settled.length)}>
          {result.gone.length > 0 && <p>{confirming.gone(sayList(locale, result.gone))}</p>}
        </Notice>
      )}
    </div>
  )
}
