import type { ComponentChildren, JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { callCard } from '../../shared/call-card.ts'
import { mayDo } from '../../shared/role.ts'
import { seatDocument } from '../../shared/seat-document.ts'
import { documentPage } from '../../shared/seat-page.ts'
import { askerOf, type SeatRequest } from '../../shared/seat-request.ts'
import { deedsAt } from '../../shared/ticket.ts'
import { sayReceiptTime } from '../../shared/words/when.ts'
import { callerAgain } from '../seat-caller.ts'
import { Button } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Actions } from './actions.tsx'
import { AsOf } from './as-of.tsx'
import { useModels } from './models.ts'
import { printPage } from './print.ts'
import { sayNotQueued, sayProblem } from './problem.ts'
import { Script } from './script.tsx'
import { SeatApproval } from './seat-approval.tsx'
import { SeatNumberSaid } from './seat-caller.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatQuestions } from './seat-questions.tsx'
import { SeatTicks } from './seat-ticks.tsx'
import { Talk } from './talk.tsx'
import { TicketFiles } from './ticket-files.tsx'
import { TicketSign } from './ticket-sign.tsx'
import { Title } from './title.tsx'
import { ToRequests } from './to-requests.tsx'
import { whenText } from './when.tsx'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** A filed request: its number to quote, where it stands, support's ticks, and what can still be done with it. */
export function SeatRequestPage({ number, kept }: { number: string; kept: SeatRequest | null }): JSX.Element {
  const { tickets, talk } = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const me = connection.connection.value?.person.id
  useEffect(() => {
    if (me !== undefined) void tickets.open(number)
  }, [number, tickets, me])
  const fetched = tickets.opened.value
  const request = fetched?.number === number ? fetched : kept
  const problem = tickets.problem.value
  const say = tickets.unanswered.value ? sayNotQueued : sayProblem
  // Without a way, what was last read stands there with its time.
  const isDated = request !== null && talk.readAt.value !== null
  const quiet = isDated && problem?.kind === 'unreachable' && !tickets.unanswered.value
  const told = problem && !quiet && (
    <Notice tone="look" role="status" title={say(words, problem, connection.host.value)} />
  )
  if (!request) {
    return (
      <main class="page">
        <Title back={<ToRequests />}>{number}</Title>
        {told ?? (
          <p class="muted" role="status">
            {words.panel.waiting}
          </p>
        )}
      </main>
    )
  }
  return (
    <>
      <main class="page">
        <Title
          back={<ToRequests />}
          lead={(request.takenBy ? words.caller.asked : words.seating.filedLead)(
            askerOf(request).name,
            whenText(words.locale, request.sentAt),
          )}
        >
          {words.seat.document.title(request.seats.length, request.enterprise.name)}
        </Title>
        <AsOf at={talk.readAt.value} />
        {told}
        {request.takenBy && request.takenBy.id === me && <SeatNumberSaid request={request} />}
        <div class="card stack stack-2">
          <div class="cluster">
            <TicketSign state={request.state} />
            <Copy text={number} name={words.seating.copyNumber(number)} done={words.panel.copied}>
              {number}
            </Copy>
          </div>
          {request.takenBy && <p class="small muted">{words.seat.document.takenBy(request.takenBy.name)}</p>}
          <p class="small muted">{words.ticket.mail.quote(number)}</p>
          <p class="small muted">{words.seat.document.pack(request.pack)}</p>
        </div>
        <SeatQuestions request={request} />
        <SeatApproval request={request} />
        {request.route === 'call' && <FiledCall request={request} />}
        <SeatTicks request={request} />
        <Talk ticket={request} request={request} />
        <Bill request={request} />
        <TicketFiles ticket={request} />
      </main>
      <RequestActions request={request} />
    </>
  )
}

