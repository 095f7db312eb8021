import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { ServiceApi } from '../../extension/api.ts'
import type { KnownAnswer, KnownDb } from '../../extension/known-db.ts'
import { countStaying, createInquiry } from '../../extension/models/inquiry.ts'
import type { VerdictRow } from '../../extension/models/verdict.ts'
import type { Connection } from '../../extension/settings.ts'
import type { Outcome } from '../../shared/batch.ts'
import { anEnterprise, aPerson } from '../builders.ts'

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

test('an answer that the disk has no room for leaves the question to be asked again (N4)', async () => {
  // Of the stores only these three are used.
  const db = {
    get: async () => undefined,
    put: async () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
    delete: async () => {},
  } as unknown as KnownDb
  const preview = { rows: [], counts: {}, overlaps: [] }
  const api = { preview: async () => ({ ok: true, value: preview }) } as unknown as ServiceApi
  const inquiry = await createInquiry(db, {
    service: signal('https://support.example'),
    connection: signal<Connection | null>({ token: 't', person: aPerson(), enterprises: [], listedAt: '' }),
    api: async () => api,
    heed: () => {},
  })
  await expect(inquiry.ask(going, anEnterprise())).rejects.toThrow('full')
  expect(inquiry.asking.value).toBeNull()
})
