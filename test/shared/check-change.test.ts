import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runWork } from '../../extension/worker/work.ts'
import type { Check } from '../../shared/check.ts'
import { type CheckChange, changedCheck } from '../../shared/check-change.ts'
import { openList } from '../../shared/check-list.ts'
import { checkWorklist } from '../../shared/check-worklist.ts'
import { type EditHistory, redo, undo } from '../../shared/edit.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { applySplices, spliceOf } from '../../shared/splice.ts'
import { applySafeFixes, deleteRows, openWorklist, restoreRows, typeRow, type Worklist } from '../../shared/worklist.ts'
import { messyCells, textCells } from '../cells.ts'

const same = (one: number, other: number) => one === other

describe('what changed of a list', () => {
  test('put together again it is the list as it stands, whatever became of it', () => {
    const list = fc.array(fc.nat(5), { maxLength: 40 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(applySplices(before, spliceOf(before, after, same))).toEqual(after)
      }),
    )
  })

  test('one row of ten thousand is one place, and so is one that goes or comes', () => {
    const before = Array.from({ length: 10_000 }, (_, at) => at)
    expect(spliceOf(before, before, same)).toEqual([])
    expect(spliceOf(before, before.with(700, -1), same)).toEqual([{ keep: 700, drop: 1, put: [-1] }])
    expect(spliceOf(before, before.toSpliced(700, 1), same)).toEqual([{ keep: 700, drop: 1, put: [] }])
    expect(spliceOf(before, before.toSpliced(700, 0, -1), same)).toEqual([{ keep: 700, drop: 0, put: [-1] }])
  })
})

describe('work on rows that the worker holds', () => {
  const deed = fc.tuple(fc.constantFrom('type', 'delete', 'restore', 'safe', 'undo', 'redo'), fc.nat(12), fc.string())
  const play = (list: Worklist, [kind, at, text]: [string, number, string]): Worklist => {
    const cell = list.cells[at % list.cells.length]?.cell ?? ''
    if (kind === 'safe') return applySafeFixes(list, pack)
    if (kind === 'undo') return { ...list, history: undo(list.history) }
    if (kind === 'redo') return { ...list, history: redo(list.history) }
    if (kind === 'type') return typeRow(list, cell, text)
    return kind === 'delete' ? deleteRows(list, [cell]) : restoreRows(list, [cell])
  }

  test('its answers, one put on the other, are the check as if all were judged anew', () => {
    fc.assert(
      fc.property(messyCells(12), fc.array(deed, { maxLength: 10 }), (cells, deeds) => {
        fc.pre(cells.length > 0)
        const opened = openList({ rows: cells, pack })
        let list = openWorklist(opened.cells)
        let now: Check = opened.check
        let told: EditHistory['done'] = []
        for (const each of deeds) {
          list = play(list, each)
          const { done } = list.history
          const fresh = told.findIndex((edit, at) => done[at] !== edit)
          const keep = fresh < 0 ? Math.min(told.length, done.length) : fresh
          const change = runWork(opened, { kind: 'again', opened: null, keep, deeds: done.slice(keep), done: [] })
          now = changedCheck(now, structuredClone(change) as CheckChange)
          told = done
          expect(now).toEqual(checkWorklist(opened.check, list, pack))
        }
      }),
    )
  })

  test('one retyped row of ten thousand is answered in a few hundred bytes', () => {
    const texts = Array.from({ length: 10_000 }, (_, at) => `5-${100_000 + at}${at % 5 === 0 ? '\u00a0' : ''}`)
    const opened = openList({ rows: textCells(texts), pack })
    const { history } = typeRow(openWorklist(opened.cells), 'A5006', '5-999999')
    const change = runWork(opened, { kind: 'again', opened: null, keep: 0, deeds: history.done, done: [] })
    expect(JSON.stringify(change).length).toBeLessThan(1500)
  })
})
