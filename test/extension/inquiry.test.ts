import { expect, test } from 'vitest'
import type { KnownAnswer } from '../../extension/known-db.ts'
import { countStaying } from '../../extension/models/inquiry.ts'
import type { VerdictRow } from '../../extension/models/verdict.ts'
import type { Outcome } from '../../shared/batch.ts'

const OUTCOMES: readonly Outcome[] = [
  'assigned',
  'unconfirmed',
  'here',
  'duplicate',
  'elsewhere',
  'unknown',
  'inactive',
]
const going = OUTCOMES.map((_, at): VerdictRow => {
  return { cell: `A${at + 6}`, typed: `5-${at}`, status: 'ready', was: null, wasFormula: false }
})
const answer = {
  enterprise: { id: '7731204', name: 'Harbor', active: true },
  asked: going,
  // Of the preview only the rows are looked at.
  preview: { rows: OUTCOMES.map((outcome, at) => ({ cell: `A${at + 6}`, typed: `5-${at}`, outcome })) },
} as unknown as KnownAnswer

test('what the service said it would refuse is counted of the rows that still go, for the enterprise it was asked about (N4)', () => {
  expect(countStaying(answer, '7731204', going)).toBe(3)
  expect(countStaying(answer, '7731204', going.slice(0, 5)), 'two were left out since').toBe(1)
  expect(countStaying(answer, '7740118', going), 'another enterprise').toBe(0)
  expect(countStaying(null, '7731204', going), 'never asked').toBe(0)
})
