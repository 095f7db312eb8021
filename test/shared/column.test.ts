import { describe, expect, test } from 'vitest'
import { guessColumn } from '../../shared/column.ts'
import { readHeading } from '../../shared/heading.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { AccountCell } from '../../shared/sheet.ts'

const column = (letter: string, texts: readonly string[], kind: AccountCell['kind'] = 'text', from = 1) => ({
  letter,
  first: texts.map((typed, at): AccountCell => {
    const row = from + at
    return { cell: letter + row, row, typed, kind: at === 0 ? 'text' : kind }
  }),
})
const guess = (...columns: ReturnType<typeof column>[]) => guessColumn(columns, lumenConnect)
const accounts = ['5-10007921', '5-10007922', '5-10007923', '5-10007924', '5-10007925', '5-10007926']

describe('the words of a heading, in both languages', () => {
  test.each([
    'Account Number',
    'ACCOUNT #',
    'Acct. No.',
    'Billing Account Number (BAN)',
    'BAN',
    'Numéro de compte',
    'No de compte',
    'N° de compte',
    'Nº du compte',
    'Numéros de comptes',
  ])('“%s” names the account column', heading => expect(readHeading(heading)).toBe('account'))

  test.each([
    'Account Name',
    'Nom du compte',
    'Account Manager',
    'Phone number',
    'Numéro de téléphone',
    'Invoice no.',
    'N° de facture',
    'Account number status',
    'Account ID type',
  ])('“%s” names another one', heading => expect(readHeading(heading)).toBe('other'))

  test('a sentence is no heading', () => {
    expect(readHeading('Account number as it is printed on the first page of every bill')).toBe('unknown')
  })
})

describe('finding the account column of any spreadsheet', () => {
  test('by its heading, though another column holds numbers of the same make', () => {
    const orders = column('A', ['Order', ...accounts.map(account => account.replace('5-', '7-'))])
    const said = guess(orders, column('C', ['Numéro de compte', ...accounts]))
    expect(said.sure).toBe(true)
    expect(said.guesses[0]).toMatchObject({
      column: 'C',
      heading: { text: 'Numéro de compte', row: 1 },
      firstRow: 2,
      preview: accounts.slice(0, 5),
    })
  })

  test('by what it holds where there is no heading', () => {
    const names = column('A', ['Fabrikam', 'Contoso', 'Northwind', 'Adventure', 'Tailspin', 'Litware'])
    const said = guess(names, column('B', accounts))
    expect(said.guesses.map(({ column, firstRow }) => [column, firstRow])).toEqual([['B', 1]])
  })

  test('numbers of the rows, dates and names are no accounts', () => {
    const counting = column('A', ['', '1001', '1002', '1003', '1004', '1005', '1006'], 'number')
    const dates = column('B', ['Date', '2026-01-02', '2026-01-03'])
    const said = guess(counting, dates, column('C', ['Account number', ...accounts]))
    expect(said.guesses[0]?.column).toBe('C')
    expect(said.sure).toBe(true)
  })

  test('two columns alike are shown, and neither is taken without asking', () => {
    const said = guess(column('A', accounts), column('B', accounts))
    expect([said.sure, said.guesses.length]).toEqual([false, 2])
  })

  test('a title above the heading is passed over', () => {
    const said = guess(column('B', ['Fabrikam Inc.', 'Account number', ...accounts], 'text', 3))
    expect(said.guesses[0]).toMatchObject({ heading: { row: 4 }, firstRow: 5 })
  })

  test('damaged accounts still show the column', () => {
    const said = guess(column('A', ['Account no', '120045879331456000', '123456', '00123']))
    expect(said.guesses[0]).toMatchObject({ column: 'A', firstRow: 2 })
  })

  test('nothing that looks like an account gives no guess', () => {
    expect(guess(column('A', ['Name', 'Dana', 'Theo']))).toEqual({ guesses: [], sure: false })
  })
})
