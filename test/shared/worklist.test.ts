import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_EDITS, presentCells, redo, rowStates, undo } from '../../shared/edit.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import {
  applyFix,
  applyFixesOf,
  applySafeFixes,
  deleteRows,
  judgeWorklist,
  openWorklist,
  restoreRows,
  typeRow,
  type Worklist,
} from '../../shared/worklist.ts'
import { messyCells, textCells } from '../cells.ts'

const judge = (list: Worklist) => judgeWorklist(list, lumenConnect)
const texts = (list: Worklist) => judge(list).rows.map(({ typed }) => typed)

describe('fixing what is safe', () => {
  test('removes what no eye sees, makes odd dashes and digits plain, and drops a repetition', () => {
    const list = openWorklist(textCells(['5-1001\u00a0', '5\u20111002', '5-100\uff13', '5-1001', '\u200b5-1004']))
    expect(texts(applySafeFixes(list, lumenConnect))).toEqual(['5-1001', '5-1002', '5-1003', '5-1004'])
  })

  test('leaves a guess to a person: zeros that may be lost, a letter for a digit, another alphabet', () => {
    const list = openWorklist([
      { cell: 'A6', row: 6, typed: '123', kind: 'number', shown: '00123' },
      ...textCells(['', '5-1OO07931', '5-\u0415100']).slice(1),
    ])
    const fixed = applySafeFixes(list, lumenConnect)
    expect(texts(fixed)).toEqual(['123', '5-1OO07931', '5-\u0415100'])
    expect(judge(fixed).fixes).toEqual([
      { cell: 'A6', text: '00123', safety: 'look', codes: ['zeros.maybe_lost'] },
      { cell: 'A7', text: '5-10007931', safety: 'look', codes: ['account.letter'] },
      { cell: 'A8', text: '5-E100', safety: 'look', codes: ['text.confusable'] },
    ])
  })

  test('never carries a guess along: spaces beside a foreign letter wait for a person', () => {
    const { fixes } = judge(openWorklist(textCells([' 5-\u0415100 '])))
    expect(fixes).toEqual([{ cell: 'A6', text: '5-E100', safety: 'look', codes: ['text.confusable', 'text.spaces'] }])
  })

  test('finds the repetition that only plain texts show', () => {
    const list = openWorklist(textCells(['5-1001', '“5-1001”']))
    expect(texts(applySafeFixes(list, lumenConnect))).toEqual(['5-1001'])
  })

  test('(c) done twice changes nothing more', () => {
    fc.assert(
      fc.property(messyCells(), cells => {
        const once = applySafeFixes(openWorklist(cells), lumenConnect)
        expect(applySafeFixes(once, lumenConnect)).toEqual(once)
        expect(judge(once).fixes.filter(({ safety }) => safety === 'safe')).toEqual([])
      }),
    )
  })

  test('never makes a row stop that did not, and loses no account', () => {
    fc.assert(
      fc.property(messyCells(), cells => {
        const before = judge(openWorklist(cells))
        const after = judge(applySafeFixes(openWorklist(cells), lumenConnect))
        const accounts = new Set(after.rows.filter(({ ready }) => ready).map(({ account }) => account))
        const clean = before.rows.filter(({ ready, level }) => ready && level === null)
        expect(clean.filter(({ account }) => !accounts.has(account))).toEqual([])
      }),
    )
  })

  test('a list longer than the portal takes at one time is fixed all the same', () => {
    const long = textCells(Array.from({ length: 340 }, (_, at) => `5-${10_000 + at}\u00a0`))
    const { rows, findings } = judge(applySafeFixes(openWorklist(long), lumenConnect))
    expect([rows.length, rows.every(({ ready }) => ready), findings]).toEqual([340, true, []])
  })
})

