import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Traits } from '../../shared/rules/trait.ts'

const ACCOUNT = fc.string({ unit: fc.constantFrom(...'0159-- /.AZ'), maxLength: 8 })

/** Digits as 9 and letters as A, written out: what the numbers stand for. */
const outline = (account: string) => account.replace(/\d/g, '9').replace(/[A-Z]/g, 'A')

function noted(...accounts: string[]) {
  const traits = new Traits(accounts.length)
  return { traits, dashes: accounts.map((account, at) => traits.note(at, account)) }
}

describe('what accounts are compared by', () => {
  test('two accounts have one shape where digits and letters stand at the same places, else two', () => {
    fc.assert(
      fc.property(ACCOUNT, ACCOUNT, (one, other) => {
        const { traits } = noted(one, other)
        expect(traits.shape(0) === traits.shape(1)).toBe(outline(one) === outline(other))
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['5-1000', '51-000', 'a dash elsewhere'],
    ['12', 'AA@', 'numbers that would meet by chance'],
    ['0 ', 'Z0', 'a sum of the one place made up for by the other'],
  ])('%s and %s have two shapes: %s', (one, other) => {
    const { traits } = noted(one, other)
    expect(traits.shape(0)).not.toBe(traits.shape(1))
  })

  test('equal accounts share a mark, which is never 0', () => {
    const { traits } = noted('5-10007921', '5-10007921', '5-10007922', '')
    expect(traits.mark(0)).toBe(traits.mark(1))
    expect(traits.mark(0)).not.toBe(traits.mark(2))
    expect([0, 1, 2, 3].map(at => traits.mark(at))).not.toContain(0)
  })

  test('only digits with dashes inside are told by their dashes', () => {
    const { dashes } = noted('10007921', '5-1000', '5-1-0', '-5', '5-', '5-A', '5 1')
    expect(dashes.slice(0, 3)).toEqual([0, 1, 2])
    expect(dashes.slice(3).every(count => count === Number.POSITIVE_INFINITY)).toBe(true)
  })
})
