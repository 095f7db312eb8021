import { describe, expect, test } from 'vitest'
import { findingsOf } from '../../../service/desk/batch-findings.ts'
import { addedCount, byOutcome, occurring, packOf, sentCount, URGENCY } from '../../../service/desk/batch-rows.ts'
import { initialsOf } from '../../../service/desk/person.ts'
import { type BatchRow, OUTCOMES, type Outcome, type OutcomeCounts } from '../../../shared/batch.ts'

// Object.fromEntries forgets that every outcome has its key.
const none = Object.fromEntries(OUTCOMES.map(outcome => [outcome, 0])) as OutcomeCounts
const row = (cell: string, outcome: Outcome): BatchRow => ({
  cell,
  typed: '1',
  account: '1',
  outcome,
  finding: null,
  move: null,
  undone: null,
})

describe('the rows of a batch', () => {
  test('every outcome has its place in the order of urgency', () => {
    expect([...URGENCY].sort()).toEqual([...OUTCOMES].sort())
  })

  test('the counts add up to the rows sent, and what was added counts confirmed or not', () => {
    const counts = { ...none, assigned: 90, unconfirmed: 3, here: 3, stopped: 1 }
    expect(sentCount(counts)).toBe(97)
    expect(addedCount(counts)).toBe(93)
    expect(occurring(counts)).toEqual(['stopped', 'here', 'unconfirmed', 'assigned'])
  })

  test('what needs a person comes first, each group in the sheet’s order', () => {
    const groups = byOutcome([row('A6', 'assigned'), row('A7', 'stopped'), row('A8', 'assigned'), row('A9', 'here')])
    expect(groups.map(({ outcome, rows }) => [outcome, rows.map(({ cell }) => cell)])).toEqual([
      ['stopped', ['A7']],
      ['here', ['A9']],
      ['assigned', ['A6', 'A8']],
    ])
  })

  test('the rules are named by pack and version', () => {
    expect(packOf({ pack: 'lumen-connect@1' })).toEqual({ id: 'lumen-connect', version: '1' })
  })
})

describe('why rows were stopped', () => {
  const rows: BatchRow[] = [
    { ...row('A6', 'assigned'), typed: '5-10007931' },
    { ...row('A7', 'stopped'), typed: '1.23E+11', account: null, finding: 'number.precision_lost' },
    { ...row('A8', 'duplicate'), typed: '5-10007931', finding: 'account.duplicate' },
  ]

  test('the details come from judging the same rows by the same rules', () => {
    const findings = findingsOf({ pack: 'lumen-connect@1', rows })
    expect([...findings.keys()]).toEqual(['A7', 'A8'])
    expect(findings.get('A8')).toMatchObject({ code: 'account.duplicate', args: { first: 'A6' } })
  })

  test('rules of another version tell nothing rather than something else', () => {
    expect(findingsOf({ pack: 'lumen-connect@2', rows }).size).toBe(0)
  })

  test('a reason that the service did not store is not told', () => {
    const stored = rows.map(one => ({ ...one, finding: null }))
    expect(findingsOf({ pack: 'lumen-connect@1', rows: stored }).size).toBe(0)
  })
})

describe('a person’s initials', () => {
  test('come from the first and the last part of the name', () => {
    expect(initialsOf('Marie-Ève van der Delcourt')).toBe('MD')
    expect(initialsOf('Cher')).toBe('C')
    expect(initialsOf('')).toBe('')
  })
})
