import { describe, expect, test } from 'vitest'
import { checkList } from '../../shared/check-list.ts'
import { diffChecks } from '../../shared/diff.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { textCells } from '../cells.ts'

const check = (texts: readonly string[]) => checkList({ rows: textCells(texts), pack: lumenConnect })
const diff = (before: readonly string[], after: readonly string[]) => diffChecks(check(before), check(after))
const codes = (findings: readonly { code: string; cell: string | null }[]) =>
  findings.map(({ code, cell }) => `${cell} ${code}`)

describe('this version against the last one (N9)', () => {
  test('the same file again has nothing fixed and nothing new', () => {
    const { fixed, still, fresh, moved, added, removed } = diff(['5-1001', 'Total'], ['5-1001', 'Total'])
    expect([fixed, fresh, moved, added, removed]).toEqual([[], [], [], [], []])
    expect(still.map(({ was, is }) => [was.cell, is.code])).toEqual([['A7', 'account.unlikely']])
  })

  test('says what was fixed, what is still wrong and what is new', () => {
    const said = diff(['5-1001 ', '=1', '5-1003'], ['5-1001', '=1', '5-1003\u200b'])
    expect(said.fixed.map(({ was, now }) => [was.code, now])).toEqual([['text.spaces', 'A6']])
    expect(said.still.map(({ is }) => is.code)).toEqual(['text.formula_like'])
    expect(codes(said.fresh)).toEqual(['A8 text.invisible'])
  })

  test('follows a row by its account number, wherever it moved', () => {
    const said = diff(['5-1001', '5-1002 ', '5-1003'], ['5-1003', '5-1001', '5-1002 '])
    expect(said.moved).toEqual([
      { account: '5-1003', from: 'A8', to: 'A6' },
      { account: '5-1001', from: 'A6', to: 'A7' },
      { account: '5-1002', from: 'A7', to: 'A8' },
    ])
    expect(said.still.map(({ was, is }) => [was.cell, is.cell])).toEqual([['A7', 'A8']])
    expect([said.fixed, said.fresh]).toEqual([[], []])
  })

  test('a number corrected while the list shifted is still the same row', () => {
    const said = diff(['5-1001', '=bad', '5-1003'], ['5-1000', '5-1001', '5-1002', '5-1003'])
    expect(said.fixed.map(({ was, now }) => [was.cell, was.code, now])).toEqual([['A7', 'text.formula_like', 'A8']])
    expect(said.added.map(({ cell }) => cell)).toEqual(['A6'])
    expect(said.removed).toEqual([])
  })

  test('a row that was left out is fixed, and gone', () => {
    const said = diff(['5-1001', 'Total'], ['5-1001'])
    expect(said.fixed).toMatchObject([{ was: { code: 'account.unlikely' }, now: null }])
    expect(said.removed.map(({ typed }) => typed)).toEqual(['Total'])
  })

  test('a list that is still too long is still wrong, though another row is the first one over', () => {
    const long = Array.from({ length: 120 }, (_, at) => `5-${10_000 + at}`)
    const said = diff(long, long.slice(1))
    expect(said.still.map(({ is }) => is.code)).toEqual(['rows.too_many'])
    expect([said.fixed, said.fresh]).toEqual([[], []])
  })
})
