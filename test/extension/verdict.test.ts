import { describe, expect, test } from 'vitest'
import type { DraftCheck } from '../../extension/draft.ts'
import { sendableCount } from '../../extension/models/ready-count.ts'
import { remainingCells } from '../../extension/models/remaining.ts'
import { stripMarks } from '../../extension/models/strip.ts'
import { countSafeFixes, goingRows, viewVerdict } from '../../extension/models/verdict.ts'
import type { Outcome } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import { changedCheck, checkChange } from '../../shared/check-change.ts'
import { openList } from '../../shared/check-list.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import { checkWorklist } from '../../shared/check-worklist.ts'
import { NO_EDITS } from '../../shared/edit.ts'
import { cellFinding } from '../../shared/finding.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { deleteRows, openWorklist, typeRow } from '../../shared/worklist.ts'

const check = (...texts: string[]) =>
  openList({ rows: texts.map((typed, at) => ({ cell: `A${6 + at}`, typed })), pack })

/** The verdict after rows were given another text or left out. */
const decide = (
  { check: found, cells }: ReturnType<typeof check>,
  { leftOut = [], fixed = {} }: { leftOut?: string[]; fixed?: Record<string, string> },
) => {
  let list = deleteRows(openWorklist(cells), leftOut)
  for (const [cell, text] of Object.entries(fixed)) list = typeRow(list, cell, text)
  return viewVerdict({ found, now: checkWorklist(found, list, pack), history: list.history })
}

const draftOf = (found: Check, cells: OpenedWorkbook['cells']): DraftCheck => ({
  source: { kind: 'typed' },
  found,
  cells,
  history: NO_EDITS,
  now: found,
  at: '2026-05-03T10:00:00.000Z',
})

const batchRow = (cell: string, outcome: Outcome) => ({
  cell,
  typed: cell,
  account: cell,
  outcome,
  finding: null,
  move: null,
  undone: null,
})

