import { normalForm } from './account.ts'
import type { RawTable } from './page-ask.ts'
import { type PageCount, readCount } from './page-count.ts'
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
  items: Item[]
  /** Pages that were read, as the page numbers them; null where it does not. */
  numbers: number[] | null
  looks: number
  last: PageCount & { next: boolean | null; previous: boolean | null; cut: boolean }
}

/** What was read of a portal's pages, on presses of a button. */
export interface PageReading {
  host: string
  /** ISO instant of the last look. */
  at: string
  /** The headings of the page that was read last. */
  headings: string[]
  closedFrames: number
  enterprises: PageList<PageEnterprise> | null
  accounts: (PageList<PortalAccount> & { heading: string; title: string }) | null
}

/** Bounds what many pages add up to. */
export const MOST_ITEMS = 20_000

/**
 * Adds a look at a page to what was read before of the same host; without one, or with another host's, it begins anew.
 * Of several tables of one kind on a page the longest counts.
 */
export function addLook(
  before: PageReading | null,
  { host, at, headings, closedFrames, tables }: Omit<PageReading, 'enterprises' | 'accounts'> & { tables: PageTable[] },
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
    headings,
    closedFrames,
    enterprises: enterprises
      ? extend(was?.enterprises ?? null, enterprises.enterprises, enterprises.table, ({ id }) => normalForm(id))
      : (was?.enterprises ?? null),
    accounts: accounts
      ? {
          ...extend(was?.accounts ?? null, accounts.accounts, accounts.table, accountKey),
          heading: accounts.heading,
          title: accounts.table.title,
        }
      : (was?.accounts ?? null),
  }
}

function longest<Table>(tables: readonly Table[], size: (table: Table) => number): Table | null {
  return tables.toSorted((one, other) => size(other) - size(one))[0] ?? null
}

function accountKey({ typed, enterprise }: PortalAccount): string {
  return `${normalForm(typed)}\n${normalForm(enterprise ?? '')}`
}

function extend<Item>(
  before: PageList<Item> | null,
  items: readonly Item[],
  table: RawTable,
  key: (item: Item) => string,
): PageList<Item> {
  const byKey = new Map([...(before?.items ?? []), ...items].map(item => [key(item), item]))
  const count = readCount(table.around)
  // A list that draws only the rows in sight says by itself how many there are.
  const total = count.total ?? (table.rowCount !== null && table.rowCount > table.rows.length ? table.rowCount : null)
  const numbers = count.page === null ? null : [...new Set([...(before?.numbers ?? []), count.page])]
  return {
    items: [...byKey.values()].slice(0, MOST_ITEMS),
    numbers,
    looks: (before?.looks ?? 0) + 1,
    last: { ...count, total, next: table.next, previous: table.previous, cut: table.cut },
  }
}

/** Says how much was read, and no more than the page lets one say. */
export function coverage({ items, numbers, looks, last }: PageList<unknown>): Coverage {
  const read = items.length
  const { total, pages: pageCount, next, previous, cut } = last
  const facts = { read, total, pages: numbers?.length ?? looks, pageCount }
  if (cut) return { kind: 'part', ...facts }
  if (total !== null) return { kind: read >= total ? 'whole' : 'part', ...facts }
  if (pageCount !== null && numbers) return { kind: numbers.length >= pageCount ? 'whole' : 'part', ...facts }
  if (looks === 1 && (next === true || previous === true)) return { kind: 'part', ...facts }
  return { kind: looks === 1 ? 'whole' : 'unsaid', ...facts }
}

/** Which of the known enterprises the accounts that were read stand in: by their own column, else by the page's headings. Null where nothing says so. */
export function enterpriseOf(
  { accounts, headings }: PageReading,
  known: readonly { id: string; name: string }[],
): string | null {
  if (!accounts) return null
  const own = new Set(accounts.items.map(({ enterprise }) => enterprise))
  const [only] = own
  if (own.size === 1 && only) return only
  if (own.size > 1) return null
  const said = [accounts.title, ...headings].map(normalForm)
  const named = known.filter(({ id, name }) =>
    said.some(text => words(text).includes(words(normalForm(id))) || (name !== '' && text.includes(normalForm(name)))),
  )
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

function words(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}
