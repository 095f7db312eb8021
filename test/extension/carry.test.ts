import { describe, expect, test } from 'vitest'
import { carryDecisions } from '../../extension/models/carry.ts'

const list = (...numbers: [id: string, typed: string][]) => numbers.map(([id, typed]) => ({ id, typed }))
const BEFORE = list(['a', '5-1001'], ['b', '5-1001'], ['c', '5-1003 '])
const DECIDED = { leftOut: ['A7'], fixed: { A8: '5-1003' }, done: ['A6'] }

describe('what was decided about a list that is then changed', () => {
  test('stays as it was when the list comes back unchanged', () => {
    expect(carryDecisions(BEFORE, BEFORE, DECIDED)).toEqual(DECIDED)
  })

  test('moves with its number when another is taken out above it', () => {
    expect(carryDecisions(BEFORE, BEFORE.slice(1), DECIDED)).toEqual({
      leftOut: ['A6'],
      fixed: { A7: '5-1003' },
      done: [],
    })
  })

  test('ends with a number that is typed anew, and says nothing of another list', () => {
    const typed = list(['a', '5-1001'], ['b', '5-1002'], ['c', '5-1004'])
    expect(carryDecisions(BEFORE, typed, DECIDED)).toEqual({ leftOut: [], fixed: {}, done: ['A6'] })
    expect(carryDecisions([], typed, DECIDED)).toEqual({ leftOut: [], fixed: {}, done: [] })
  })
})
