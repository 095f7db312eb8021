import { plainWords } from './heading.ts'
import type { RawTable } from './page-ask.ts'
import type { EnterpriseColumn, TableRule } from './page-rule.ts'
import { type PortalAccount, readPortalTable } from './portal-list.ts'
import type { RulePack } from './rule-pack.ts'

/** An enterprise as the portal's own table shows it (A8 to A14): text as it stands there. */
export interface PageEnterprise {
  id: string
  name: string
  custom: string
  numbers: string
  /** Null where the table does not say, or says it in words we do not know. */
  registration: boolean | null
  active: boolean | null
  created: string
  /** Marked in the page itself. */
  chosen: boolean
}

/** What a table is, with what it holds. */
export type PageTable =
  | { kind: 'enterprises'; enterprises: PageEnterprise[]; table: RawTable }
  | { kind: 'accounts'; accounts: PortalAccount[]; heading: string; table: RawTable }

const YES = new Set(['yes', 'y', 'active', 'on', 'true', 'enabled', 'oui', 'actif', 'active', 'activee', 'vrai'])
const NO = new Set(['no', 'n', 'inactive', 'not active', 'off', 'false', 'disabled', 'non', 'inactif', 'desactivee'])

/** Which of the page's tables hold enterprises or accounts; the rest of the page is left where it is. */
export function readPageTables(raw: readonly RawTable[], rules: readonly TableRule[], pack: RulePack): PageTable[] {
  return joined(raw).flatMap(table => readTable(table, rules, pack) ?? [])
}

/** A table whose headings stay in place while its rows scroll is often drawn as two. */
function joined(raw: readonly RawTable[]): RawTable[] {
  return raw.flatMap((table, at) => {
    const [above, below] = [raw[at - 1], raw[at + 1]]
    if (isHead(table, below)) return []
    return [
      isHead(above, table) && above ? { ...table, headings: above.headings, title: table.title || above.title } : table,
    ]
  })
}

function isHead(table: RawTable | undefined, below: RawTable | undefined): boolean {
  if (!table || !below || table.rows.length > 0 || below.headings.length > 0) return false
  return below.rows[0]?.cells.length === table.headings.length
}

function readTable(table: RawTable, rules: readonly TableRule[], pack: RulePack): PageTable | null {
  const plain = table.headings.map(plainWords)
  const [best] = rules
    .map(rule => ({ rule, columns: columnsOf(rule, plain) }))
    .filter(({ rule, columns }) => fits(rule, columns))
    .toSorted((one, other) => other.columns.size - one.columns.size)
  if (best?.rule.kind === 'enterprises') {
    return { kind: 'enterprises', enterprises: enterprisesOf(table, best.columns), table }
  }
  const account = best?.columns.get('account')
  const rows = table.rows.map(({ cells }) => cells)
  const read = readPortalTable(table.headings.length > 0 ? [table.headings, ...rows] : rows, pack, {
    account: account ?? null,
    enterprise: best?.columns.get('enterprise') ?? null,
  })
  // By content alone any table with a number in it would do: without a heading that says so, it must be all accounts.
  if (read.accounts.length === 0) return null
  if (!best && (!read.sure || read.accounts.length < rows.length / 2)) return null
  return { kind: 'accounts', accounts: read.accounts, heading: table.headings[read.column] ?? '', table }
}

/** By column, where in the table it stands: an exact heading counts, and each is taken once. */
function columnsOf(rule: TableRule, plain: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  const taken = new Set<number>()
  for (const [column, words] of Object.entries(rule.columns)) {
    const at = plain.findIndex((text, index) => !taken.has(index) && words.includes(text))
    if (at < 0) continue
    found.set(column, at)
    taken.add(at)
  }
  return found
}

function fits(rule: TableRule, columns: ReadonlyMap<string, number>): boolean {
  return rule.kind === 'enterprises' ? columns.has('id') && columns.has('name') : columns.has('account')
}

function enterprisesOf(table: RawTable, columns: ReadonlyMap<string, number>): PageEnterprise[] {
  const text = (cells: readonly string[], column: EnterpriseColumn) => cells[columns.get(column) ?? -1] ?? ''
  const enterprises = table.rows.map(({ cells, chosen }) => ({
    id: text(cells, 'id'),
    name: text(cells, 'name'),
    custom: text(cells, 'custom'),
    numbers: text(cells, 'numbers'),
    registration: yesOrNo(text(cells, 'registration')),
    active: yesOrNo(text(cells, 'active')),
    created: text(cells, 'created'),
    chosen,
  }))
  return enterprises.filter(({ id }) => /\d/.test(id))
}

function yesOrNo(text: string): boolean | null {
  const plain = plainWords(text)
  return YES.has(plain) ? true : NO.has(plain) ? false : null
}
