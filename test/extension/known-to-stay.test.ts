import { expect, test } from 'vitest'
import type { KnownAnswer, KnownList } from '../../extension/known-db.ts'
import { knownToStay } from '../../extension/models/known-to-stay.ts'
import type { Outcome } from '../../shared/batch.ts'
import { numbersFrom } from '../builders.ts'

const HARBOR = '7731204'
const NORTHWIND = '7740118'
const rows = numbersFrom(1, 10).map((typed, at) => ({ cell: `A${at + 6}`, typed }))

/** Some of the rows, by their places in the list, as they stood in an enterprise. */
function aList(enterpriseId: string, places: readonly number[], asOf: string): KnownList {
  const accounts = places.map(at => rows[at]?.typed ?? '')
  return { service: 's', personId: 'p', enterpriseId, asOf, pages: [{ cursor: null, tag: null, accounts, next: null }] }
}

/** What the service said of the first rows, in their order. */
function anAnswer(enterpriseId: string, outcomes: readonly Outcome[], askedAt: string): KnownAnswer {
  return {
    enterprise: { id: enterpriseId, name: 'Asked about', active: true },
    asked: rows.slice(0, outcomes.length),
    askedAt,
    // Of the preview only the rows are looked at.
    preview: { rows: outcomes.map((outcome, at) => ({ ...rows[at], outcome })) },
  } as unknown as KnownAnswer
}

test('of a long list, what stands in another enterprise of the person’s own is known not to go in, what stands here is not', () => {
  const lists = [aList(HARBOR, [0, 1], '2026-03-02T10:00:00Z'), aList(NORTHWIND, [1, 2, 3, 4], '2026-03-01T10:00:00Z')]
  expect(knownToStay(rows, HARBOR, { lists, answer: null })).toEqual({ count: 3, asOf: '2026-03-01T10:00:00Z' })
  expect(knownToStay(rows, NORTHWIND, { lists, answer: null })).toEqual({ count: 1, asOf: '2026-03-02T10:00:00Z' })
  expect(knownToStay(rows, HARBOR, { lists: lists.slice(0, 1), answer: null })).toBe(null)
})

test('what the service said of a row counts before what lists say of it, for the enterprise it was asked about', () => {
  const lists = [aList(NORTHWIND, [2, 3], '2026-03-01T10:00:00Z')]
  const answer = anAnswer(HARBOR, ['unknown', 'here', 'assigned'], '2026-02-01T10:00:00Z')
  expect(knownToStay(rows, HARBOR, { lists, answer })).toEqual({ count: 2, asOf: '2026-02-01T10:00:00Z' })
  expect(knownToStay(rows, NORTHWIND, { lists, answer })).toBe(null)
})
