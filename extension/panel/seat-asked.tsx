import type { JSX } from 'preact'
import { findSeatOverlaps } from '../../shared/seat-overlap.ts'
import { Icon } from '../ui/icon.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { whenText } from './when.tsx'

/** N17, while it is typed: a colleague's open request asks for the same person. */
export function SeatAsked({ at }: { at: number }): JSX.Element | null {
  const { pack, draft, extensions } = useSeats()
  const words = useSeatWords()
  const content = draft.value
  const seat = content.seats[at]
  const [found] = seat ? findSeatOverlaps(pack, { ...content, seats: [seat] }, extensions.ground.value.open) : []
  return (
    <div class="told" role="status">
      {found && (
        <p class="msg msg-look">
          <Icon name="look" />
          <span>{words.seating.askedForIn(found.number, found.sentBy.name, whenText(words.locale, found.sentAt))}</span>
        </p>
      )}
    </div>
  )
}
