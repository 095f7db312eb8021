import { useMemo } from 'preact/hooks'
import type { ChecklistPack } from '../../../shared/checklist-pack.ts'
import { type DocumentWords, type SeatDocument, seatDocument } from '../../../shared/seat-document.ts'
import { askerOf, type SeatRequest } from '../../../shared/seat-request.ts'
import { useDesk } from '../desk.ts'

/** A request for people to read, by the rendering that mails and the panel use, in the language of the words. */
export function useDocument(request: SeatRequest, pack: ChecklistPack, words: DocumentWords): SeatDocument {
  const { timeZone } = useDesk()
  return useMemo(() => {
    const { enterprise, number, takenBy, sentAt, bill, route } = request
    const facts = {
      number,
      sentBy: askerOf(request),
      takenBy,
      sentAt,
      bill,
      route,
      timeZone,
      today: sentAt.slice(0, 10),
    }
    return seatDocument(pack, request, { ...facts, enterprise: enterprise.name }, words)
  }, [request, pack, words, timeZone])
}
