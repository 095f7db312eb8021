import { describe, expect, test } from 'vitest'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { lumenConnectPage } from '../../shared/packs/lumen-connect-page.ts'
import type { RawTable } from '../../shared/page-ask.ts'
import { readCount } from '../../shared/page-count.ts'
import {
  accountsOf,
  addLook,
  coverage,
  enterpriseOf,
  onlyEnterprise,
  type PageReading,
} from '../../shared/page-reading.ts'
import { type PageTable, readPageTables } from '../../shared/page-table.ts'
import { numbersFrom } from '../builders.ts'

/** A table as it is read from a page: headings, then rows. */
function raw(headings: string[], rows: string[][], more: Partial<RawTable> = {}): RawTable {
  const found = rows.map(cells => ({ cells, chosen: false }))
  const quiet = { title: '', rowCount: null, around: [], next: null, previous: null, cut: false }
  return { ...quiet, headings, rows: found, ...more }
}

function read(...tables: RawTable[]): PageTable[] {
  return readPageTables(tables, lumenConnectPage.tables, lumenConnect)
}

const accountsPage = (from: number, count: number, more: Partial<RawTable> = {}) =>
  raw(
    ['Account number'],
    numbersFrom(from, count).map(typed => [typed]),
    more,
  )

function look(before: PageReading | null, ...tables: RawTable[]): PageReading {
  const at = '2026-05-03T10:00:00Z'
  return addLook(before, {
    host: 'portal.example',
    at,
    headings: ['Accounts'],
    closedFrames: 0,
    tables: read(...tables),
  })
}

describe('the tables of a portal’s page', () => {
  test('the enterprises are read in any order of columns, with what is active by the page’s own words (A7 to A14)', () => {
    const headings = ['', 'Name', 'Enterprise ID', 'Active', 'Self registration', 'Customer number(s)', 'Created']
    const rows = [
      ['', 'Harbor & Pine', '7731204', 'Yes', 'off', '100-2231', '03/14/2019'],
      ['', 'Tern Island', '7750990', 'Inactive', 'on', '', ''],
      ['', 'Alder', '7761003', '…', '', '', ''],
      ['', 'No data', '', '', '', '', ''],
    ]
    const [found] = read(raw(headings, rows))
    expect(found).toMatchObject({
      kind: 'enterprises',
      enterprises: [
        {
          id: '7731204',
          name: 'Harbor & Pine',
          active: true,
          registration: false,
          numbers: '100-2231',
          created: '03/14/2019',
        },
        { id: '7750990', active: false, registration: true },
        { id: '7761003', active: null },
      ],
    })
  })

  test('a French table is read by its French headings', () => {
    const [accounts, enterprises] = read(
      raw(['Numéro de compte', 'ID d’entreprise'], [['5-10007921', '7731204']]),
      raw(['Identifiant d’entreprise', 'Nom', 'Actif'], [['7731204', 'Havre et Pin', 'Non']]),
    )
    expect(accounts).toMatchObject({ kind: 'accounts', accounts: [{ typed: '5-10007921', enterprise: '7731204' }] })
    expect(enterprises).toMatchObject({ kind: 'enterprises', enterprises: [{ active: false }] })
  })

  test('a table of something else is left alone, though it holds numbers', () => {
    const invoices = raw(['Invoice', 'Amount', 'Date'], [['88120', '120.50', '2026-01-02']])
    const menu = raw(
      [],
      [
        ['Admin', 'Billing'],
        ['Support', '24'],
      ],
    )
    expect(read(invoices, menu)).toEqual([])
  })

  test('headings that are drawn as a table of their own belong to the rows below them', () => {
    const [found] = read(raw(['Enterprise ID', 'Name'], []), raw([], [['7731204', 'Harbor']]))
    expect(found).toMatchObject({ kind: 'enterprises', enterprises: [{ id: '7731204', name: 'Harbor' }] })
  })
})

