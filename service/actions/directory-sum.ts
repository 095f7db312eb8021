import { createHash } from 'node:crypto'
import type { DirectoryReport, ListFinding } from '../../shared/directory.ts'
import type { DirectoryList } from '../../shared/directory-list.ts'
import type { Finding } from '../../shared/finding.ts'
import type { Reader } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { decideAccounts } from './directory-account.ts'
import { decideEnterprises } from './directory-enterprise.ts'
import type { Part } from './directory-part.ts'

/** What an import works with. */
export type DirectoryWorld = Pick<Context, 'store' | 'clock' | 'newId'>

/** Rows in one statement, within what both databases take. */
export const PART = 500

/** What an import has come to so far. */
export interface Sum {
  counts: DirectoryReport['counts']
  findings: (Finding | ListFinding)[]
  prints: string[]
}

/** Before anything of the list was decided. */
export function startSum({ rows, stopped, findings }: DirectoryList): Sum {
  return {
    counts: { rows, added: 0, changed: 0, unchanged: 0, stopped },
    findings: [...findings],
    prints: [],
  }
}

/** Adds one more part. */
export function addTo({ counts, findings, prints }: Sum, part: Part): void {
  prints.push(printOf(part))
  for (const finding of part.findings) findings.push(finding)
  for (const count of ['added', 'changed', 'unchanged', 'stopped'] as const) counts[count] += part.counts[count]
}

/** What one part of a list comes to, by what is known when it is asked. */
export type Decide = (db: Reader, world: DirectoryWorld) => Promise<Part>

/** A list in parts of one statement each, to be decided one by one. */
export function partsOf({ content }: DirectoryList): Decide[] {
  if (content.kind === 'enterprises') {
    return cut(content.listed, PART).map(listed => db => decideEnterprises(db, listed))
  }
  // In the order in which batches take their accounts, so that neither waits for the other.
  const listed = [...content.listed].sort((one, other) => (one.number < other.number ? -1 : 1))
  return cut(listed, PART).map(
    part =>
      (db, { newId }) =>
        decideAccounts(db, part, newId),
  )
}

export function cut<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, at) =>
    items.slice(at * length, (at + 1) * length),
  )
}

/** A part as text: two that say and do the same have the same. */
export function printOf({ counts, findings, writes }: Part): string {
  return digestOf([JSON.stringify([counts, findings, writes])])
}

/** Of all that an import says and does. */
export function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 32)
}
