import type { JSX } from 'preact'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { Copy } from '../ui/copy.tsx'
import { Notice } from '../ui/notice.tsx'
import { AsOf } from './as-of.tsx'
import { useModels } from './models.ts'
import { sayProblem } from './problem.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { Talk } from './talk.tsx'
import { TicketFiles } from './ticket-files.tsx'
import { TicketSign } from './ticket-sign.tsx'
import { Title } from './title.tsx'
import { ToRequests } from './to-requests.tsx'
import { whenText } from './when.tsx'

/** A ticket in words, however it began: its number to quote, where it stands, what was said, and its files. */
export function TicketPage({ ticket }: { ticket: Ticket }): JSX.Element {
  const { talk } = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const { number, kind, subject, state, sentBy, sentAt, caller, takenBy, enterprise } = ticket
  const problem = talk.problem.value
  const from = words.seating.filedLead(caller?.name ?? sentBy.name, whenText(words.locale, sentAt))
  return (
    <main class="page">
      <Title
        back={<ToRequests />}
        lead={`${[words.asking.kinds[kind], enterprise?.name].filter(Boolean).join(', ')}. ${from}`}
      >
        <span class="wrap-any">{subject}</span>
      </Title>
      <AsOf at={talk.readAt.value} />
      {problem && problem.kind !== 'unreachable' && (
        <Notice tone="look" role="status" title={sayProblem(words, problem, connection.host.value)} />
      )}
      <div class="card stack stack-2">
        <div class="cluster">
          <TicketSign state={state} />
          <Copy text={number} name={words.seating.copyNumber(number)} done={words.panel.copied}>
            {number}
          </Copy>
        </div>
        {takenBy && <p class="small muted">{words.asking.byPhone(takenBy.name)}</p>}
        <p class="small muted">{words.ticket.mail.quote(number)}</p>
      </div>
      <Talk ticket={ticket} request={null} />
      <TicketFiles ticket={ticket} />
    </main>
  )
}
