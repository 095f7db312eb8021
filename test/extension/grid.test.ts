import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftCheck } from '../../extension/draft.ts'
import { gridCounts, gridRow, gridRows, nextProblem, problemRows } from '../../extension/models/grid-rows.ts'
import { viewVerdict } from '../../extension/models/verdict.ts'
import { openList } from '../../shared/check-list.ts'
import { checkWorklist } from '../../shared/check-worklist.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import type { AccountCell } from '../../shared/sheet.ts'
import { applySafeFixes, deleteRows, openWorklist, typeRow, type Worklist } from '../../shared/worklist.ts'
import { messyCells, textCells } from '../cells.ts'

/** A list after some work, judged as it stands unless the answer is still awaited. */
function draftOf(
  read: readonly AccountCell[],
  work: (list: Worklist) => Worklist = list => list,
  judged = true,
): DraftCheck {
  const { check, cells } = openList({ rows: read, pack })
  const list = work(openWorklist(cells))
  const now = judged ? checkWorklist(check, list, pack) : check
  return { source: { kind: 'typed' }, found: check, cells, history: list.history, now, at: '2026-05-12T10:00:00.000Z' }
}

describe('the rows of the grid', () => {
  test('each says how it stands: ready, to look at, stopped, left out, done, or past what goes in at one time (A3)', () => {
    const texts = ['5-1001', '5-1002\u00a0', '5-\u200b1003', '5-1004', '5-1005']
    const more = Array.from({ length: 100 }, (_, at) => `5-${2000 + at}`)
    const { statuses } = gridRows(
      draftOf(textCells([...texts, ...more]), list => deleteRows(list, ['A9'])),
      ['A10'],
    )
    expect(statuses.slice(0, 6)).toEqual(['ready', 'look', 'stop', 'left', 'done', 'ready'])
    expect(statuses.slice(-5)).toEqual(['past', 'past', 'past', 'past', 'past'].with(0, 'ready'))
  })

  test('a row past what goes in at one time is a problem only for a reason of its own', () => {
    const texts = Array.from({ length: 104 }, (_, at) => `5-${2000 + at}`)
    const rows = gridRows(draftOf(textCells([...texts, '5-2200\u00a0', '5-\u200b2201'])), [])
    expect(rows.statuses.slice(99)).toEqual(['ready', 'past', 'past', 'past', 'past', 'look', 'stop'])
    expect([rows.problems, gridRow(rows, 100)?.findings]).toEqual([2, []])
  })

  test('says how sure its fix is: safe, a guess, or none that the file could tell', () => {
    const rows = gridRows(draftOf(textCells(['5-1001\u00a0', '5-1OO07931', '1.23E+11', '5-1004'])), [])
    expect([0, 1, 2, 3].map(index => gridRow(rows, index)?.safety)).toEqual(['safe', 'look', 'impossible', null])
  })

  test('until the answer to a deed is there, the row shows what was typed and says that it is being checked', () => {
    const rows = gridRows(
      draftOf(textCells(['5-\u200b1001', '5-1002']), list => typeRow(list, 'A6', '5-9'), false),
      [],
    )
    expect(gridRow(rows, 0)).toMatchObject({ typed: '5-9', was: '5-\u200b1001', status: 'checking', findings: [] })
    expect(gridRow(rows, 1)?.status).toBe('ready')
    expect(gridRow(rows, 2)).toBeNull()
  })

  test('its counts are those of the verdict, whatever was done', () => {
    fc.assert(
      fc.property(messyCells(), fc.nat(30), (cells, at) => {
        const check = draftOf(cells, list => deleteRows(applySafeFixes(list, pack), [cells[at]?.cell ?? 'A6']))
        expect(gridCounts(check, [])).toEqual(viewVerdict(check).counts)
      }),
    )
  })
})

describe('only the problems', () => {
  test('a row that was settled stays in its place, one that became a problem joins, until they are drawn up anew', () => {
    expect(problemRows(['ready', 'stop', 'look', 'past', 'left'], [])).toEqual([1, 2])
    expect(problemRows(['look', 'ready', 'look', 'past', 'left'], [1, 2])).toEqual([0, 1, 2])
  })

  test('the next one is found in both directions, and none past the ends', () => {
    const statuses = ['ready', 'stop', 'ready', 'look', 'ready'] as const
    expect([nextProblem(statuses, 1, 1), nextProblem(statuses, 3, -1)]).toEqual([3, 1])
    expect([nextProblem(statuses, 3, 1), nextProblem(statuses, 1, -1)]).toEqual([null, null])
  })
})
