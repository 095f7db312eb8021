import type { ChecklistPack } from './checklist-pack.ts'
import { type DocumentWords, documentText, type SeatDocument } from './seat-document.ts'

/** N14: what somebody needs in front of them for the call: the number to dial, what to quote, and the answers as a script. */
export interface CallCard {
  title: string
  /** As people read it, and as a phone dials it. */
  phone: { text: string; dial: string }
  lines: string[]
  script: string
}

/** Makes the call card of a request. `number` is null as long as it is not filed. */
export function callCard(
  pack: ChecklistPack,
  document: SeatDocument,
  { number }: { number: string | null },
  words: DocumentWords,
): CallCard {
  const { callCard: say } = words.seat
  const { phone, options, shortDial } = pack.contact
  return {
    title: say.title,
    phone: { text: say.dial(phone.shown, options.support), dial: `tel:${phone.dial}` },
    lines: [say.fromOurPhones(shortDial.digits, shortDial.letters), number === null ? say.noNumber : say.quote(number)],
    script: documentText(document, words),
  }
}
