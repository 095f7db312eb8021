import type { ChecklistPack } from './checklist-pack.ts'
import { completenessOf, type RequestCompleteness } from './completeness.ts'
import { checkAnswers } from './rules/seat-answer.ts'
import type { SeatContent } from './seat.ts'
import { type ClashGround, findClashes, NOTHING_KNOWN } from './seat-clash.ts'
import type { SeatFinding } from './seat-finding.ts'

/** What a request says of itself: run by panel and service alike, over the same pack. */
export interface SeatCheck {
  findings: SeatFinding[]
  completeness: RequestCompleteness
  /** Findings that are clashes, counted by seat and question. */
  clashes: number
}

/** Checks a whole request. `today` is an ISO day; `ground` what is known of other requests and of the directory. */
export function checkSeats(
  pack: ChecklistPack,
  content: SeatContent,
  { today, ground = NOTHING_KNOWN }: { today: string; ground?: ClashGround },
): SeatCheck {
  const findings = [...checkAnswers(pack, content, today), ...findClashes(pack, content, ground)]
  return {
    findings,
    completeness: completenessOf(pack, content, findings),
    clashes: findings.filter(({ code }) => code.startsWith('clash.')).length,
  }
}
