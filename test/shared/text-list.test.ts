import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'

const checkLines = (lines: readonly string[], column?: string) => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return checkWorkbook({ bytes, name: 'list.csv', pack: lumenConnect, inflate, column })
}

const read = async (...lines: string[]) => {
  const { rows } = await checkLines(lines)
  return rows.map(({ cell, typed }) => `${cell} ${typed}`)
}

test('a text list of short numbers is read from its first line, however few or many there are', async () => {
  expect(await read('1001', '1002', 'A12')).toEqual(['A1 1001', 'A2 1002', 'A3 A12'])
  expect(await read('Account', '1001', '1002', '1003', '1004', '1005', '1006')).toHaveLength(6)
  expect(await read('1.23E+11', '5-10007921')).toEqual(['A1 1.23E+11', 'A2 5-10007921'])
  expect(await read('A12', 'B345', '6CD')).toHaveLength(3)
})

test('the template’s own rows, saved as text, are no accounts', async () => {
  const top = ['Multiple Accounts Template', 'Version 3', 'Rev 2', '', 'Account Number']
  expect(await read(...top, '1001', '1002')).toEqual(['A6 1001', 'A7 1002'])
})

describe('a customer’s own text file, with the accounts beside other data', () => {
  const LINES = ['Name,Account number', 'SITE 1,5-10007921', 'SITE 2,5-10007922', 'SITE 3,5-10007923']
  const FRENCH = LINES.with(0, 'Nom,Numéro de compte')

  test.each([LINES, FRENCH])(
    'says by the headings which column holds them, also in a short one (A30)',
    async (...lines) => {
      const { verdict, counts, findings } = await checkLines(lines)
      expect(verdict).toBe('stops')
      expect(counts.ready).toBe(0)
      expect(findings.find(({ code }) => code === 'columns.unknown')).toMatchObject({
        cell: 'B2',
        args: { column: 'B', expected: 'A', count: 3 },
      })
    },
  )

  test('the rows that are not ready are all lines of the list, also those in the first five', async () => {
    const lines = ['Name,Account number', ...Array.from({ length: 300 }, (_, at) => `Site ${at},5-${10_007_000 + at}`)]
    const { counts, range } = await checkLines(lines)
    expect(counts).toMatchObject({ rows: 300, ready: 0, stop: 300 })
    expect(range).toEqual({ first: 'A2', last: 'A301' })
  })

  test('a column that a person chose is read, whatever the headings say', async () => {
    const long = [...LINES, ...Array.from({ length: 5 }, (_, at) => `SITE ${at + 4},5-1000793${at}`)]
    expect((await checkLines(long)).findings.map(({ code }) => code)).toContain('columns.unknown')
    expect((await checkLines(long, 'A')).findings.map(({ code }) => code)).not.toContain('columns.unknown')
    expect((await checkLines(LINES, 'B')).counts).toMatchObject({ rows: 3, ready: 3 })
  })

  test('invoices in the first column are no accounts by their heading, though they look like some', async () => {
    const { findings } = await checkLines([
      'Invoice no.,Account number',
      ...['7-20008821,5-10007921', '7-20008822,5-10007922', '7-20008823,5-10007923'],
    ])
    expect(findings.map(({ code, cell }) => [code, cell])).toContainEqual(['columns.unknown', 'B2'])
  })

  test('accounts in the first column stay the accounts, with a name or a second number beside them', async () => {
    for (const heading of ['Account number,Name', 'BAN,Account number', 'Reference,Account number']) {
      const { counts } = await checkLines([heading, '5-10007921,7-20008821', '5-10007922,7-20008822'])
      expect(counts).toMatchObject({ rows: 2, ready: 2 })
    }
  })
})
