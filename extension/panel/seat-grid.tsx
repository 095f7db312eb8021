import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatHistoryBar } from './seat-history.tsx'
import { SeatImport } from './seat-import.tsx'
import { SeatSheet } from './seat-sheet.tsx'
import { SeatUndo } from './seat-undo.tsx'
import { Title } from './title.tsx'
import { WideHeader } from './wide-header.tsx'
import './styles/seats.css'
import './styles/seat-grid.css'

/** N11: all seats as rows of a sheet, in a tab of its own; the same draft as in the panel. */
export function SeatGrid(): JSX.Element | null {
  const { seats } = useModels()
  useEffect(() => void seats.open(), [seats])
  return seats.part.value && <GridPage />
}

function GridPage(): JSX.Element {
  const model = useSeats()
  const { place } = useModels()
  const words = useSeatWords()
  const { seats } = model.draft.value
  const { completeness } = model.check.value
  return (
    <div class="wide">
      <WideHeader rules={model.packName} />
      <main class="seat-grid-page">
        <Title lead={seats.length > 0 ? words.seat.completeness(completeness.all) : words.seating.lead}>
          {words.seating.gridTitle(seats.length)}
        </Title>
        <div class="cluster">
          <Button size="small" icon="plus" onClick={() => model.add()}>
            {words.seating.add}
          </Button>
          <Button size="small" onClick={() => place.go({ name: 'seats' })}>
            {words.seating.goOn}
          </Button>
          {seats.length > 0 && <SeatHistoryBar />}
        </div>
        <SeatImport />
        <SeatUndo />
        {seats.length > 0 && <SeatSheet />}
        <p class="small muted" id="seat-keys">
          {words.seating.gridKeys}
        </p>
      </main>
    </div>
  )
}