describe('the verdict as the panel shows it', () => {
  test('what a deed leaves as it was is the same object, so that its card is not drawn again', () => {
    const { check: found, cells } = check('5-1001\u00a0', '5-1002\u00a0', '1.23E+11')
    const before = viewVerdict({ found, now: found, history: NO_EDITS })
    const { history } = typeRow(openWorklist(cells), 'A8', '5-1003')
    const told = checkChange(found, checkWorklist(found, { cells, history }, pack))
    const after = viewVerdict({ found, now: changedCheck(found, told), history }, [], before)
    expect(after.concerns.look[0]).toBe(before.concerns.look[0])
    expect(after.concerns.look[1]).toBe(before.concerns.look[1])
    expect(after.concerns.stop).toEqual([])
    expect(viewVerdict({ found, now: changedCheck(found, told), history }).concerns).toEqual(after.concerns)
  })

  test('the four counts add up to the rows read, whatever is fixed or left out', () => {
    const found = check('5-1001', '5-1001', '5\u20111002', '5-1003\u200b', '5-1004')
    const views = [
      decide(found, {}),
      decide(found, { leftOut: ['A7'] }),
      decide(found, { leftOut: ['A6', 'A10'], fixed: { A9: '5-1003' } }),
    ]
    for (const { counts } of views) {
      expect(counts.ready + counts.look + counts.stop + counts.left).toBe(counts.all)
      expect(counts.all).toBe(5)
    }
  })

  test('leaving out the first of two duplicates makes the second ready, and taking it back stops it again', () => {
    const found = check('5-1001', '5-1001')
    expect(decide(found, {}).rows.map(({ status }) => status)).toEqual(['ready', 'stop'])
    expect(decide(found, { leftOut: ['A6'] }).rows.map(({ status }) => status)).toEqual(['left', 'ready'])
  })

  test('a fix is judged like typed text: one that makes a duplicate stops', () => {
    const view = decide(check('5-1001', '5-1OO1'), { fixed: { A7: '5-1001' } })
    expect(view.rows[1]).toMatchObject({ typed: '5-1001', was: '5-1OO1', status: 'stop' })
    expect(view.concerns.stop[0]?.findings[0]?.code).toBe('account.duplicate')
  })

  test('leaving rows out of a list that is too long makes room for those past the hundredth (A3)', () => {
    const found = check(...Array.from({ length: 101 }, (_, at) => `5-${2000 + at}`))
    expect(decide(found, {}).counts).toMatchObject({ ready: 100, stop: 1 })
    expect(decide(found, { leftOut: ['A6'] }).counts).toMatchObject({ ready: 100, stop: 0, left: 1 })
  })

  test('the button counts all of a long list, unless the person chose its first part alone (N2)', () => {
    const { check: found, cells } = check(...Array.from({ length: 205 }, (_, at) => `5-${2000 + at}`))
    const draft = draftOf(found, cells)
    expect(sendableCount({ check: draft, whole: true }, 100)).toBe(205)
    expect(sendableCount({ check: draft, whole: false }, 100)).toBe(100)
  })

  test('the file with the remaining rows holds what can go in and stands nowhere yet: not what stops, not what went in', () => {
    const { check: found, cells } = check('5-1001', '5-1002', '5-1003', '5-1001, 5-1004', '5-1005')
    const rows = [batchRow('A7', 'elsewhere'), batchRow('A8', 'here'), batchRow('A10', 'assigned')]
    expect(remainingCells({ check: draftOf(found, cells), done: ['A6'] }, { rows })).toEqual(['A7'])
  })

  test('a hundred that were added make room for the next hundred, and count as done (A3)', () => {
    const { check: found, cells } = check(...Array.from({ length: 150 }, (_, at) => `5-${2000 + at}`))
    const done = found.rows.slice(0, 100).map(({ cell }) => cell)
    const list = openWorklist(cells)
    const view = viewVerdict({ found, now: checkWorklist(found, list, pack, done), history: list.history }, done)
    expect(view.counts).toMatchObject({ all: 150, done: 100, open: 50, ready: 50, going: 50, stop: 0, left: 0 })
    expect(goingRows(view).at(0)?.cell).toBe('A106')
  })

  test('what one press fixes is counted: a guess is not among it', () => {
    const view = decide(check('5\u20111001', '5-1002\u200b', '5-1003', '5-1003', '5-1OO4'), {})
    expect(countSafeFixes(view)).toBe(3)
  })

  test('what goes is what nothing stops, with the text that would be sent', () => {
    const view = decide(check('5-1001', '5\u20111002', '5-1001'), { fixed: { A7: '5-1002' } })
    expect(goingRows(view).map(({ cell, typed }) => [cell, typed])).toEqual([
      ['A6', '5-1001'],
      ['A7', '5-1002'],
    ])
  })

  test('a mark stands in the middle of its row on the strip', () => {
    expect(stripMarks(decide(check('5-1001', '5-1001', '5-1003', '5-1004'), {}))).toEqual([
      { cell: 'A7', last: 'A7', rows: 1, status: 'stop', at: 37.5, wide: 0 },
    ])
  })

  test('in a short file each row has a mark of its own; in a long one neighbours are one stretch, and no file has more than 200', () => {
    const short = stripMarks(decide(check('5-1001', '5-1001', '5-1001', '5-1004'), {}))
    expect(short.map(({ cell, wide }) => [cell, wide])).toEqual([
      ['A7', 0],
      ['A8', 0],
    ])
    const hundred = Array.from({ length: 100 }, (_, at) => (at === 50 || at === 51 ? '5-2000' : `5-${2000 + at}`))
    expect(stripMarks(decide(check(...hundred), {}))).toEqual([
      { cell: 'A56', last: 'A57', rows: 2, status: 'stop', at: 50, wide: 2 },
    ])
    const long = decide(check(...Array.from({ length: 3000 }, (_, at) => `5-${1000 + Math.floor(at / 2)}`)), {})
    const marks = stripMarks(long)
    expect(marks.length).toBeLessThanOrEqual(200)
    expect(marks.at(-1)?.last).toBe(long.rows.findLast(({ status }) => status === 'stop')?.cell)
  })

  test('the cards of a level stay in the order of the rows', () => {
    const view = decide(check('5-1001', '5-1002\u200b'), { fixed: { A6: '5-1003\u200b' } })
    expect(view.concerns.stop.map(({ cell }) => cell)).toEqual(['A6', 'A7'])
  })

  test('what was a formula says so when it is fixed, not the text that came of it', () => {
    const { check: now, cells } = check('5-1001')
    const found = { ...now, findings: [cellFinding('cell.formula', { cell: 'A6', typed: '5-1001' }, {})] }
    const { history } = typeRow(openWorklist(cells), 'A6', '5-1001')
    expect(viewVerdict({ found, now, history }).rows[0]).toMatchObject({ was: '5-1001', wasFormula: true })
  })
})
