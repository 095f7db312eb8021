import type { JSX } from 'preact'
import { Button, LinkButton } from '../ui/button.tsx'
import { Sign } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { Actions } from './actions.tsx'
import { useModels } from './models.ts'
import { SeatBill } from './seat-bill.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatMailed } from './seat-mailed.tsx'
import { nextOpen } from './seat-open.ts'
import { SeatPartView } from './seat-part.tsx'
import { SeatPeople } from './seat-people.tsx'
import { SeatPhone } from './seat-phone.tsx'
import { SeatRouteChoice } from './seat-route.tsx'
import { SeatUndo } from './seat-undo.tsx'
import { Title } from './title.tsx'

/** A request for seats while it is filled in: the people, one of them open, the bill, and the way it goes. */
export function SeatsPage(): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const { seats, linkedTo, amends } = model.draft.value
  const count = seats.length
  return (
    <>
      <main class="page">
        <Title lead={count === 0 ? words.seating.lead : undefined}>
          {count === 0 ? words.seating.title : words.seat.newSeats(count)}
        </Title>
        <p class="faint small under-title">
          {amends
            ? words.seating.amending(amends.number)
            : linkedTo
              ? words.seating.linked(linkedTo)
              : words.seating.draft}
        </p>
        {model.unstored.value && <Notice tone="look" role="alert" title={words.banner.unstored} />}
        {model.overtaken.value && (
          <Notice tone="look" role="alert" title={words.seating.overtaken}>
            <LinkButton onClick={() => (model.overtaken.value = false)}>{words.panel.close}</LinkButton>
          </Notice>
        )}
        <SeatUndo />
        <SeatPhone />
        <SeatPeople />
        <SeatPartView />
        <SeatMailed />
        {count > 0 && <SeatBill />}
        {count > 0 && <SeatRouteChoice />}
      </main>
      {count > 0 && <PageActions />}
    </>
  )
}

function PageActions(): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const { clashes, completeness } = model.check.value
  const { missing, faulty } = completeness.all
  const { place } = useModels()
  const next = nextOpen(model)
  const send = () => {
    model.set({ step: 'send' })
    place.go({ name: 'seats' })
  }
  const goNext = () => {
    if (next) model.aimAt(next)
  }
  return (
    <Actions
      note={
        <>
          {clashes > 0 && <Sign tone="stop">{words.seat.clashes(clashes)}</Sign>}
          {faulty > 0 && <Sign tone="stop">{words.seating.toMend(faulty)}</Sign>}
          {missing > 0 && (
            <Sign tone="none" icon="todo">
              {words.seating.missingCount(missing)}
            </Sign>
          )}
        </>
      }
      end={words.seating.nothingSent}
    >
      <Button size="large" kind={next ? 'plain' : 'primary'} onClick={send}>
        {next ? words.seating.sendAnyway : words.seating.goOn}
      </Button>
      {next && (
        <Button size="large" kind="primary" onClick={goNext}>
          {words.seating.nextOpen}
        </Button>
      )}
    </Actions>
  )
}
