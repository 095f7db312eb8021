import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { openList } from '../../shared/check-list.ts'
import { openWorkbook } from '../../shared/check-workbook.ts'
import { checkWorklist } from '../../shared/check-worklist.ts'
import { undo } from '../../shared/edit.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { applySafeFixes, deleteRows, openWorklist, restoreRows, typeRow } from '../../shared/worklist.ts'
import { messyCells } from '../cells.ts'
import { makeBook, textRows } from '../workbooks.ts'

const open = (accounts: readonly string[], rows = textRows(accounts)) =>
  openWorkbook({ bytes: makeBook({ rows }), name: 'list.xlsx', pack, inflate })
const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code)

describe('a check after some work on its rows', () => {
  test('undoing everything is the check as it came, whatever was done', () => {
    fc.assert(
      fc.property(messyCells(), cells => {
        const { check } = openList({ rows: cells, pack })
        const fixed = applySafeFixes(openWorklist(cells), pack)
        const back = { ...fixed, history: undo(fixed.history) }
        expect(checkWorklist(check, back, pack)).toEqual(check)
      }),
    )
  })

  test('the work that ends as the file began is judged as the file was', async () => {
    const { check, cells } = await open(['5-1001', '5\u20111002', '5-1001'])
    const list = restoreRows(deleteRows(openWorklist(cells), ['A6', 'A7']), ['A6', 'A7'])
    expect(checkWorklist(check, list, pack)).toEqual(check)
  })

  test('what only the sheet could tell stays: a gap is still a gap, and the row after it worth a look', async () => {
    const { check, cells } = await open([], textRows(['5-1001'], 6) + textRows(['5-1002', '5-1002'], 9))
    expect(codes(check)).toContain('rows.gap')
    const after = checkWorklist(check, typeRow(openWorklist(cells), 'A10', '5-1003'), pack)
    expect(codes(after)).toEqual(['rows.gap'])
    expect(after.rows.map(({ level }) => level)).toEqual([null, 'look', null])
    expect(after.verdict).toBe('clean')
  })

  test('leaving rows out of a list that is too long makes room for those past the hundredth (A3)', async () => {
    const { check, cells } = await open(Array.from({ length: 101 }, (_, at) => `5-${2000 + at}`))
    expect(check.counts.stop).toBe(1)
    expect(checkWorklist(check, deleteRows(openWorklist(cells), ['A9']), pack).counts).toMatchObject({
      rows: 100,
      stop: 0,
    })
  })
})
