import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/level.tsx'
import { Actions } from './actions.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatFilingView } from './seat-filing.tsx'
import { Title } from './title.tsx'
import { whenText } from './when.tsx'

/** What became of a request that left: on its way, filed with its number, or handed over without one (N18). */
export function SeatOver(): JSX.Element | null {
  const model = useSeats()
  const words = useSeatWords()
  const { filing, handedAt } = model.draft.value
  const own = filing === null ? null : model.filings.byKey(filing)
  const lost = filing !== null && !own
  useEffect(() => {
    // Another window made it a moment ago, or it is no more: then it can be sent again.
    if (lost) void model.filings.reload().then(() => !model.filings.byKey(filing) && model.unsent())
  }, [lost, filing, model])
  if (lost) return null
  if (own) return <SeatFilingView filing={own} />
  return (
    <>
      <main class="page">
        <Title lead={handedAt === null ? undefined : words.seating.handedAt(whenText(words.locale, handedAt))}>
          {words.seat.handedOver}
        </Title>
        <Sign tone="note">{words.seating.handMeans}</Sign>
      </main>
      <Actions>
        <Button size="large" onClick={() => model.set({ step: 'edit', filing: null, handedAt: null })}>
          {words.seating.backToSeats}
        </Button>
        <Button size="large" kind="primary" onClick={model.startOver}>
          {words.seating.another}
        </Button>
      </Actions>
    </>
  )
}
