import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { useDraft, useWords } from '../desk.ts'
import type { Decision } from '../models/decision.ts'
import { TextArea } from './text-area.tsx'

/** The reason and the two answers, with their counts. What was typed stays, whatever comes back. */
export function MoveDecision({
  number,
  decision,
  chosen,
}: {
  /** The move's: what is typed about it is kept by it. */
  number: string
  decision: Decision
  chosen: readonly string[]
}): JSX.Element {
  const { deciding, confirming } = useWords()
  const [reason, setReason] = useDraft(`move ${number}`, '')
  const [error, setError] = useState<string>()
  const sending = decision.sending.value
  const send = async (what: 'approve' | 'decline') => {
    if (chosen.length === 0) return setError(confirming.chooseFirst)
    if (what === 'decline' && reason.trim() === '') return setError(deciding.reasonMissing)
    setError(undefined)
    if (await decision.answer(what, chosen, reason.trim())) setReason('')
  }
  return (
    <div class="decision">
      <TextArea
        id="reason"
        label={deciding.reason}
        hint={deciding.reasonHint}
        error={error}
        maxlength={500}
        value={reason}
        onInput={text => {
          setReason(text)
          setError(undefined)
        }}
      />
      <div class="actions-row">
        <Button busy={sending !== null} onClick={() => send('decline')}>
          {sending === 'decline' ? deciding.declining : deciding.decline(chosen.length)}
        </Button>
        <Button kind="primary" busy={sending !== null} onClick={() => send('approve')}>
          {sending === 'approve' ? deciding.approving : deciding.approve(chosen.length)}
        </Button>
      </div>
    </div>
  )
}

/** What was just done, read out when the reader pauses. */
export function MoveDone({ decision }: { decision: Decision }): JSX.Element {
  const { deciding } = useWords()
  const done = decision.done.value
  return (
    <div role="status">
      {done && <Notice tone={done.what === 'approve' ? 'ready' : 'note'} title={sayDone(deciding, done)} />}
    </div>
  )
}

function sayDone(
  words: ReturnType<typeof useWords>['deciding'],
  { what, accounts, move }: NonNullable<Decision['done']['value']>,
): string {
  if (what === 'withdraw') return words.withdrawn
  if (what === 'decline') return words.declined(accounts.length)
  const named = new Set(accounts)
  const there = move.rows.filter(
    ({ account, state }) => account !== null && named.has(account) && (state === 'moved' || state === 'here'),
  ).length
  return there === accounts.length ? words.approved(there) : words.partly(there, accounts.length - there)
}
