import type { Reply } from '../../shared/desk-ticket.ts'
import { seatName } from '../../shared/seat.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { useWords } from './desk.ts'

/** "Priya Raman, Extension" */
export function useItemName(request: SeatRequest | null): (item: Reply['item']) => string {
  const { inbox, seatQuestion } = useWords()
  return item => {
    if (!item) return inbox.anItem
    const seat = request?.seats.find(({ id }) => id === item.seat)
    const name = seat && seatName(seat)
    return [...(name ? [name] : []), seatQuestion[item.question].name].join(', ')
  }
}
