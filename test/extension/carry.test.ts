import { describe, expect, test } from 'vitest'
import { carryWork } from '../../extension/models/carry.ts'
import { makeEdit, NO_EDITS, type RowState, recordEdit } from '../../shared/edit.ts'

const list = (...numbers: [id: string, typed: string][]) => numbers.map(([id, typed]) => ({ id, typed }))
const did = (...rows: [cell: string, state: RowState][]) =>
  rows.reduce((history, row) => recordEdit(history, makeEdit(history, 'type', new Map([row]))), NO_EDITS)
const BEFORE = list(['a', '5-1001'], ['b', '5-1001'], ['c', '5-1003 '])
const DONE = { history: did(['A7', 'deleted'], ['A8', { text: '5-1003' }]), done: ['A6'] }

describe('what was done to a list that is then changed', () => {
  test('stays as it was when the list comes back unchanged', () => {
    expect(carryWork(BEFORE, BEFORE, DONE)).toEqual(DONE)
  })

  test('moves with its number when another is taken out above it', () => {
    expect(carryWork(BEFORE, BEFORE.slice(1), DONE)).toEqual({
      history: did(['A6', 'deleted'], ['A7', { text: '5-1003' }]),
      done: [],
    })
  })

  test('ends with a number that is typed anew, and says nothing of another list', () => {
    const typed = list(['a', '5-1001'], ['b', '5-1002'], ['c', '5-1004'])
    expect(carryWork(BEFORE, typed, DONE)).toEqual({ history: NO_EDITS, done: ['A6'] })
    expect(carryWork([], typed, DONE)).toEqual({ history: NO_EDITS, done: [] })
  })
})
