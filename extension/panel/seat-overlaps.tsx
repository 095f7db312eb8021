import type { JSX } from 'preact'
import { seatName } from '../../shared/seat.ts'
import type { SeatOverlap } from '../../shared/seat-overlap.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { whenText } from './when.tsx'

/** N17: people whom a colleague has asked for already; the others can be sent without them. */
export function SeatOverlaps({ overlaps }: { overlaps: readonly SeatOverlap[] }): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const { seats } = model.draft.value
  const asked = new Set(overlaps.flatMap(overlap => overlap.seats))
  const left = seats.filter(({ id }) => !asked.has(id))
  const takeOut = () => model.remove([...asked])
  return (
    <Notice tone="look" role="status" title={words.seating.askedAlready(asked.size, seats.length)}>
      {overlaps.map(({ number, sentBy, sentAt, seats: ids }) => (
        <p key={number} class="small">
          {words.seating.askedIn(number, sentBy.name, whenText(words.locale, sentAt))}{' '}
          {seats
            .flatMap((seat, at) => (ids.includes(seat.id) ? [seatName(seat) ?? words.seat.unnamed(at + 1)] : []))
            .join(', ')}
        </p>
      ))}
      {left.length > 0 && (
        <Button size="small" onClick={takeOut}>
          {words.seating.onlyOthers(left.length)}
        </Button>
      )}
    </Notice>
  )
}
