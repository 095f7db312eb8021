import type { Verdict } from '../../shared/check.ts'
import type { FindingCode, Level } from '../../shared/finding.ts'

/** One finding that a case must have: its code, its level, and its cell where that matters. */
export type Expected = readonly [code: FindingCode, level: Level, cell?: string | null]

/** One bad input of hazards.md, section 5, and what must come of it. */
export interface BadInput {
  /** The row of the table, 1 to 60; 0 for what the table does not list. */
  id: number
  what: string
  file: () => Uint8Array<ArrayBuffer>
  /** accounts.xlsx where left out. */
  name?: string
  asText?: boolean
  verdict: Verdict
  /** These and no other findings but notes. */
  findings: readonly Expected[]
  /** How many rows are ready, where that is part of the case. */
  ready?: number
  /** The fix of the first finding. */
  fix?: string | null
}

/** A file of which no cells can be made. */
export function refused(id: number, what: string, code: FindingCode, file: BadInput['file'], name?: string): BadInput {
  return {
    id,
    what,
    file,
    ...(name === undefined ? {} : { name }),
    verdict: 'refused',
    findings: [[code, 'stop', null]],
  }
}

/** A file with nothing to say against it. */
export function fine(id: number, what: string, file: BadInput['file'], ready = 3): BadInput {
  return { id, what, file, verdict: 'clean', findings: [], ready }
}

/** A file that is read, with something that stops. */
export function stops(
  id: number,
  what: string,
  findings: readonly Expected[],
  file: BadInput['file'],
  ready?: number,
): BadInput {
  return { id, what, file, verdict: 'stops', findings, ...(ready === undefined ? {} : { ready }) }
}

/** A file that is read, with something to look at. */
export function looks(
  id: number,
  what: string,
  findings: readonly Expected[],
  file: BadInput['file'],
  fix?: string | null,
): BadInput {
  return { id, what, file, verdict: 'clean', findings, ...(fix === undefined ? {} : { fix }) }
}
