import type { JSX } from 'preact'
import { History } from '../ui/history.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { sayDoneDeed } from './seat-done.ts'

/** What was done in the sheet of seats, to be taken back or done again; what was is said as well. */
export function SeatHistoryBar(): JSX.Element {
  const { history } = useSeats()
  const words = useSeatWords()
  const { seatDeed, seating } = words
  const last = history.done.value.at(-1)
  const moved = history.moved.value
  return (
    <>
      <History
        name={seatDeed.history}
        words={{ undo: seating.undo, redo: seatDeed.redo }}
        last={last ? sayDoneDeed(last, words) : null}
        next={history.undone.value.length > 0}
        undo={history.undo}
        redo={history.redo}
      />
      <span class="sr" role="status">
        {moved?.kind === 'undid' && seatDeed.undone(sayDoneDeed(moved.deed, words))}
        {moved?.kind === 'redid' && seatDeed.redone(sayDoneDeed(moved.deed, words))}
      </span>
    </>
  )
}
