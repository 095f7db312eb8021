import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { TicketSummary } from '../../../shared/desk-ticket.ts'
import { useDesk, usePerson, useWords } from '../desk.ts'
import { useNews } from '../models/news.ts'
import { narrowOf } from '../narrow.ts'
import { requestPath } from '../place.ts'
import { RequestState } from './request-state.tsx'
import { Time } from './time.tsx'

const NEWEST = narrowOf(new URL('/requests?order=newest', 'http://desk'))

/** So many calls are still in somebody's ear. */
const SHOWN = 5

/** What this person took on the phone last, wherever they did: what is sent from the panel appears by itself. */
export function PhoneTaken(): JSX.Element {
  const { api, news } = useDesk()
  const { id } = usePerson()
  const { inbox, seat } = useWords()
  const [taken, setTaken] = useState<readonly TicketSummary[]>([])
  const read = async () => {
    const answer = await api.tickets({ view: 'open', text: '', narrow: NEWEST }, null)
    if (answer.ok) setTaken(answer.value.items.filter(({ takenBy }) => takenBy?.id === id).slice(0, SHOWN))
  }
  useEffect(() => void read(), [api, id])
  useNews(news, 'ticket', undefined, () => void read())
  return (
    <section class="section" aria-labelledby="taken">
      <h2 id="taken">{inbox.taken}</h2>
      <ul class="list phone-taken" aria-live="polite">
        {taken.map(({ number, seats, subject, enterprise, caller, sentBy, state, sentAt }) => (
          <li key={number}>
            <a class="mono number-link" href={requestPath(number)}>
              {number}
            </a>
            <span class="phone-taken-text">
              {seats ? seat.newSeats(seats.count) : subject}
              <span class="small faint">
                {' '}
                {(caller ?? sentBy).name}, {enterprise?.name}, <Time at={sentAt} />
              </span>
            </span>
            <RequestState state={state} />
          </li>
        ))}
        {taken.length === 0 && <li class="muted small">{inbox.takenNone}</li>}
      </ul>
    </section>
  )
}
