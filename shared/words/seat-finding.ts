import type { SeatFinding, SeatFindingArgs, SeatFindingCode } from '../seat-finding.ts'

/** What each finding at a seat's answer says: what is wrong, and how it could be right. */
export type SeatFindingSentences = { readonly [Code in SeatFindingCode]: (args: SeatFindingArgs[Code]) => string }

/** The sentence of one finding. */
export function saySeatFinding(
  sentences: SeatFindingSentences,
  { code, args }: Pick<SeatFinding, 'code' | 'args'>,
): string {
  // A code stands beside its own arguments; the compiler can't follow the pairing through the union.
  return (sentences[code] as (args: SeatFinding['args']) => string)(args)
}
