import { type SeatDocument, seatDocument } from '../../shared/seat-document.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The request that is being written as people read it: for the call, a letter, a print, and before it is sent. */
export function useSeatDocument(number: string | null): SeatDocument {
  const model = useSeats()
  const words = useSeatWords()
  const { bill } = model.draft.value
  return seatDocument(
    model.pack,
    model.draft.value,
    {
      enterprise: model.enterprise.value?.name ?? '',
      number,
      sentBy: null,
      sentAt: null,
      bill,
      route: model.route.value,
      timeZone: ZONE,
      today: model.today(),
    },
    words,
  )
}
