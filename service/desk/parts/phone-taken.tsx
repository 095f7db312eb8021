import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { TicketSummary } from '../../../shared/desk-ticket.ts'
import { useDesk, usePerson, useWords } from '../desk.ts'
import { useNews } from '../models/news.ts'
import { requestPath } from '../place.ts'
import { RequestState } from './request-state.tsx'
import { Time } from './time.tsx'

/** So many calls are still in somebody's ear. */
const SHOWN = 5

/** What this person took on the phone last, wherever they did: what is sent from the panel appears by itself. */
export function PhoneTaken(): JSX.Element {
  const { api, news } = useDesk()
  const { id } = usePerson()
  const { inbox, seat } = useWords()
  /** Null until it is known. */
  const [taken, setTaken] = useState<readonly TicketSummary[] | null>(null)
  /** Whose question is the newest; an answer to an older one is dropped. */
  const asking = useRef(0)
  const read = async () => {
    const mine = ++asking.current
    const answer = await api.taken(id, SHOWN)
    if (mine === asking.current && answer.ok) setTaken(answer.value)
  }
  useEffect(() => void read(), [api, id])
  useNews(news, 'ticket', undefined, () => void read())
  return (
    <section class="section" aria-labelledby="taken">
      <h2 id="taken">{inbox.taken}</h2>
      <ul class="list phone-taken" aria-live="polite">
        {taken?.map(({ number, seats, subject, enterprise, caller, sentBy, state, sentAt }) => (
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
        {taken?.length === 0 && <li class="muted small">{inbox.takenNone}</li>}
      </ul>
    </section>
  )
}
