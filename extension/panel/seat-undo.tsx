import type { JSX } from 'preact'
import { seatName } from '../../shared/seat.ts'
import { LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'

/** What was last added or removed, with the way back, and what of a pasted block found no room. */
export function SeatUndo(): JSX.Element | null {
  const model = useSeats()
  const words = useSeatWords()
  const last = model.undo.value
  if (!last) return null
  const leftOut = last.kind === 'added' ? last.leftOut : 0
  const isDone = last.kind === 'removed' || last.ids.size > 0
  return (
    <div class="stack stack-2" role="status">
      {isDone && (
        <p class="msg">
          <Icon name="undo" />
          <span>
            {last.kind === 'removed' ? words.seating.removed(seatName(last.seat)) : words.seating.added(last.ids.size)}{' '}
            <LinkButton onClick={model.takeBack}>{words.seating.undo}</LinkButton>
          </span>
        </p>
      )}
      {leftOut > 0 && (
        <p class="msg msg-look">
          <Icon name="look" />
          <span>{words.seat.list.more(leftOut)}</span>
        </p>
      )}
    </div>
  )
}
