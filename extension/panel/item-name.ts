import type { Reply } from '../../shared/desk-ticket.ts'
import { seatName } from '../../shared/seat.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { useSeatWords } from './seat-context.ts'

/** What an item of a request is called: whose seat, and what about it. */
export function useItemName(request: SeatRequest | null): (item: NonNullable<Reply['item']>) => string {
  const { seat: said, seatQuestion, replying } = useSeatWords()
  return ({ seat: id, question }) => {
    const name = seatQuestion[question].name
    const seats = request?.seats ?? []
    const at = seats.findIndex(seat => seat.id === id)
    const seat = seats[at]
    return seat ? replying.itemOf(seatName(seat) ?? said.unnamed(at + 1), name) : name
  }
}
