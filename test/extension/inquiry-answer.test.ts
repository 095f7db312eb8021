import { expect, test } from 'vitest'
import type { KnownAnswer } from '../../extension/known-db.ts'
import { answerFits } from '../../extension/models/inquiry.ts'
import { joinAnswers, unaskedOf } from '../../extension/models/inquiry-answer.ts'
import { OUTCOMES, type Outcome } from '../../shared/batch.ts'

const rowsOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ cell: `A${from + at}`, typed: `5-${from + at}` }))

/** The service's word about rows that all came out alike; two of them stand in a colleague's request. */
function part(rows: readonly { cell: string; typed: string }[], outcome: Outcome, askedAt: string): KnownAnswer {
  const told = rows.map(row => ({ ...row, account: row.typed, outcome, finding: null, move: null, undone: null }))
  const counts = Object.fromEntries(OUTCOMES.map(each => [each, each === outcome ? rows.length : 0]))
  const overlap = { number: 'SC-1', sentBy: { id: 'p', name: 'Dana' }, sentAt: askedAt }
  return {
    service: 'http://127.0.0.1:1',
    personId: 'p1',
    enterprise: { id: '7731204', name: 'Harbor', active: true },
    asked: [...rows],
    // Every outcome has its count.
    preview: {
      rows: told,
      counts: counts as KnownAnswer['preview']['counts'],
      overlaps: [{ ...overlap, cells: rows.slice(0, 2).map(({ cell }) => cell) }],
    },
    askedAt,
  }
}

test('a long list is asked about in parts, and the total adds up to the rows that were asked about (N4)', () => {
  const list = rowsOf(6, 250)
  const one = part(list.slice(0, 100), 'assigned', '2026-11-22T10:00:00.000Z')
  const two = joinAnswers(one, part(list.slice(100, 200), 'elsewhere', '2026-11-22T10:00:05.000Z'))
  expect(two.preview.counts).toMatchObject({ assigned: 100, elsewhere: 100, unknown: 0 })
  expect(Object.values(two.preview.counts).reduce((sum, each) => sum + each)).toBe(two.asked.length)
  expect(two.preview.overlaps).toMatchObject([{ number: 'SC-1', cells: ['A6', 'A7', 'A106', 'A107'] }])
  expect(two.askedAt, 'as old as its oldest part').toBe(one.askedAt)
  expect(unaskedOf(two, list)).toEqual(list.slice(200))
  expect([answerFits(two, list, list), answerFits(two, list, list.slice(0, 200))]).toEqual(['partly', 'same'])
})

test('a row that was asked about again counts once, by its last answer', () => {
  const [first, ...rest] = rowsOf(6, 3)
  if (!first) throw new Error('There are three')
  const one = part([first, ...rest], 'unknown', '2026-11-22T10:00:00.000Z')
  const retyped = { ...first, typed: '5-9' }
  expect(answerFits(one, [retyped, ...rest], [retyped, ...rest])).toBe('changed')
  const both = joinAnswers(one, part([retyped], 'assigned', '2026-11-22T11:00:00.000Z'))
  expect(both.preview.counts).toMatchObject({ unknown: 2, assigned: 1 })
  expect(both.preview.overlaps).toMatchObject([{ cells: ['A7', 'A6'] }])
  expect(answerFits(both, [retyped, ...rest], [retyped, ...rest])).toBe('same')
})