function usePaper(request: SeatRequest) {
  const { pack } = useSeats()
  const words = useSeatWords()
  const { number, enterprise, takenBy, sentAt, bill, route } = request
  const facts = {
    enterprise: enterprise.name,
    number,
    sentBy: askerOf(request),
    takenBy,
    sentAt,
    bill,
    route,
    timeZone: ZONE,
    today: sentAt.slice(0, 10),
  }
  return seatDocument(pack, request, facts, words)
}

function FiledCall({ request }: { request: SeatRequest }): JSX.Element {
  const { pack } = useSeats()
  const words = useSeatWords()
  const card = callCard(pack, usePaper(request), { number: request.number }, words)
  return (
    <Section id="call" title={card.title}>
      <div class="call">
        <a class="call-number" href={card.phone.dial}>
          {card.phone.text}
        </a>
        {card.lines.map(line => (
          <p key={line} class="small muted">
            {line}
          </p>
        ))}
        <details>
          <summary class="small">{words.seating.script}</summary>
          <Script name={words.seating.script} text={card.script} />
        </details>
      </div>
    </Section>
  )
}

function Bill({ request }: { request: SeatRequest }): JSX.Element {
  const { pack } = useSeats()
  const words = useSeatWords()
  const { bill, linkedTo, linked } = request
  return (
    <Section id="bill" title={words.seat.document.bill}>
      <Facts>
        <Fact name={words.seat.bill.title}>
          {words.seat.bill.notice(bill.seats, pack.contact.phone.shown, pack.contact.options.billing)}
        </Fact>
        <Fact name={words.seating.agreedBy}>
          {words.seat.bill.agreed(bill.name, sayReceiptTime(words.locale, bill.at, ZONE), bill.wording)}
        </Fact>
        {linkedTo !== null && <Fact name={words.seating.adds}>{linkedTo}</Fact>}
        {linked.length > 0 && <Fact name={words.seating.addedBy}>{linked.join(', ')}</Fact>}
      </Facts>
    </Section>
  )
}

function RequestActions({ request }: { request: SeatRequest }): JSX.Element {
  const model = useSeats()
  const { connection, place } = useModels()
  const words = useSeatWords()
  const paper = usePaper(request)
  const person = connection.connection.value?.person
  const isOwn = person?.id === request.sentBy.id || person?.id === request.takenBy?.id
  const mine = person !== undefined && isOwn && mayDo(person.role, 'ticket.amend')
  const deeds = deedsAt(request.state)
  const { number, version, about, shared, seats, enterprise } = request
  const begin = (begun: Parameters<typeof model.takeUp>[0]) => {
    model.takeUp(begun)
    place.go({ name: 'seats' })
  }
  const current = model.draft.value.step === 'over' && place.place.value.name === 'seats'
  return (
    <Actions note={<Note mine={mine} can={deeds.includes('amend')} words={words} />}>
      <Button size="large" icon="print" onClick={() => printPage(documentPage(paper, words))}>
        {words.seating.print}
      </Button>
      {mine && deeds.includes('withdraw') && (
        <Button size="large" kind="danger" busy={model.tickets.busy.value} onClick={model.tickets.withdraw}>
          {words.ticket.deeds.withdraw}
        </Button>
      )}
      {mine && deeds.includes('amend') && (
        <Button
          size="large"
          onClick={() => begin({ about, shared, seats, amends: { number, version }, enterprise, route: request.route })}
        >
          {words.ticket.deeds.amend}
        </Button>
      )}
      {mine && (
        <Button
          size="large"
          onClick={() => begin({ about, shared, linkedTo: number, enterprise, ...callerAgain(request) })}
        >
          {words.seating.addSeats}
        </Button>
      )}
      {current && (
        <Button size="large" kind="primary" onClick={model.startOver}>
          {words.seating.another}
        </Button>
      )}
    </Actions>
  )
}

function Note({
  mine,
  can,
  words,
}: {
  mine: boolean
  can: boolean
  words: ReturnType<typeof useSeatWords>
}): ComponentChildren {
  if (!mine) return null
  return <span>{can ? words.seating.untilStarted : words.seating.started}</span>
}
