import { ACCOUNT_NEEDED, type ListedAccount, readAccountList } from './account-list.ts'
import type { DirectoryKind, ListFinding } from './directory.ts'
import { accountField, type DirectoryField, enterpriseField } from './directory-heading.ts'
import { readTable } from './directory-table.ts'
import { ENTERPRISE_NEEDED, type ListedEnterprise, readEnterpriseList } from './enterprise-list.ts'
import { type Finding, fileFinding } from './finding.ts'
import { READER_LIMITS } from './limits.ts'
import type { RulePack } from './rule-pack.ts'
import { type GridCell, readGrid } from './workbook/grid.ts'
import type { Reading } from './workbook/read.ts'
import { Refusal } from './workbook/refusal.ts'

/** A list that was read: what goes in, what was left out and why, and how many rows there were. */
export interface DirectoryList {
  content: { kind: 'enterprises'; listed: ListedEnterprise[] } | { kind: 'accounts'; listed: ListedAccount[] }
  findings: (Finding | ListFinding)[]
  rows: number
  stopped: number
}

/** Why no list could be made of a file: it cannot be read, or lacks a heading that is needed. */
export type DirectoryRefusal = { is: 'file'; finding: Finding } | { is: 'heading'; missing: DirectoryField }

/** Reads a directory list from a workbook or a text file, with the same bounded reader as every upload. Never throws. */
export async function readDirectory(kind: DirectoryKind, reading: Reading): Promise<DirectoryList | DirectoryRefusal> {
  try {
    const { cells } = await readGrid({ ...reading, accountRows: READER_LIMITS.cells })
    return kind === 'enterprises' ? readEnterprises(cells) : readAccounts(cells, reading.pack)
  } catch (thrown) {
    if (thrown instanceof Refusal) return { is: 'file', finding: ofList(thrown.finding) }
    throw thrown
  }
}

/** The portal has no say in how long the provider's own lists are, and they can go in one after the other. */
function ofList(finding: Finding): Finding {
  if (finding.code !== 'sheet.too_big' || finding.args.what === 'strings') return finding
  return fileFinding('sheet.too_big', { what: 'list', limit: finding.args.limit })
}

function readEnterprises(cells: readonly GridCell[]): DirectoryList | DirectoryRefusal {
  const table = readTable(cells, enterpriseField, ENTERPRISE_NEEDED)
  if ('missing' in table) return { is: 'heading', missing: table.missing }
  const { listed, findings, stopped } = readEnterpriseList(table)
  return { content: { kind: 'enterprises', listed }, findings, rows: table.rows.length, stopped }
}

function readAccounts(cells: readonly GridCell[], pack: RulePack): DirectoryList | DirectoryRefusal {
  const table = readTable(cells, accountField, ACCOUNT_NEEDED)
  if ('missing' in table) return { is: 'heading', missing: table.missing }
  const { listed, findings, stopped } = readAccountList(table, pack)
  return { content: { kind: 'accounts', listed }, findings, rows: table.rows.length, stopped }
}
