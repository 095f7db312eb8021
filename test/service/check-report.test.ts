import { describe, expect, test } from 'vitest'
import { MOST_LISTED, MOST_SHOWN, reportFile } from '../../service/check-report.ts'
import { inflate } from '../../service/inflate.ts'
import { type Check, refusedCheck } from '../../shared/check.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { cellFinding, fileFinding } from '../../shared/finding.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { type BookShape, makeBook, row, text, textRows } from '../workbooks.ts'

describe('the first line about a file', () => {
  const say = async (locale: 'en-US' | 'fr-CA', book: BookShape) => {
    const check = await checkWorkbook({ bytes: makeBook(book), name: 'a.xlsx', pack: lumenConnect, inflate })
    return reportFile({ name: 'a.xlsx', check }, false, wordsFor(locale)).text.split('\n')[1]
  }

  test('counts the rows, and says so where something is about no row', async () => {
    expect(await say('en-US', { accounts: ['5-1001'] })).toBe('  1 of 1 is ready. 0 would be refused, 0 to look at.')
    const tooHigh = textRows(['5-10007920', '5-10007921', '5-10007922'], 5)
    expect(await say('en-US', { rows: tooHigh })).toBe(
      '  2 of 2 are ready. 0 would be refused, 0 to look at. About the file itself: 1 thing stops.',
    )
    const example = textRows(['5-10000000', 'Account Number', '5-10007921', '5-10007922'], 4)
    expect(await say('fr-CA', { rows: example })).toBe(
      '  2 sur 2 sont prêts. 0 serait refusé, 0 à voir. Quant au fichier lui-même\u00a0: 1 à voir.',
    )
  })

  test('does not count to zero where no account was read', async () => {
    expect(await say('en-US', { accounts: [] })).toBe('  No account was read. About the file itself: 1 thing stops.')
    expect(await say('fr-CA', { accounts: [] })).toBe(
      '  Aucun compte n’a été lu. Quant au fichier lui-même\u00a0: 1 blocage.',
    )
  })
})

test('for people all that is said of a row stands together, row by row', async () => {
  const rows =
    row(6, text('A6', '5-1001 ')) + row(8, text('A8', '5-1002 ')) + row(9, text('A9', '5-1003'), ' hidden="1"')
  const check = await checkWorkbook({ bytes: makeBook({ rows }), name: 'a.xlsx', pack: lumenConnect, inflate })
  const told = reportFile({ name: 'a.xlsx', check }, false, wordsFor('en-US')).text
  expect(told.match(/^ {2}Look +A\d+/gm)?.map(line => line.replace(/.* /, ''))).toEqual(['A6', 'A8', 'A8', 'A9'])
})

describe('a list where nearly every row has something', () => {
  const none = refusedCheck(fileFinding('file.empty', {}), lumenConnect, null)
  const spaces = Array.from({ length: MOST_LISTED + 7 }, (_, at) =>
    cellFinding('text.spaces', { cell: `A${at + 6}`, typed: ' 5-1' }, { count: 1 }, '5-1'),
  )
  const check: Check = { ...none, verdict: 'clean', findings: [...spaces, ...none.findings] }
  const report = (json: boolean, locale: 'en-US' | 'fr-CA', all = false) =>
    reportFile({ name: 'a.xlsx', check, all }, json, wordsFor(locale)).text

  test('is listed as far as one can read, kind by kind, and what is more is counted', () => {
    const told = JSON.parse(report(true, 'en-US'))
    expect(told.findings).toHaveLength(MOST_LISTED + 1)
    expect(told.findings.at(-1).code).toBe('file.empty')
    expect(told.unlisted).toEqual({ 'text.spaces': 7 })
    expect(report(false, 'en-US', true)).toContain('Look  7 more, from A10006 to A10012. ')
    expect(report(false, 'en-US', true)).not.toContain('--all')
  })

  test('for people the first hundred of a kind, then from where to where the rest stands, and --all', () => {
    const told = report(false, 'en-US').split('\n')
    expect(told.filter(line => line.includes('Stored:'))).toHaveLength(MOST_SHOWN)
    expect(told.join('\n')).toContain('Look  9,907 more, from A106 to A10012. ')
    expect(told.join('\n')).toContain('  --all lists more of them.\n')
    expect(report(false, 'fr-CA')).toMatch(/9.907 autres, de A106 à A10012\. /)
  })
})
