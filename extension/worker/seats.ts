import { findChecklist } from '../../shared/packs/checklists.ts'
import type { SeatContent } from '../../shared/seat.ts'
import { checkSeats, type SeatCheck } from '../../shared/seat-check.ts'
import { type ClashGround, NOTHING_KNOWN } from '../../shared/seat-clash.ts'

/** A request to be checked off the main thread: a long one takes longer than a keystroke may. */
export interface SeatQuestion {
  id: number
  /** "spectrumvoip-enswitch@1" */
  pack: string
  content: SeatContent
  /** ISO day. */
  today: string
  /** Null for the one that was told last. */
  ground: ClashGround | null
}

export interface SeatAnswer {
  id: number
  check: SeatCheck
}

// The worker's own scope; the page's types don't know it.
const scope = self as unknown as {
  onmessage: (event: MessageEvent<SeatQuestion>) => void
  postMessage: (answer: SeatAnswer) => void
}

let known: ClashGround = NOTHING_KNOWN

scope.onmessage = ({ data: { id, pack: name, content, today, ground } }) => {
  known = ground ?? known
  const pack = findChecklist(name)
  if (pack) scope.postMessage({ id, check: checkSeats(pack, content, { today, ground: known }) })
}
