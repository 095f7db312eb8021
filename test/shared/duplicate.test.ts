import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { decideBatch } from '../../shared/assignment.ts'
import { checkList } from '../../shared/check-list.ts'
import { openWorkbook } from '../../shared/check-workbook.ts'
import { checkWorklist } from '../../shared/check-worklist.ts'
import type { Finding } from '../../shared/finding.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { applySafeFixes, deleteRows, judgeWorklist, openWorklist, restoreRows } from '../../shared/worklist.ts'
import { textCells } from '../cells.ts'
import { makeBook } from '../workbooks.ts'

const check = (...texts: string[]) =>
  checkList({ rows: texts.map((typed, at) => ({ cell: `A${6 + at}`, typed })), pack })
const LONG_LABEL = 'Please add the accounts of the harbor office below this line, and nothing else'
const said = (findings: readonly Finding[]) => findings.map(({ cell, code }) => `${cell} ${code}`)
const firsts = (findings: readonly Finding[]) =>
  findings.flatMap(found => (found.code === 'account.duplicate' ? [`${found.cell} as in ${found.args.first}`] : []))

describe('the same account in several rows (hazards 58)', () => {
  test('the first row keeps it', () => {
    const { rows, findings } = check('5-1001', '5-1001', '5-1001')
    expect(rows.map(({ ready }) => ready)).toEqual([true, false, false])
    expect(firsts(findings)).toEqual(['A7 as in A6', 'A8 as in A6'])
  })

  test('a good row keeps it where the row above is stopped anyway, so that the account is ready somewhere', () => {
    const { rows, findings } = check('5-1000\u200b7921', '5-10007921', '5-10007921')
    expect(rows.map(({ ready }) => ready)).toEqual([false, true, false])
    expect(firsts(findings)).toEqual(['A6 as in A7', 'A8 as in A7'])
  })

  test('where something else stops all of them, the first keeps it', () => {
    const { findings } = check('5-1000\u200b7921', '5-10007921\u200b')
    expect(firsts(findings)).toEqual(['A7 as in A6'])
  })

  test('fixing all that is safe leaves the account in the list once', () => {
    const { cells, history } = applySafeFixes(openWorklist(textCells(['5-1000\u200b7921', '5-10007921'])), pack)
    const { rows, deleted } = judgeWorklist({ cells, history }, pack)
    expect(rows.map(({ cell, ready }) => [cell, ready])).toEqual([['A7', true]])
    expect(deleted).toEqual(['A6'])
  })

  test('a merged cell does not keep it from a good row below, neither in the file nor after the next decision', async () => {
    const bytes = makeBook({
      accounts: ['5-1001', '5-1002', '5-1001', '5-1002'],
      foot: '<mergeCells count="1"><mergeCell ref="A6:A7"/></mergeCells>',
    })
    const { check: found, cells } = await openWorkbook({ bytes, name: 'accounts.xlsx', pack, inflate })
    const back = restoreRows(deleteRows(openWorklist(cells), ['A9']), ['A9'])
    for (const { rows, findings } of [found, checkWorklist(found, back, pack)]) {
      expect(rows.map(({ ready }) => ready)).toEqual([false, false, true, true])
      expect(firsts(findings)).toEqual(['A6 as in A8', 'A7 as in A9'])
    }
  })

  test('a row past the hundredth does not keep it from one within (A3)', () => {
    const many = Array.from({ length: 99 }, (_, at) => `5-${2000 + at}`)
    expect(firsts(check('5-1000\u200b1', ...many, '5-10001').findings)).toEqual(['A106 as in A6'])
  })

  test('labels that repeat are only worth a look', () => {
    const { rows, findings } = check('5-10007921', 'N/A', '5-10007922', 'N/A', LONG_LABEL, LONG_LABEL)
    expect(rows.every(({ ready }) => ready)).toBe(true)
    expect(said(findings)).toEqual(['A7', 'A9', 'A10', 'A11'].map(cell => `${cell} account.unlikely`))
  })

  test('of labels that repeat in a batch only the first could be added, so that no two rows ask for the same (R5)', () => {
    const ground = { enterprise: { id: '7731204', active: true }, directory: null, places: new Map<string, string>() }
    const { rows } = decideBatch(check('5-1001', 'N/A', 'N/A'), 'ready-rows', ground)
    expect(rows.map(({ outcome, finding }) => [outcome, finding])).toEqual([
      ['unconfirmed', null],
      ['unconfirmed', null],
      ['duplicate', 'account.duplicate'],
    ])
  })
})
