import type { ListFinding } from './directory.ts'
import { readFlag } from './directory-cell.ts'
import type { AccountField } from './directory-heading.ts'
import type { Table, TableRow } from './directory-table.ts'
import type { Finding } from './finding.ts'
import { anySize } from './place.ts'
import type { RulePack } from './rule-pack.ts'
import { judgeRows } from './rules/rows.ts'
import type { AccountCell } from './sheet.ts'

/** One account of a directory list. */
export interface ListedAccount {
  cell: string
  /** Normal form. */
  number: string
  typed: string
  /** Null where the list does not say. */
  active: boolean | null
  enterprise: { id: string; cell: string } | null
}

export const ACCOUNT_NEEDED: readonly AccountField[] = ['account']

/**
 * Reads the rows of an account list. Numbers are judged by the same rules as everywhere, since a directory that holds a
 * damaged number would call the right one unknown. Rows that something stops are left out and said.
 */
export function readAccountList(
  table: Table<AccountField>,
  pack: RulePack,
): { listed: ListedAccount[]; findings: (Finding | ListFinding)[]; stopped: number } {
  const findings: (Finding | ListFinding)[] = []
  const listed: ListedAccount[] = []
  const { rows, findings: judged } = judgeRows(table.rows.map(accountCell), anySize(pack))
  for (const finding of judged) if (finding.cell !== null && finding.level !== 'note') findings.push(finding)
  for (const [at, row] of table.rows.entries()) {
    const flag = readActive(row)
    if (flag === 'unclear') {
      const value = row.cells.get('active')?.typed ?? ''
      findings.push({ code: 'list.flag', level: 'stop', cell: row.nameOf('active'), value })
    }
    const account = rows[at]
    if (flag === 'unclear' || !account?.ready || account.account === null) continue
    listed.push({ ...place(row), number: account.account, typed: account.typed, active: flag })
  }
  return { listed, findings, stopped: table.rows.length - listed.length }
}

/** The cell as the rules take it. A number whose format shows zeros before it is its shown text: so the list means it. */
function accountCell(row: TableRow<AccountField>): AccountCell {
  const cell = row.cells.get('account')
  const name = row.nameOf('account')
  if (!cell) return { cell: name, row: row.row, typed: '', kind: 'text' }
  const { typed, kind, shown, formula, cutFrom } = cell
  const value: AccountCell = { cell: name, row: row.row, typed: shown ?? typed, kind: shown ? 'text' : kind }
  if (formula) value.formula = true
  if (cutFrom) value.cutFrom = cutFrom
  return value
}

function readActive(row: TableRow<AccountField>): boolean | null | 'unclear' {
  const cell = row.cells.get('active')
  return cell ? (readFlag(cell) ?? 'unclear') : null
}

function place(row: TableRow<AccountField>): Pick<ListedAccount, 'cell' | 'enterprise'> {
  const cell = row.cells.get('enterprise')
  const id = (cell?.shown ?? cell?.typed ?? '').trim()
  return { cell: row.nameOf('account'), enterprise: cell ? { id, cell: row.nameOf('enterprise') } : null }
}
