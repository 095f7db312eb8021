import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideBatch, type Ground } from '../../shared/assignment.ts'
import { POLICIES } from '../../shared/batch.ts'
import { checkList } from '../../shared/check-list.ts'
import { batchNumber, parseBatchNumber } from '../../shared/id.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'

const HERE = '7731204'
const check = (numbers: readonly string[]) =>
  checkList({ rows: numbers.map((typed, at) => ({ cell: `A${at + 6}`, typed })), pack: lumenConnect })
const ground = (given: Partial<Ground> = {}): Ground => ({
  enterprise: { id: HERE, active: true },
  directory: null,
  places: new Map(),
  ...given,
})

describe('deciding a batch', () => {
  test('N4: here already, elsewhere and unknown are three different things', () => {
    const { rows, state } = decideBatch(check(['5-1', '5-2', '5-3', '5-4']), 'ready-rows', {
      ...ground(),
      directory: new Map([
        ['5-1', true],
        ['5-2', true],
        ['5-3', true],
      ]),
      places: new Map([
        ['5-1', HERE],
        ['5-2', '7740118'],
      ]),
    })
    expect(rows.map(row => row.outcome)).toEqual(['here', 'elsewhere', 'assigned', 'unknown'])
    expect(state).toBe('partly-applied')
  })

  test('when every account was here already nothing is left to do, so the batch is applied', () => {
    const { state } = decideBatch(check(['5-1']), 'all-or-nothing', ground({ places: new Map([['5-1', HERE]]) }))
    expect(state).toBe('applied')
  })

  test('a row that stops says which finding stopped it', () => {
    const { rows } = decideBatch(check(['5-1', '5-1', '=1+1']), 'ready-rows', ground())
    expect(rows.map(row => [row.outcome, row.finding])).toEqual([
      ['unconfirmed', null],
      ['duplicate', 'account.duplicate'],
      ['stopped', 'text.formula_like'],
    ])
  })

  test('whatever is sent, the counts add up, nothing is added to a closed enterprise, and all or nothing is just that', () => {
    const number = fc.oneof(fc.constantFrom('5-1', '5-2', '5-3', '5-4', '5-5'), fc.string({ maxLength: 12 }))
    const known = fc.dictionary(fc.constantFrom('5-1', '5-2', '5-3', '5-4'), fc.boolean())
    const placed = fc.dictionary(fc.constantFrom('5-1', '5-2', '5-3'), fc.constantFrom(HERE, '7740118'))
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(...POLICIES),
        fc.boolean(),
        fc.option(known),
        placed,
        (numbers, policy, active, directory, places) => {
          const { rows, counts, state } = decideBatch(check(numbers), policy, {
            enterprise: { id: HERE, active },
            directory: directory && new Map(Object.entries(directory)),
            places: new Map(Object.entries(places)),
          })
          const added = counts.assigned + counts.unconfirmed
          expect(rows).toHaveLength(numbers.length)
          expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(numbers.length)
          if (!active) expect(added).toBe(0)
          if (policy === 'all-or-nothing' && added > 0) expect(added + counts.here).toBe(numbers.length)
          expect(state === 'refused').toBe(added === 0 && counts.here < numbers.length)
        },
      ),
    )
  })
})

test('a number is read as people write it, and nothing else is', () => {
  expect([batchNumber(20431), parseBatchNumber(' sc-20431 '), parseBatchNumber('20431')]).toEqual([
    'SC-20431',
    20431,
    20431,
  ])
  for (const text of ['', 'SC-', 'SC-12a', 'SC--1', '1e3', 'SC-99999999999']) expect(parseBatchNumber(text)).toBeNull()
})
