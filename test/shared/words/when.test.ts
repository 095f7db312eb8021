import { describe, expect, test } from 'vitest'
import { sayReceiptTime, sayWhen } from '../../../shared/words/when.ts'

const zone = 'America/Toronto'
const now = '2026-11-22T20:00:00.000Z'
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('when something happened', () => {
  test('today needs no date', () => {
    expect(plain(sayWhen('en-US', '2026-11-22T15:46:00.000Z', now, zone))).toBe('10:46 AM')
    expect(plain(sayWhen('fr-CA', '2026-11-22T15:46:00.000Z', now, zone))).toBe('10 h 46')
  })

  test('another day is named, another year too', () => {
    expect(plain(sayWhen('en-US', '2026-11-20T15:46:00.000Z', now, zone))).toBe('Nov 20, 10:46 AM')
    expect(plain(sayWhen('fr-CA', '2025-11-20T15:46:00.000Z', now, zone))).toBe('20 nov. 2025, 10 h 46')
  })

  test('today is the reader’s own day, not the one of Greenwich', () => {
    expect(plain(sayWhen('en-US', '2026-11-22T03:00:00.000Z', now, zone))).toBe('Nov 21, 10:00 PM')
  })

  test('a receipt has the second and the zone', () => {
    expect(plain(sayReceiptTime('en-US', '2026-11-22T15:46:03.000Z', zone))).toBe(
      'November 22, 2026 at 10:46:03 AM EST',
    )
    expect(sayReceiptTime('fr-CA', '2026-11-22T15:46:03.000Z', zone), 'no line ends within a time').toContain(
      '10\u00a0h\u00a046\u00a0min\u00a003\u00a0s',
    )
  })
})
