import type { JSX } from 'preact'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useModels } from './models.ts'
import { sayNotQueued } from './problem.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { TalkWrite } from './talk-write.tsx'
import { whenText } from './when.tsx'

/** What can be said of a closed request: that it is solved, or what is missing, which opens it again. */
export function TalkClosed({ ticket, may }: { ticket: Ticket; may: boolean }): JSX.Element | null {
  const { talk } = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const { replying } = words
  const { number, confirmedAt, mergedInto } = ticket
  const problem = talk.problem.value
  if (mergedInto !== null) return null
  if (confirmedAt !== null)
    return <Notice tone="ready" role="status" title={replying.confirmed(whenText(words.locale, confirmedAt))} />
  if (!may) return null
  return (
    <div class="card stack">
      <p>
        <strong>{replying.closed}</strong>
      </p>
      {problem && <Notice tone="look" role="alert" title={sayNotQueued(words, problem, connection.host.value)} />}
      <Button class="start" busy={talk.busy.value} onClick={talk.confirm}>
        {replying.solved}
      </Button>
      <TalkWrite number={number} label={replying.missing} send={replying.reopen} />
    </div>
  )
}