describe('how much of a list a page shows', () => {
  test('is read from the words near it, in both languages and with any sign between thousands', () => {
    expect(readCount(['Rows: 25', '26–50 of 1,340'])).toMatchObject({ total: 1340 })
    expect(readCount(['1 à 25 sur 1\u202f340'])).toMatchObject({ total: 1340 })
    expect(readCount(['Showing 1 to 25 of 340 entries'])).toMatchObject({ total: 340 })
    expect(readCount(['Page 2 de 14'])).toEqual({ total: null, page: 2, pages: 14 })
    expect(readCount(['340 comptes'])).toMatchObject({ total: 340 })
    expect(readCount(['Updated 3 of May 2026', 'call 1-800-555-0100', 'x'.repeat(100)])).toEqual({
      total: null,
      page: null,
      pages: null,
    })
  })

  test('pages read one after the other add up, each account once, and only the page says when it is all', () => {
    const first = look(null, accountsPage(1, 25, { around: ['1–25 of 40'], next: true }))
    expect(coverage(first.accounts ?? fail())).toMatchObject({ kind: 'part', read: 25, total: 40 })
    const again = look(first, accountsPage(1, 25, { around: ['1–25 of 40'], next: true }))
    expect(coverage(again.accounts ?? fail())).toMatchObject({ kind: 'part', read: 25 })
    const both = look(again, accountsPage(26, 15, { around: ['26–40 of 40'], next: false }))
    expect(coverage(both.accounts ?? fail())).toMatchObject({ kind: 'whole', read: 40, total: 40 })
  })

  test('a way to a next page, a list that draws only what is in sight, and a bound that was met are not the whole', () => {
    const kinds = [{ next: true }, { rowCount: 400 }, { cut: true }, {}].map(more => {
      const { accounts } = look(null, accountsPage(1, 5, more))
      return coverage(accounts ?? fail()).kind
    })
    expect(kinds).toEqual(['part', 'part', 'part', 'whole'])
    const silent = look(look(null, accountsPage(1, 5, { next: true })), accountsPage(6, 5, { next: false }))
    expect(coverage(silent.accounts ?? fail()).kind, 'two pages of nobody knows how many').toBe('unsaid')
  })

  test('a page that was not read to its end keeps the list from being whole, whatever is read after it', () => {
    const first = look(null, accountsPage(1, 5, { around: ['Page 1 of 2'], cut: true }))
    const both = look(first, accountsPage(6, 5, { around: ['Page 2 of 2'] }))
    expect(coverage(both.accounts ?? fail())).toMatchObject({ kind: 'part', read: 10, pages: 2 })
  })

  test('the same page read twice is one page', () => {
    const twice = look(look(null, accountsPage(1, 5)), accountsPage(1, 5))
    expect(coverage(twice.accounts ?? fail())).toMatchObject({ kind: 'whole', read: 5, pages: 1 })
  })

  test('accounts of another enterprise are another list: told by the headings, or by how many there are', () => {
    const pine = look(null, accountsPage(1, 5, { title: 'Harbor & Pine, page 1 of 2' }))
    const more = look(pine, accountsPage(6, 5, { title: 'Harbor & Pine, page 2 of 2' }))
    expect(more.accounts?.items.length, 'its next page').toBe(10)
    const other = look(more, accountsPage(11, 4, { title: 'Northwind' }))
    expect(other.accounts?.items.map(({ typed }) => typed)).toEqual(numbersFrom(11, 4))
    const few = look(null, accountsPage(1, 5, { around: ['1–5 of 40'] }))
    expect(look(few, accountsPage(6, 5, { around: ['1–5 of 7'] })).accounts?.items.length).toBe(5)
  })

  test('what was read before the upload is not carried into what is read after it, nor dated anew by another table', () => {
    const read = (before: PageReading | null, at: string, table: RawTable) =>
      addLook(before, {
        host: 'portal.example',
        at,
        headings: ['Accounts'],
        closedFrames: 0,
        tables: readPageTables([table], lumenConnectPage.tables, lumenConnect),
      })
    const morning = read(null, '2026-05-03T08:00:00Z', accountsPage(1, 5))
    const enterprises = raw(['Enterprise ID', 'Name'], [['7731204', 'Pine']])
    const noon = read(morning, '2026-05-03T12:00:00Z', enterprises)
    expect(noon.accounts?.at).toBe('2026-05-03T08:00:00Z')
    expect(read(noon, '2026-05-03T12:01:00Z', accountsPage(6, 2)).accounts?.items.length).toBe(2)
  })

  test('another host’s page begins anew', () => {
    const before = { ...look(null, accountsPage(1, 5)), host: 'other.example' }
    expect(look(before, accountsPage(6, 5)).accounts?.items.length).toBe(5)
  })
})

describe('whose accounts they are', () => {
  const known = [
    { id: '7731204', name: 'Harbor & Pine' },
    { id: '7740118', name: 'Northwind' },
  ]

  test('is what their own column says, else the one enterprise that the page’s headings name', () => {
    const own = look(null, raw(['Account number', 'Enterprise ID'], [['5-10007921', '7740118']]))
    expect(enterpriseOf(own, known)).toBe('7740118')
    const titled = look(null, accountsPage(1, 3, { title: 'Harbor & Pine (7731204)' }))
    expect(enterpriseOf(titled, known)).toBe('7731204')
  })

  test('counts for one enterprise are those that name it, however they write it, and those that name none', () => {
    const rows = [
      ['5-10007921', '7740118'],
      ['5-10007922', ' 7740118\u00a0'],
      ['5-10007923', '7731204'],
      ['5-10007924', ''],
    ]
    const { accounts } = look(null, raw(['Account number', 'Enterprise ID'], rows))
    expect(accountsOf(accounts ?? fail(), '7740118').map(({ typed }) => typed)).toEqual([
      '5-10007921',
      '5-10007922',
      '5-10007924',
    ])
  })

  test('is told by the page that the list stood on, not by one that was read since', () => {
    const titled = look(null, accountsPage(1, 3, { title: 'Harbor & Pine' }))
    const enterprises = raw(['Enterprise ID', 'Name'], [['7740118', 'Northwind']], { title: 'Northwind' })
    expect(enterpriseOf(look(titled, enterprises), known)).toBe('7731204')
  })

  test('one enterprise is meant where it is the only one, or the only one that is marked in the page', () => {
    const table = (...marked: string[]) => ({
      ...raw(['Enterprise ID', 'Name'], []),
      rows: known.map(({ id, name }) => ({ cells: [id, name], chosen: marked.includes(id) })),
    })
    expect(onlyEnterprise(look(null, table('7740118')))?.id).toBe('7740118')
    expect(onlyEnterprise(look(null, table()))).toBe(null)
    expect(onlyEnterprise(look(null, table('7740118', '7731204')))).toBe(null)
    expect(onlyEnterprise(look(null, raw(['Enterprise ID', 'Name'], [['7731204', 'Pine']])))?.id).toBe('7731204')
  })

  test('stays open where the page names several, or none', () => {
    const several = look(
      null,
      raw(
        ['Account number', 'Enterprise ID'],
        [
          ['5-10007921', '7740118'],
          ['5-10007922', '7731204'],
        ],
      ),
    )
    expect(enterpriseOf(several, known)).toBe(null)
    expect(enterpriseOf(look(null, accountsPage(1, 3, { title: 'All 77312045 accounts' })), known)).toBe(null)
  })
})

function fail(): never {
  throw new Error('Nothing was read')
}
