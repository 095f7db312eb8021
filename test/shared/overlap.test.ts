import { describe, expect, test } from 'vitest'
import type { BatchRow, Outcome } from '../../shared/batch.ts'
import { type Claim, findOverlaps } from '../../shared/overlap.ts'

const row = (cell: string, account: string | null, outcome: Outcome): BatchRow => ({
  cell,
  typed: account ?? '',
  account,
  outcome,
  finding: null,
  move: null,
  undone: null,
})
const claim = (account: string, number: string, sentAt: string): Claim => ({
  account,
  number,
  sentBy: { id: 'l', name: 'Luc Tremblay' },
  sentAt,
})

describe('N17: rows that stand in a colleague’s request', () => {
  test('are told by request, the newest first, each row once', () => {
    const rows = [row('A6', '5-1', 'elsewhere'), row('A7', '5-2', 'unknown'), row('A8', '5-3', 'assigned')]
    const claims = [
      claim('5-1', 'MV-3001', '2026-11-10T00:00:00.000Z'),
      claim('5-1', 'SC-20001', '2026-11-17T00:00:00.000Z'),
      claim('5-2', 'SC-20001', '2026-11-17T00:00:00.000Z'),
    ]
    expect(findOverlaps(rows, claims).map(({ number, cells }) => [number, cells])).toEqual([
      ['SC-20001', ['A7']],
      ['MV-3001', ['A6']],
    ])
  })

  test('are not told where nothing is left to do, or where there is no account to compare', () => {
    const rows = [row('A6', '5-1', 'here'), row('A7', '5-1', 'duplicate'), row('A8', null, 'stopped')]
    expect(findOverlaps(rows, [claim('5-1', 'SC-20001', '2026-11-17T00:00:00.000Z')])).toEqual([])
  })
})
