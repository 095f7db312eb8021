import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { Address } from '../../../extension/ui/address.tsx'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import type { ChecklistPack } from '../../../shared/checklist-pack.ts'
import { seatName } from '../../../shared/seat.ts'
import { askerOf, type SeatRequest } from '../../../shared/seat-request.ts'
import type { Priority } from '../../../shared/service-level.ts'
import { sayReceiptTime } from '../../../shared/words/when.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { useNews } from '../models/news.ts'
import { createOpened } from '../models/opened.ts'
import { openedPath, requestPath } from '../place.ts'
import { RequestCall } from './request-call.tsx'
import { RequestCaller } from './request-caller.tsx'
import { RequestHistory } from './request-history.tsx'
import { ServicePromise } from './service-promise.tsx'
import { Time } from './time.tsx'

/** Beside a request: who sent it, the enterprise, the bill that was agreed to, the call, other requests, and who did what. */
export function RequestFacts({
  request,
  pack,
  priority,
  onCall,
}: {
  request: SeatRequest
  pack: ChecklistPack | null
  /** Null until the ticket round it is there. */
  priority: Priority | null
  /** Opens the call card to be gone through; null where it is open, or nothing can be ticked. */
  onCall: (() => void) | null
}): JSX.Element {
  const { api, session, news } = useDesk()
  const { desk, requests: words } = useWords()
  const { number, enterprise, caller, sentAt, version } = request
  const opened = useMemo(() => createOpened(() => api.record(number), session), [api, session, number])
  useEffect(() => void opened.open(number), [opened, number])
  useNews(news, 'ticket', number, () => void opened.refresh())
  useEffect(() => void opened.refresh(), [opened, version])
  const state = opened.state.value
  const record = state?.is === 'there' ? state.value : null
  const readsAll = useMayDo('enterprise.read-all')
  return (
    <aside class="desk-context" aria-label={words.about}>
      <section>
        <h2>{askerOf(request).name}</h2>
        <Facts>
          {caller && <RequestCaller caller={caller} />}
          {!caller && record?.contact && (
            <>
              <Fact name={words.email}>
                <a href={`mailto:${encodeURIComponent(record.contact.email)}?subject=${encodeURIComponent(number)}`}>
                  <Address text={record.contact.email} />
                </a>
              </Fact>
              <Fact name={words.language}>{words.languages[record.contact.locale]}</Fact>
            </>
          )}
          <Fact name={words.sent}>
            <Time at={sentAt} exact />
          </Fact>
        </Facts>
      </section>
      <section>
        <h2>{enterprise.name}</h2>
        <Facts>
          <Fact name={desk.enterpriseId} num>
            {readsAll ? <a href={openedPath('enterprises', enterprise.id)}>{enterprise.id}</a> : enterprise.id}
          </Fact>
          <Fact name={words.rules}>{request.pack.replace('@', ' v')}</Fact>
        </Facts>
      </section>
      <Bill request={request} />
      {pack && <RequestCall request={request} pack={pack} onCall={onCall} />}
      <Others request={request} />
      {priority && <ServicePromise ticket={{ kind: 'seat-request', priority }} />}
      <RequestHistory record={record} />
    </aside>
  )
}

/** N15: who agreed to the change of the bill, when, in what wording, for how many. */
function Bill({ request: { bill, enterprise } }: { request: SeatRequest }): JSX.Element {
  const { timeZone } = useDesk()
  const { requests: words, seat, locale } = useWords()
  return (
    <section>
      <h2>{words.bill}</h2>
      <p class="small">{seat.bill.agree(enterprise.name)}</p>
      <p class="small muted">
        {seat.bill.agreed(bill.name, sayReceiptTime(locale, bill.at, timeZone), bill.wording)},{' '}
        {words.billFor(seat.seats(bill.seats))}
      </p>
      {bill.by.name !== bill.name && <p class="small muted">{words.signedIn(bill.by.name)}</p>}
    </section>
  )
}

/** Requests that add to this one, and colleagues' that ask for the same people (N17). */
function Others({ request }: { request: SeatRequest }): JSX.Element | null {
  const { requests: words } = useWords()
  const { linkedTo, linked, overlaps, seats } = request
  const names = new Map(seats.map(one => [one.id, seatName(one)]))
  const link = (number: string) => (
    <a class="mono number-link" href={requestPath(number)} key={number}>
      {number}
    </a>
  )
  return (
    <>
      {(linkedTo !== null || linked.length > 0) && (
        <section>
          <h2>{words.linked}</h2>
          <Facts>
            {linkedTo !== null && <Fact name={words.linkedTo}>{link(linkedTo)}</Fact>}
            {linked.length > 0 && (
              <Fact name={words.linkedBy}>
                <span class="cluster">{linked.map(link)}</span>
              </Fact>
            )}
          </Facts>
        </section>
      )}
      {overlaps.length > 0 && (
        <section>
          <h2>{words.overlaps}</h2>
          {overlaps.map(({ number, sentBy, sentAt, seats: ids }) => (
            <p class="small" key={number}>
              {link(number)} {sentBy.name}, <Time at={sentAt} />
              <br />
              <span class="muted">{words.overlapSeats(ids.flatMap(id => names.get(id) ?? []))}</span>
            </p>
          ))}
        </section>
      )}
    </>
  )
}
