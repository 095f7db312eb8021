import type { DirectoryFinding, DirectoryKind, DirectoryReport, ListFinding } from './directory.ts'
import type { Finding } from './finding.ts'
import { rowOf } from './sheet.ts'
import type { Words } from './words/catalogue.ts'
import { sayFinding } from './words/finding.ts'

/** What an import came to, before anybody is told. */
export interface DirectoryOutcome {
  kind: DirectoryKind
  dryRun: boolean
  file: DirectoryReport['file']
  counts: DirectoryReport['counts']
  digest: string
  findings: readonly (Finding | ListFinding)[]
}

const MOST_LISTED = 200
const LONGEST_VALUE = 120

/** The report on an import, in the reader's language. */
export function reportDirectory({ findings, ...outcome }: DirectoryOutcome, words: Words): DirectoryReport {
  const byRow = [...findings].sort((one, other) => rowOf(one.cell ?? '') - rowOf(other.cell ?? ''))
  const listed = byRow.slice(0, MOST_LISTED).map(finding => tell(finding, words))
  return { ...outcome, findings: listed, more: findings.length - listed.length }
}

function tell(finding: Finding | ListFinding, words: Words): DirectoryFinding {
  const { code, level, cell, value } = finding
  return { code, level, cell: cell ?? '', value: (value ?? '').slice(0, LONGEST_VALUE), message: say(finding, words) }
}

function say(finding: Finding | ListFinding, { directory, finding: sentences }: Words): string {
  if (!('args' in finding)) return directory.findings[finding.code]
  const { title, next } = sayFinding(sentences, finding)
  return `${title} ${next}`
}