describe('one fix, and all of a kind', () => {
  const list = openWorklist(textCells([' 5-1', '5-1002 ', '5\u20111003', '5-1004']))

  test('one fix touches its cell alone', () => {
    const [, fix] = judge(list).fixes
    expect(fix).toMatchObject({ cell: 'A7', text: '5-1002' })
    expect(fix && texts(applyFix(list, fix))).toEqual([' 5-1', '5-1002', '5\u20111003', '5-1004'])
  })

  test('all of a kind touch no other kind, and are one deed', () => {
    const fixed = applyFixesOf(list, 'text.spaces', lumenConnect)
    expect(texts(fixed)).toEqual(['5-1', '5-1002', '5\u20111003', '5-1004'])
    expect(fixed.history.done).toMatchObject([{ deed: 'fix-kind', code: 'text.spaces' }])
    expect(texts({ ...fixed, history: undo(fixed.history) })).toEqual(texts(list))
  })
})

describe('editing, undo and redo', () => {
  test('a typed text is plain text, whatever the cell held', () => {
    const list = openWorklist([{ cell: 'A6', row: 6, typed: '2026-01-02', kind: 'date' }])
    expect(judge(typeRow(list, 'A6', '1-2-26')).rows).toMatchObject([{ typed: '1-2-26', kind: 'text', ready: true }])
  })

  test('a row emptied by hand is left out, and can be brought back as it was', () => {
    const list = openWorklist(textCells(['5-1001 ', '5-1002']))
    const emptied = typeRow(list, 'A6', ' ')
    expect(judge(emptied).deleted).toEqual(['A6'])
    expect(texts(restoreRows(emptied, ['A6']))).toEqual(['5-1001 ', '5-1002'])
  })

  test('what changes nothing is no deed, and what could be redone stays', () => {
    const list = openWorklist(textCells(['5-1001']))
    const undone = { ...list, history: undo(typeRow(list, 'A6', '5-9').history) }
    expect(restoreRows(undone, ['A6']).history).toEqual(undone.history)
    expect(undo(NO_EDITS)).toEqual(NO_EDITS)
    expect(redo(NO_EDITS)).toEqual(NO_EDITS)
  })

  const deed = fc.oneof(
    fc.tuple(fc.constant('type' as const), fc.nat(12), fc.string({ maxLength: 6 })),
    fc.tuple(fc.constant('delete' as const), fc.nat(12), fc.constant('')),
    fc.tuple(fc.constant('restore' as const), fc.nat(12), fc.constant('')),
    fc.tuple(fc.constant('safe' as const), fc.nat(12), fc.constant('')),
    fc.tuple(fc.constant('undo' as const), fc.nat(12), fc.constant('')),
  )
  const play = (list: Worklist, [kind, at, text]: [string, number, string]): Worklist => {
    const cell = list.cells[at]?.cell
    if (kind === 'safe') return applySafeFixes(list, lumenConnect)
    if (kind === 'undo') return { ...list, history: undo(list.history) }
    if (cell === undefined) return list
    if (kind === 'type') return typeRow(list, cell, text)
    return kind === 'delete' ? deleteRows(list, [cell]) : restoreRows(list, [cell])
  }

  test('undoing every deed gives back the very rows that were read; redoing all, what was made of them', () => {
    fc.assert(
      fc.property(messyCells(12), fc.array(deed, { maxLength: 12 }), (cells, deeds) => {
        const worked = deeds.reduce(play, openWorklist(cells))
        let back = worked.history
        while (back.done.length > 0) back = undo(back)
        expect(presentCells(cells, rowStates(back))).toEqual(cells)
        let again = back
        for (let count = worked.history.done.length; count > 0; count--) again = redo(again)
        expect(rowStates(again)).toEqual(rowStates(worked.history))
      }),
    )
  })

  test('a history survives being stored as text', () => {
    const worked = applySafeFixes(openWorklist(textCells(['5-1 ', '5-1'])), lumenConnect)
    expect(JSON.parse(JSON.stringify(worked))).toEqual(worked)
  })
})
