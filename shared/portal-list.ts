import { guessColumn } from './column.ts'
import type { RulePack } from './rule-pack.ts'
import { type AccountCell, columnLetter, columnNumber } from './sheet.ts'

/** One account as the portal lists it after an upload. */
export interface PortalAccount {
  /** As the portal writes it. */
  typed: string
  /** The enterprise it is listed under; null where the list does not say. */
  enterprise: string | null
}

const ENTERPRISE = /^(?:enterprise(?: id)?|id d['’ ]?entreprise|entreprise)$/i
/** Longer pastes are cut: no portal page shows as many rows. */
const MOST_LINES = 200_000

/** A table's accounts, the column they were read from, and whether that is certain without asking. */
export interface PortalTable {
  accounts: PortalAccount[]
  column: number
  sure: boolean
}

/**
 * The portal's account list as a person copies it from the page: a table with tabs, or one number a line. The account
 * column is found by its heading and by what it holds; lines without a digit there are headings and buttons.
 */
export function readPortalList(pasted: string, pack: RulePack): PortalAccount[] {
  const lines = pasted.split(/\r\n?|\n/, MOST_LINES)
  const table = lines.map(line => line.split('\t').map(text => text.trim()))
  return readPortalTable(table, pack).accounts
}

/** The same of a table, headings among its rows; columns that are known are taken as they are told, counted from 0. */
export function readPortalTable(
  table: readonly string[][],
  pack: RulePack,
  known: { account: number | null; enterprise: number | null } = { account: null, enterprise: null },
): PortalTable {
  const guess = known.account === null ? accountColumn(table, pack) : { column: known.account, sure: true }
  const enterprise = known.enterprise ?? enterpriseColumn(table)
  const accounts = table.flatMap(row => {
    const typed = row[guess.column] ?? ''
    if (!/\d/.test(typed)) return []
    return [{ typed, enterprise: (enterprise < 0 ? null : row[enterprise]) || null }]
  })
  return { accounts, ...guess }
}

function accountColumn(table: readonly string[][], pack: RulePack): Pick<PortalTable, 'column' | 'sure'> {
  const columns = new Map<number, AccountCell[]>()
  for (const [at, row] of table.entries()) {
    for (const [index, typed] of row.entries()) {
      if (typed === '') continue
      const column = columns.get(index) ?? []
      columns.set(index, column)
      const letter = columnLetter(index + 1)
      if (column.length < 100) column.push({ cell: `${letter}${at + 1}`, row: at + 1, typed, kind: 'text' })
    }
  }
  const sampled = [...columns].map(([index, first]) => ({ letter: columnLetter(index + 1), first }))
  const { guesses, sure } = guessColumn(sampled, pack)
  const [best] = guesses
  return { column: best ? columnNumber(best.column) - 1 : 0, sure }
}

function enterpriseColumn(table: readonly string[][]): number {
  const heading = table.find(row => row.some(text => ENTERPRISE.test(text)))
  return heading?.findIndex(text => ENTERPRISE.test(text)) ?? -1
}
