import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Copy } from '../../../extension/ui/copy.tsx'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import { findChecklist } from '../../../shared/packs/checklists.ts'
import { askerOf, type SeatRequest } from '../../../shared/seat-request.ts'
import { useDesk, useMayDo, usePerson, useWords } from '../desk.ts'
import { createRequestDeeds } from '../models/request-deeds.ts'
import { useTicketDeeds } from '../models/ticket-deeds.ts'
import { createTicking } from '../models/ticking.ts'
import { narrowed, narrowOf } from '../narrow.ts'
import { Back } from '../parts/back.tsx'
import { CallWalk, useCallOpen } from '../parts/call-walk.tsx'
import { Empty } from '../parts/empty.tsx'
import { Heading } from '../parts/heading.tsx'
import { RequestActions } from '../parts/request-actions.tsx'
import { RequestApproval } from '../parts/request-approval.tsx'
import { RequestChanged } from '../parts/request-changed.tsx'
import { RequestFacts } from '../parts/request-facts.tsx'
import { RequestPaper } from '../parts/request-paper.tsx'
import { RequestState } from '../parts/request-state.tsx'
import { isTicked, RequestWork } from '../parts/request-work.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Talk } from '../parts/talk.tsx'
import { TalkWrite } from '../parts/talk-write.tsx'
import { TicketFiles } from '../parts/ticket-files.tsx'
import { TicketJoin } from '../parts/ticket-join.tsx'
import { TicketMails } from '../parts/ticket-mails.tsx'
import { TicketSolved } from '../parts/ticket-solved.tsx'
import { TicketOthers, TicketSigns, TicketTools } from '../parts/ticket-tools.tsx'
import { Time } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { type RequestView, requestPath } from '../place.ts'

/** One request. What the list knows of it is shown at once; its seats follow. */
export function RequestPane({ number, view }: { number: string; view: RequestView }): JSX.Element {
  const { opened, router } = useDesk()
  const { requests: words } = useWords()
  const state = opened.request.state.value
  const mine = state?.key === number ? state : null
  const request = mine?.is === 'there' ? mine.value : null
  const back = <Back href={narrowed(requestPath(null, view), narrowOf(router.url.value))} name={words.titles[view]} />
  if (mine?.is === 'absent')
    return (
      <article class="ticket">
        <div class="ticket-body">
          {back}
          <Empty icon="ask" title={<Heading title={words.absent(number)} />} text={words.absentNext} />
        </div>
      </article>
    )
  return (
    <article class={request ? 'ticket ticket-desk' : 'ticket'}>
      {request ? (
        <Body request={request} back={back} />
      ) : (
        <>
          {back}
          <div class="ticket-body">
            {mine?.is === 'trouble' ? (
              <Trouble refusal={mine.refusal} onAgain={() => opened.request.open(number)} />
            ) : (
              <Skeleton name={words.loading(number)} rows={6} />
            )}
          </div>
        </>
      )}
    </article>
  )
}

function Body({ request, back }: { request: SeatRequest; back: JSX.Element }): JSX.Element {
  const { api, opened, session } = useDesk()
  const { seat } = useWords()
  const { id } = usePerson()
  const { number } = request
  const deeds = useMemo(() => createRequestDeeds(api, opened.request, session, id), [api, opened, session, id])
  const ticking = useMemo(() => createTicking(api, number, opened.request, session), [api, number, opened, session])
  const pack = findChecklist(request.pack)
  const trouble = deeds.trouble.value
  const talked = opened.ticket.state.value
  const ticket = talked?.key === number && talked.is === 'there' ? talked.value : null
  const ticketDeeds = useTicketDeeds()
  const [calling, turnCall] = useCallOpen(number)
  const ticks = useMayDo('ticket.work') && isTicked(request.state)
  return (
    <>
      <header class="ticket-head">
        {back}
        <HeadLine request={request} ticket={ticket} />
        <Heading title={seat.document.title(request.seats.length, request.enterprise.name)} />
        {ticket && (
          <TicketTools ticket={ticket} deeds={ticketDeeds}>
            <RequestActions request={request} deeds={deeds} />
          </TicketTools>
        )}
      </header>
      <RequestFacts
        request={request}
        pack={pack ?? null}
        priority={ticket?.priority ?? null}
        onCall={ticks && !calling ? () => turnCall(true) : null}
      />
      <div class="ticket-main">
        <div class="ticket-body">
          {ticket && <TicketOthers ticket={ticket} />}
          <RequestChanged deeds={deeds} />
          {trouble && <Trouble refusal={trouble} onAgain={() => opened.request.refresh()} />}
          <RequestApproval request={request} pack={pack ?? null} deeds={deeds} />
          {pack && ticks && calling && (
            <CallWalk request={request} pack={pack} ticking={ticking} onEnd={() => turnCall(false)} />
          )}
          {pack && <RequestWork request={request} pack={pack} ticking={ticking} />}
          {ticket && <TicketSolved ticket={ticket} deeds={ticketDeeds} />}
          {ticket && <Talk ticket={ticket} request={request} />}
          <TicketFiles ticket={request} />
          {ticket && <TicketJoin ticket={ticket} deeds={ticketDeeds} />}
          <TicketMails number={number} version={request.version} />
          {pack && <RequestPaper request={request} pack={pack} />}
        </div>
        {ticket && <TalkWrite ticket={ticket} request={request} />}
      </div>
    </>
  )
}

/** What it is quoted by, how it stands, who sent it, and what is owed. */
function HeadLine({ request, ticket }: { request: SeatRequest; ticket: Ticket | null }): JSX.Element {
  const { desk } = useWords()
  const { number, state, sentAt } = request
  return (
    <div class="ticket-line">
      <div class="cluster">
        <Copy text={number} name={desk.copyNumber(number)} done={desk.copied}>
          {number}
        </Copy>
        <RequestState state={state} pill />
        <span class="faint small">
          {askerOf(request).name}, <Time at={sentAt} />
        </span>
        {ticket && <TicketSigns ticket={ticket} />}
      </div>
    </div>
  )
}
