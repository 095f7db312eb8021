import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AFTER, countMoveRows, MOVE_ROW_STATES, type MoveRowState, moveState } from '../../shared/move.ts'
import { decideMove, isConfirmed, type MoveGround } from '../../shared/relocation.ts'

const NORTHWIND = { id: 'n', name: 'Northwind Clinics', confirmed: true, since: '2026-11-17T12:00:00.000Z' }
const ground = (given: Partial<MoveGround> = {}): MoveGround => ({
  enterprise: { id: 'h', active: true },
  directory: new Map([['5-1', true]]),
  places: new Map(),
  ...given,
})

describe('what becomes of an account that is moved', () => {
  const cases: readonly [string, MoveRowState, Partial<MoveGround>, asked: boolean][] = [
    ['from another enterprise it moves', 'moved', { places: new Map([['5-1', NORTHWIND]]) }, false],
    ['that is there already it stays', 'here', { places: new Map([['5-1', { ...NORTHWIND, id: 'h' }]]) }, false],
    ['from nowhere it moves if the directory knows it', 'moved', {}, false],
    ['that nobody knows is not made up', 'unknown', { directory: new Map() }, false],
    ['from nowhere before any directory is not made up', 'unknown', { directory: null }, false],
    ['that was asked for goes in though it left meanwhile', 'moved', { directory: null }, true],
    ['that is closed stays where it is', 'inactive', { directory: new Map([['5-1', false]]) }, true],
    ['to a closed enterprise does not go', 'inactive', { enterprise: { id: 'h', active: false } }, true],
  ]
  test.each(cases)('one %s: %s', (_name, state, given, asked) => {
    expect(decideMove('5-1', ground(given), asked)).toBe(state)
  })

  test('it counts as confirmed if a directory knows it, or did where it stood', () => {
    expect(isConfirmed('5-1', ground())).toBe(true)
    expect(isConfirmed('5-2', ground({ places: new Map([['5-2', NORTHWIND]]) }))).toBe(true)
    expect(isConfirmed('5-2', ground({ directory: null }))).toBe(false)
  })
})

describe('the state of a move', () => {
  const of = (...states: MoveRowState[]) => moveState(countMoveRows(states.map(state => ({ state }))))

  test('follows from its rows', () => {
    expect(of('waiting', 'moved')).toBe('waiting')
    expect(of('moved', 'here')).toBe('applied')
    expect(of('moved', 'declined')).toBe('partly-applied')
    expect(of('declined', 'withdrawn')).toBe('declined')
    expect(of('withdrawn')).toBe('withdrawn')
    expect(of('unknown', 'stopped')).toBe('refused')
  })

  test('waits exactly as long as a row waits, whatever else there is, and counts every row once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...MOVE_ROW_STATES), { minLength: 1 }), states => {
        const counts = countMoveRows(states.map(state => ({ state })))
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(states.length)
        expect(moveState(counts) === 'waiting').toBe(states.includes('waiting'))
      }),
    )
  })

  test('no decision leaves a row waiting, or makes of it what only reading a list can', () => {
    const after = Object.values(AFTER).flat()
    for (const state of ['waiting', 'duplicate', 'stopped', 'unknown']) expect(after).not.toContain(state)
  })
})
