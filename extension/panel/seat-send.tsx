import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { type BillFault, billFault } from '../../shared/bill.ts'
import type { CallerFault } from '../../shared/caller.ts'
import { documentText } from '../../shared/seat-document.ts'
import type { SeatFiling } from '../../shared/seat-request.ts'
import { FILED_ROUTES } from '../../shared/seat-route.ts'
import { filingOf, makeFiling } from '../models/seat-filing.ts'
import { phoneCallOf, seatCallerFault } from '../seat-caller.ts'
import { Button } from '../ui/button.tsx'
import { Fold } from '../ui/fold.tsx'
import { Icon } from '../ui/icon.tsx'
import { Promised } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Actions } from './actions.tsx'
import { Connect } from './connect.tsx'
import { useModels } from './models.ts'
import { sayProblem } from './problem.ts'
import { Script } from './script.tsx'
import { SeatBill } from './seat-bill.tsx'
import { SeatCallerFacts } from './seat-caller.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatEnterprise } from './seat-enterprise.tsx'
import { SeatHand } from './seat-hand.tsx'
import { SeatOverlaps } from './seat-overlaps.tsx'
import { useSeatDocument } from './seat-paper.ts'
import { Title } from './title.tsx'

/** Before a request leaves: where it goes, what leaves (N19), and who has asked for the same people already (N17). */
export function SeatSend(): JSX.Element {
  const model = useSeats()
  const route = FILED_ROUTES.find(each => each === model.route.value)
  return route === undefined ? <SeatHand /> : <SeatTicket route={route} />
}

function SeatTicket({ route }: { route: SeatFiling['route'] }): JSX.Element {
  const model = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const draft = model.draft.value
  const count = draft.seats.length
  const known = connection.connection.value
  const enterprise = model.enterprise.value
  const document = useSeatDocument(draft.amends?.number ?? null)
  const { tickets } = model
  const onPhone = model.callers.onPhone.value
  const callFault = onPhone ? seatCallerFault(draft) : null
  const phone = onPhone ? phoneCallOf(draft) : undefined
  const filing =
    enterprise &&
    callFault === null &&
    filingOf(draft, { enterpriseId: enterprise.id, pack: model.packName, route, phone })
  const asked = filing && JSON.stringify(filing)
  const reached = connection.reached.value
  useEffect(() => {
    tickets.preview.value = null
    tickets.problem.value = null
    // What an amended request holds already would be told as a colleague's.
    if (asked && reached && draft.amends === null) void tickets.look(JSON.parse(asked))
  }, [asked, reached, tickets, draft.amends])
  const preview = tickets.preview.value
  const problem = tickets.problem.value
  const { all } = model.check.value.completeness
  const billAsked = useBillAsked()
  return (
    <>
      <main class="page">
        <Title back={<Back />} lead={words.seat.completeness(all)}>
          {draft.amends ? words.seating.sendChange(draft.amends.number) : words.seating.sendTitle(count)}
        </Title>
        {!known && <Connect why={words.seating.connectWhy} />}
        {onPhone ? <SeatCallerFacts /> : known && <SeatEnterprise />}
        {billAsked && <SeatBill />}
        {preview && preview.overlaps.length > 0 && <SeatOverlaps overlaps={preview.overlaps} />}
        {preview?.approver && (
          <p class="msg" role="status">
            <Icon name="person" />
            <span>{words.seating.approverWaits(preview.approver.name)}</span>
          </p>
        )}
        {problem && problem.kind === 'fault' && (
          <p class="msg msg-look" role="status">
            <Icon name="look" />
            <span>{sayProblem(words, problem, connection.host.value)}</span>
          </p>
        )}
        <Section id="payload" title={words.seating.leaves}>
          <div class="list">
            <Fold head={<strong>{words.seat.seats(count)}</strong>} end={undefined}>
              <div class="fold-body">
                <Script name={words.seating.leaves} text={documentText(document, words)} />
              </div>
            </Fold>
          </div>
          <Promised icon="lock">{onPhone ? words.caller.leavesMeans : words.seating.leavesMeans}</Promised>
        </Section>
      </main>
      <TicketActions filing={filing || null} callFault={callFault} />
    </>
  )
}

/** A bill that was agreed to for another enterprise or number of seats is asked about again, here where that was seen. */
function useBillFault(): BillFault | null {
  const { pack, draft, enterprise } = useSeats()
  const { bill, seats } = draft.value
  return billFault(pack, bill, { seats: seats.length, enterpriseId: enterprise.value?.id ?? null })
}

/** Whether the bill is asked about here; once it was, it stays where it was agreed to. */
function useBillAsked(): boolean {
  const asked = useRef(false)
  if (useBillFault() !== null) asked.current = true
  return asked.current
}

function Back(): JSX.Element {
  const model = useSeats()
  const { seating } = useSeatWords()
  return (
    <button type="button" class="back" onClick={() => model.set({ step: 'edit' })}>
      <Icon name="left" small />
      {seating.backToSeats}
    </button>
  )
}

function TicketActions({
  filing,
  callFault,
}: {
  filing: SeatFiling | null
  callFault: CallerFault | null
}): JSX.Element {
  const model = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const draft = model.draft.value
  const known = connection.connection.value
  const enterprise = model.enterprise.value
  const fault = useBillFault()
  const why = fault
    ? words.seat.bill.faults[fault]
    : !known
      ? words.seating.connectFirst
      : !enterprise
        ? words.seating.chooseFirst
        : callFault && words.caller.faults[callFault]
  const send = () => {
    if (why !== null || !known || !enterprise || !filing || draft.step !== 'send') return
    const made = makeFiling(draft, filing, {
      key: crypto.randomUUID(),
      service: connection.service.value,
      person: { id: known.person.id, name: known.person.name },
      enterprise: { id: enterprise.id, name: enterprise.name },
      madeAt: new Date().toISOString(),
    })
    void model.submit(made)
  }
  return (
    <Actions note={why && <span id="obstacle">{why}</span>}>
      <Button size="large" onClick={() => model.set({ step: 'edit' })}>
        {words.seating.notYet}
      </Button>
      <Button
        size="large"
        kind="primary"
        aria-disabled={why !== null || undefined}
        aria-describedby={why ? 'obstacle' : undefined}
        onClick={send}
      >
        {draft.amends ? words.seating.sendChange(draft.amends.number) : words.seating.sendTitle(draft.seats.length)}
      </Button>
    </Actions>
  )
}
