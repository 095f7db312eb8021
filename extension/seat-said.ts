import type { CallLine } from '../shared/call-line.ts'

/** How far a draft's call card was gone through on the phone (N14). */
export interface SeatSaid {
  /** Whether it stands open line by line. */
  callOpen: boolean
  /** The line that one is at, by its key; null for the first that was not said. */
  callAt: string | null
  /** The lines that were said, by their keys, with a mark of the answer as it was said. */
  said: Readonly<Record<string, number>>
}

export const NOTHING_SAID: SeatSaid = { callOpen: false, callAt: null, said: {} }

/** Whether a line was said as it stands now: an answer that changed since was not. */
export function isSaid({ said }: Pick<SeatSaid, 'said'>, line: Pick<CallLine, 'key' | 'entry' | 'asked'>): boolean {
  return said[line.key] === markOf(line)
}

/** The same with a line said, or not said. */
export function withSaid(
  said: SeatSaid['said'],
  line: Pick<CallLine, 'key' | 'entry' | 'asked'>,
  on: boolean,
): SeatSaid['said'] {
  const { [line.key]: _before, ...rest } = said
  return on ? { ...rest, [line.key]: markOf(line) } : rest
}

/** Sets what a line says apart from what it says otherwise, but for chance: two hundred seats' answers are not kept twice. */
function markOf({ entry, asked }: Pick<CallLine, 'entry' | 'asked'>): number {
  const text = JSON.stringify([entry, asked])
  let mark = text.length
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x5bd1e995) ^ (mark >>> 13)
  return mark
}
