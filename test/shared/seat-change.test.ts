import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers } from '../../shared/answer.ts'
import type { SeatContent } from '../../shared/seat.ts'
import { applyChange, changeBetween, inverted, isNothing, joined } from '../../shared/seat-change.ts'

const answers: fc.Arbitrary<Answers> = fc.record(
  {
    'first-name': fc.record({ value: fc.constantFrom('', 'Ana', 'Priya') }),
    extension: fc.record({ value: fc.constantFrom('214', '215') }),
    mailbox: fc.constantFrom({ value: 'yes' as const }, { ask: true as const }),
  },
  { requiredKeys: [] },
)

const content: fc.Arbitrary<SeatContent> = fc
  .tuple(answers, answers, fc.subarray(['s1', 's2', 's3', 's4']), fc.array(answers, { minLength: 4, maxLength: 4 }))
  .map(([about, shared, ids, own]) => ({
    about,
    shared,
    seats: ids.map(id => ({ id, answers: own[Number(id.slice(1)) - 1] ?? {} })),
  }))

describe('a change of a request', () => {
  test('made on what stood before leads to what stood after, and its inverse back', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const change = changeBetween(before, after)
        expect(applyChange(before, change)).toEqual(after)
        expect(applyChange(after, inverted(change))).toEqual(before)
        expect(isNothing(changeBetween(before, before))).toBe(true)
      }),
    )
  })

  test('made twice is made once, and leaves alone what somebody else answered meanwhile', () => {
    const seat = (first: string) => ({
      about: {},
      shared: {},
      seats: [{ id: 's1', answers: { 'first-name': { value: first } } }],
    })
    const change = changeBetween(seat('A'), seat('An'))
    expect(applyChange(applyChange(seat('A'), change), change)).toEqual(seat('An'))
    expect(applyChange(seat('Theo'), change)).toEqual(seat('Theo'))
  })

  test('letters one after the other are one change, and none where the last took the first back', () => {
    const seat = (first: string) => ({
      about: {},
      shared: {},
      seats: [{ id: 's1', answers: { 'first-name': { value: first } } }],
    })
    const both = joined(changeBetween(seat('A'), seat('An')), changeBetween(seat('An'), seat('Ana')))
    expect(applyChange(seat('A'), both)).toEqual(seat('Ana'))
    expect(applyChange(seat('Ana'), inverted(both))).toEqual(seat('A'))
    expect(isNothing(joined(both, changeBetween(seat('Ana'), seat('A'))))).toBe(true)
  })
})
