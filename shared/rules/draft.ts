import type { CheckedRow } from '../check.ts'
import type { Finding } from '../finding.ts'
import type { Traits } from './trait.ts'

/** Rows while they are being judged: what was found at each, by its index; most have nothing. */
export interface DraftRows {
  rows: CheckedRow[]
  /** Of every row with an account. */
  traits: Traits
  found: (Finding[] | null)[]
}

/** Adds to what was found at a row. */
export function addFinding({ found }: DraftRows, index: number, finding: Finding): void {
  const here = found[index]
  if (here) here.push(finding)
  else found[index] = [finding]
}
