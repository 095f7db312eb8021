import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { Notice } from '../ui/notice.tsx'
import { Connect } from './connect.tsx'
import { useModels } from './models.ts'
import { sayProblem } from './problem.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatRequestPage } from './seat-request.tsx'
import { TicketPage } from './ticket-page.tsx'
import { Title } from './title.tsx'
import { ToRequests } from './to-requests.tsx'

/** A filed ticket by its number: a request for seats with its seats, any other as its conversation. */
export function OpenedTicket({ number, kept }: { number: string; kept: SeatRequest | null }): JSX.Element {
  const { talk, ticketList } = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const me = connection.connection.value?.person.id
  useEffect(() => {
    // Read anew by whoever signs in, as the one they are.
    if (me !== undefined) void talk.open(number)
    return talk.close
  }, [number, talk, me])
  const opened = talk.opened.value
  const ticket = opened?.number === number ? opened : null
  const kind = kept ? 'seat-request' : (ticket ?? ticketList.byNumber(number))?.kind
  if (kind === 'seat-request') return <SeatRequestPage number={number} kept={kept} />
  if (ticket) return <TicketPage ticket={ticket} />
  const problem = talk.problem.value
  return (
    <main class="page">
      <Title back={<ToRequests />}>{number}</Title>
      {me === undefined && <Connect />}
      {problem && <Notice tone="look" role="status" title={sayProblem(words, problem, connection.host.value)} />}
      {me !== undefined && !problem && (
        <p class="muted" role="status">
          {words.panel.waiting}
        </p>
      )}
    </main>
  )
}
