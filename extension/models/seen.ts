import { signal } from '@preact/signals'
import { normalForm } from '../../shared/account.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { PAGE_RULES } from '../../shared/packs/pages.ts'
import type { TablesLook } from '../../shared/page-ask.ts'
import { accountsOf, addLook, coverage, type PageReading } from '../../shared/page-reading.ts'
import { rulesOfHost } from '../../shared/page-rule.ts'
import { readPageTables } from '../../shared/page-table.ts'
import type { KnownDb, SeenList } from '../known-db.ts'

export type SeenModel = Awaited<ReturnType<typeof createSeen>>

/**
 * What was read from the portal's own pages: the reading in work, added up page by page, and the lists that a person chose
 * to remember of it (N4). Both stay on this computer.
 */
export async function createSeen(db: KnownDb) {
  const [kept, remembered] = await Promise.all([db.get('reading', 'page'), db.getAll('seen')])
  const reading = signal<PageReading | null>(kept ?? null)
  const lists = signal<readonly SeenList[]>(remembered)

  /** Adds what stands on a page to the reading, and answers whether enterprises or accounts were among it. */
  function add({ host, headings, closedFrames, tables: raw }: TablesLook, at: string): boolean {
    const rules = rulesOfHost(PAGE_RULES, host.replace(/:\d+$/, ''))
    // A portal on an address of its own is read by what its headings say.
    const tables = readPageTables(
      raw,
      (rules ? [rules] : PAGE_RULES).flatMap(({ tables: each }) => each),
      lumenConnect,
    )
    if (tables.length === 0) return false
    const next = addLook(reading.value, { host, at, headings, closedFrames, tables })
    reading.value = next
    void db.put('reading', next, 'page')
    return true
  }

  function begin(): void {
    reading.value = null
    void db.delete('reading', 'page')
  }

  /** Remembers the accounts of the reading as those of an enterprise, in place of what was remembered of it before. */
  function remember(enterpriseId: string, name: string): void {
    const { accounts, host } = reading.value ?? {}
    if (!accounts || !host) return
    const list: SeenList = {
      enterpriseId,
      name,
      host,
      accounts: accountsOf(accounts, enterpriseId).map(({ typed }) => normalForm(typed)),
      coverage: coverage(accounts),
      asOf: accounts.at,
    }
    lists.value = [...lists.value.filter(each => each.enterpriseId !== enterpriseId), list]
    void db.put('seen', list)
  }

  function forget(enterpriseId: string): void {
    lists.value = lists.value.filter(each => each.enterpriseId !== enterpriseId)
    void db.delete('seen', enterpriseId)
  }

  /** What is kept goes with all that is known of the directory. */
  function empty(): void {
    reading.value = null
    lists.value = []
  }

  return { reading, lists, add, begin, remember, forget, empty }
}
