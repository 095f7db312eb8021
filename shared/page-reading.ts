import { normalForm } from './account.ts'
import type { RawTable } from './page-ask.ts'
import { type PageCount, readCount, withoutCount } from './page-count.ts'
import type { PageEnterprise, PageTable } from './page-table.ts'
import type { PortalAccount } from './portal-list.ts'

/** How much of a list was read. whole: the page says there is no more. part: it says there is. unsaid: it does not say. */
export interface Coverage {
  kind: 'whole' | 'part' | 'unsaid'
  /** Different ones read. */
  read: number
  /** In all, as the page says. */
  total: number | null
  /** Pages read, and how many there are. */
  pages: number
  pageCount: number | null
}

/** Where a list was read, when, and how much of it. */
export interface PageSource {
  host: string
  /** ISO instant. */
  at: string
  coverage: Coverage
}

/** What was read of one list, page after page. */
export interface PageList<Item> {
  /** ISO instant of the last look at it; another list of the page may have been read since. */
  at: string
  items: Item[]
  /** Pages that were read, as the page numbers them; null where it does not. */
  numbers: number[] | null
  looks: number
  /** Not all of a page was read: a bound was met. */
  cut: boolean
  last: PageCount & { next: boolean | null; previous: boolean | null }
}

/** What was read of a portal's pages, on presses of a button. */
export interface PageReading {
  host: string
  /** ISO instant of the last look. */
  at: string
  closedFrames: number
  enterprises: PageList<PageEnterprise> | null
  accounts: AccountsRead | null
}

export type AccountsRead = PageList<PortalAccount> & {
  /** Of the account column. */
  heading: string
  /** Of the table, and of the page that it stands in: they say whose accounts these are. */
  title: string
  headings: string[]
}

/** Bounds what many pages add up to. */
export const MOST_ITEMS = 20_000
/** What was read longer ago than this is no part of the same list: accounts came and went meanwhile. */
const STALE_MS = 3_600_000

/**
 * Adds a look at a page to what was read before of the same host; without one, or with another host's, it begins anew.
 * So does a list that is another one by its headings or its number of rows, or was read more than an hour ago: accounts of two enterprises never become one
 * list. Of several tables of one kind on a page the longest counts.
 */
export function addLook(
  before: PageReading | null,
  {
    host,
    at,
    headings,
    closedFrames,
    tables,
  }: Pick<PageReading, 'host' | 'at' | 'closedFrames'> & {
    headings: string[]
    tables: PageTable[]
  },
): PageReading {
  const was = before?.host === host ? before : null
  const enterprises = longest(
    tables.filter(table => table.kind === 'enterprises'),
    ({ enterprises: all }) => all.length,
  )
  const accounts = longest(
    tables.filter(table => table.kind === 'accounts'),
    ({ accounts: all }) => all.length,
  )
  return {
    host,
    at,
    closedFrames,
    enterprises: enterprises
      ? extend(was?.enterprises ?? null, enterprises.enterprises, enterprises.table, at, ({ id }) => normalForm(id))
      : (was?.enterprises ?? null),
    accounts: accounts ? extendAccounts(was?.accounts ?? null, accounts, at, headings) : (was?.accounts ?? null),
  }
}

function extendAccounts(
  was: AccountsRead | null,
  { accounts, heading, table }: Extract<PageTable, { kind: 'accounts' }>,
  at: string,
  headings: string[],
): AccountsRead {
  const now = { heading, title: table.title, headings }
  const before = was && underOf(was) === underOf(now) ? was : null
  return { ...extend(before, accounts, table, at, accountKey), ...now }
}

function underOf({ title, headings }: Pick<AccountsRead, 'title' | 'headings'>): string {
  return [title, ...headings].map(withoutCount).join('\n')
}

function longest<Table>(tables: readonly Table[], size: (table: Table) => number): Table | null {
  return tables.toSorted((one, other) => size(other) - size(one))[0] ?? null
}

function accountKey({ typed, enterprise }: PortalAccount): string {
  return `${normalForm(typed)}\n${normalForm(enterprise ?? '')}`
}

function extend<Item>(
  was: PageList<Item> | null,
  items: readonly Item[],
  table: RawTable,
  at: string,
  key: (item: Item) => string,
): PageList<Item> {
  const count = readCount(table.around)
  // A list that draws only the rows in sight says by itself how many there are.
  const total = count.total ?? (table.rowCount !== null && table.rowCount > table.rows.length ? table.rowCount : null)
  const isSameTotal = total === null || was?.last.total === null || was?.last.total === total
  const before = was && isSameTotal && Date.parse(at) - Date.parse(was.at) < STALE_MS ? was : null
  const byKey = new Map([...(before?.items ?? []), ...items].map(item => [key(item), item]))
  const isMore = before === null || byKey.size > before.items.length
  const numbers = count.page === null ? null : [...new Set([...(before?.numbers ?? []), count.page])]
  return {
    at,
    items: [...byKey.values()].slice(0, MOST_ITEMS),
    numbers,
    // The same page read twice is one page.
    looks: (before?.looks ?? 0) + (isMore ? 1 : 0),
    cut: table.cut || byKey.size > MOST_ITEMS || (before?.cut ?? false),
    last: { ...count, total, next: table.next, previous: table.previous },
  }
}

/** Says how much was read, and no more than the page lets one say. */
export function coverage({ items, numbers, looks, cut, last }: PageList<unknown>): Coverage {
  const read = items.length
  const { total, pages: pageCount, next, previous } = last
  const facts = { read, total, pages: numbers?.length ?? looks, pageCount }
  if (cut) return { kind: 'part', ...facts }
  if (total !== null) return { kind: read >= total ? 'whole' : 'part', ...facts }
  if (pageCount !== null && numbers) return { kind: numbers.length >= pageCount ? 'whole' : 'part', ...facts }
  if (looks === 1 && (next === true || previous === true)) return { kind: 'part', ...facts }
  return { kind: looks === 1 ? 'whole' : 'unsaid', ...facts }
}

/** Those of the accounts read that count for an enterprise: the ones that name it, and the ones that name none. */
export function accountsOf({ items }: Pick<AccountsRead, 'items'>, id: string): PortalAccount[] {
  return items.filter(({ enterprise }) => enterprise === null || normalForm(enterprise) === normalForm(id))
}

/** Which of the known enterprises the accounts that were read stand in: by their own column, else by the page's headings. Null where nothing says so. */
export function enterpriseOf(
  { accounts }: Pick<PageReading, 'accounts'>,
  known: readonly { id: string; name: string }[],
): string | null {
  if (!accounts) return null
  const own = new Set(accounts.items.map(({ enterprise }) => enterprise))
  const [only] = own
  if (own.size === 1 && only) return only
  if (own.size > 1) return null
  const said = [accounts.title, ...accounts.headings].map(normalForm)
  const named = known.filter(({ id, name }) =>
    said.some(text => words(text).includes(words(normalForm(id))) || (name !== '' && text.includes(normalForm(name)))),
  )
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

/** The one enterprise that is worked for, where the pages leave no doubt: the only one, or the only one marked there. */
export function onlyEnterprise({ enterprises }: Pick<PageReading, 'enterprises'>): PageEnterprise | null {
  const all = enterprises?.items ?? []
  const [only, more] = all.length === 1 ? all : all.filter(({ chosen }) => chosen)
  return only && !more ? only : null
}

function words(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}
