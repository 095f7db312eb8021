import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { Address } from '../../../extension/ui/address.tsx'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import { useDesk, useWords } from '../desk.ts'
import { createOpened } from '../models/opened.ts'
import { RequestHistory } from './request-history.tsx'
import { ServicePromise } from './service-promise.tsx'
import { TicketWhose } from './ticket-whose.tsx'
import { Time } from './time.tsx'

/** Beside a ticket in words: who asked and how they are reached, the enterprise, and who did what. */
export function TicketFacts({ ticket }: { ticket: Ticket }): JSX.Element {
  const { api, session } = useDesk()
  const { desk, caller: say, outside, requests: words } = useWords()
  const { number, enterprise, sentBy, caller, takenBy, sentAt, version } = ticket
  const opened = useMemo(() => createOpened(() => api.record(number), session), [api, session, number])
  useEffect(() => void opened.open(number), [opened, number])
  useEffect(() => void opened.refresh(), [opened, version])
  const state = opened.state.value
  const record = state?.is === 'there' ? state.value : null
  const email = caller ? caller.email : (record?.contact?.email ?? '')
  const locale = caller ? caller.locale : record?.contact?.locale
  return (
    <aside class="desk-context" aria-label={words.about}>
      <section>
        <h2>{caller?.name ?? sentBy.name}</h2>
        {caller && takenBy === null && <p class="faint small">{outside.unproved}</p>}
        <Facts>
          {caller && caller.phone !== '' && (
            <Fact name={say.phone} num>
              {caller.phone}
            </Fact>
          )}
          {email !== '' && (
            <Fact name={words.email}>
              <Address text={email} />
            </Fact>
          )}
          {locale && <Fact name={words.language}>{words.languages[locale]}</Fact>}
          <Fact name={words.sent}>
            <Time at={sentAt} exact />
          </Fact>
        </Facts>
      </section>
      <section>
        {enterprise === null ? (
          <TicketWhose ticket={ticket} />
        ) : (
          <>
            <h2>{enterprise.name}</h2>
            <Facts>
              <Fact name={desk.enterpriseId} num>
                {enterprise.id}
              </Fact>
            </Facts>
          </>
        )}
      </section>
      <ServicePromise ticket={ticket} />
      <RequestHistory record={record} />
    </aside>
  )
}
