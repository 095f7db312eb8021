import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHoliday } from '../../shared/holiday.ts'

const DAY_MS = 86_400_000

/** Every day of a year that is kept. */
function keptIn(year: number): string[] {
  const days = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10)
    if (isHoliday(day)) days.push(day)
  }
  return days
}

test('the holidays of a year are those that its calendar shows, moved off the weekend', () => {
  expect(keptIn(2026)).toEqual(['2026-01-01', '2026-05-25', '2026-07-03', '2026-09-07', '2026-11-26', '2026-12-25'])
  // The first of 2028 is a Saturday, and is kept in 2027.
  expect(keptIn(2027)).toEqual([
    '2027-01-01',
    '2027-05-31',
    '2027-07-05',
    '2027-09-06',
    '2027-11-25',
    '2027-12-24',
    '2027-12-31',
  ])
})

test('in any year the holidays fall on workdays, and none is lost', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2200 }), year => {
      const kept = keptIn(year)
      expect(kept.filter(day => !day.endsWith('12-31') && !day.includes('-01-'))).toHaveLength(5)
      for (const day of kept) expect([1, 2, 3, 4, 5]).toContain(new Date(day).getUTCDay())
    }),
  )
})
