import type { JSX } from 'preact'
import { seatName } from '../../shared/seat.ts'
import { isNothing } from '../../shared/seat-change.ts'
import type { DoneDeed } from '../kept-seat-history.ts'
import { LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { sayDoneDeed } from './seat-done.ts'
import { focusPart } from './seat-focus.ts'

/** Who was last added or removed and what was pasted over, with the way back, and what of a block found no room. */
export function SeatUndo(): JSX.Element {
  const { history } = useSeats()
  const words = useSeatWords()
  const told = history.told.value
  return (
    <div class="stack stack-2 told" role="status">
      {told && !isNothing(told.change) && (
        <p class="msg">
          <Icon name="undo" />
          <span>
            {sayTold(told, words)}{' '}
            <LinkButton
              onClick={() => {
                history.takeBack()
                focusPart()
              }}
            >
              {words.seating.undo}
            </LinkButton>
          </span>
        </p>
      )}
      {told && told.leftOut > 0 && (
        <p class="msg msg-look">
          <Icon name="look" />
          <span>{words.seat.list.more(told.leftOut)}</span>
        </p>
      )}
    </div>
  )
}

function sayTold(told: DoneDeed, words: ReturnType<typeof useSeatWords>): string {
  const { added, removed } = told.change
  const [only, ...others] = removed
  if (told.kind === 'removed' && only && others.length === 0) return words.seating.removed(seatName(only.seat))
  if (told.kind === 'added') return words.seating.added(added.length)
  return `${sayDoneDeed(told, words)}.`
}
