import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { Copy } from '../../../extension/ui/copy.tsx'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import { deedsAt, SUPPORT_DEEDS } from '../../../shared/ticket.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { useTicketDeeds } from '../models/ticket-deeds.ts'
import { narrowed, narrowOf } from '../narrow.ts'
import { Back } from '../parts/back.tsx'
import { Heading } from '../parts/heading.tsx'
import { RequestState } from '../parts/request-state.tsx'
import { Talk } from '../parts/talk.tsx'
import { TalkWrite } from '../parts/talk-write.tsx'
import { TicketFacts } from '../parts/ticket-facts.tsx'
import { TicketFiles } from '../parts/ticket-files.tsx'
import { TicketJoin } from '../parts/ticket-join.tsx'
import { TicketMails } from '../parts/ticket-mails.tsx'
import { TicketSolved } from '../parts/ticket-solved.tsx'
import { TicketOthers, TicketSigns, TicketTools } from '../parts/ticket-tools.tsx'
import { Time } from '../parts/time.tsx'
import { type RequestView, requestPath } from '../place.ts'
import { RequestPane } from './request.tsx'

/** One ticket of any kind: a seat request with its seats, everything else as its conversation. */
export function TicketPane({ number, view }: { number: string; view: RequestView }): JSX.Element {
  const { opened } = useDesk()
  const state = opened.ticket.state.value
  const ticket = state?.key === number && state.is === 'there' ? state.value : null
  if (ticket === null || ticket.kind === 'seat-request') return <RequestPane number={number} view={view} />
  return <TalkPane ticket={ticket} view={view} />
}

function TalkPane({ ticket, view }: { ticket: Ticket; view: RequestView }): JSX.Element {
  const { router } = useDesk()
  const { desk, inbox, requests, ticket: say } = useWords()
  const deeds = useTicketDeeds()
  const works = useMayDo('ticket.work')
  const possible = works ? SUPPORT_DEEDS.filter(deed => deedsAt(ticket.state).includes(deed)) : []
  const { number, subject, sentBy, caller, sentAt } = ticket
  return (
    <article class="ticket ticket-desk">
      <header class="ticket-head">
        <Back href={narrowed(requestPath(null, view), narrowOf(router.url.value))} name={requests.titles[view]} />
        <div class="ticket-line">
          <div class="cluster">
            <Copy text={number} name={desk.copyNumber(number)} done={desk.copied}>
              {number}
            </Copy>
            <RequestState state={ticket.state} pill />
            <span class="faint small">
              {inbox.kinds[ticket.kind]}, {caller?.name ?? sentBy.name}, <Time at={sentAt} />
            </span>
            <TicketSigns ticket={ticket} />
          </div>
        </div>
        <Heading title={subject} />
        <TicketTools ticket={ticket} deeds={deeds}>
          {possible.length > 0 && (
            <section class="request-deeds" aria-label={requests.deeds}>
              <div class="cluster">
                {possible.map(deed => (
                  <Button key={deed} size="small" busy={deeds.busy.value} onClick={() => deeds.run(ticket, { deed })}>
                    {say.deeds[deed]}
                  </Button>
                ))}
              </div>
            </section>
          )}
        </TicketTools>
      </header>
      <TicketFacts ticket={ticket} />
      <div class="ticket-main">
        <div class="ticket-body">
          <TicketOthers ticket={ticket} />
          <TicketSolved ticket={ticket} deeds={deeds} />
          <Talk ticket={ticket} request={null} />
          <TicketFiles ticket={ticket} />
          <TicketJoin ticket={ticket} deeds={deeds} />
          <TicketMails number={number} version={ticket.version} />
        </div>
        <TalkWrite ticket={ticket} request={null} />
      </div>
    </article>
  )
}
