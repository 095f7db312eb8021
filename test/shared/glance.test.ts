import { describe, expect, test } from 'vitest'
import { ageLimits, answersByWeek, firstWeek, shareOf, WEEKS, weekOf } from '../../shared/glance.ts'
import { SERVICE_LEVEL } from '../../shared/service-level.ts'

const at = (instant: string) => Date.parse(instant)

describe('the desk at a glance', () => {
  // A Wednesday, 10:00 in Texas.
  const now = at('2026-11-18T16:00:00Z')

  test('weeks begin on Monday, and eight are looked back upon, this one with them', () => {
    expect(weekOf(now)).toBe(at('2026-11-16T00:00:00Z'))
    expect(weekOf(at('2026-11-22T23:59:59Z'))).toBe(at('2026-11-16T00:00:00Z'))
    expect(firstWeek(now)).toBe(at('2026-09-28T00:00:00Z'))
    expect(answersByWeek(SERVICE_LEVEL, [], now)).toHaveLength(WEEKS)
  })

  test('an answer is in time by the business hours of its priority; what may still be is neither late nor in time', () => {
    const urgent = { priority: 'urgent', since: at('2026-11-16T15:00:00Z') } as const
    const promised = [
      { ...urgent, answeredAt: at('2026-11-16T16:00:00Z'), count: 2 },
      { ...urgent, answeredAt: at('2026-11-16T16:01:00Z'), count: 1 },
      // Nobody answered, and the hour is over.
      { ...urgent, answeredAt: null, count: 1 },
      { ...urgent, since: at('2026-11-18T15:30:00Z'), answeredAt: null, count: 3 },
      // On a Saturday: the ten hours of a normal one begin on Monday.
      { priority: 'normal', since: at('2026-11-07T15:00:00Z'), answeredAt: at('2026-11-09T23:00:00Z'), count: 1 },
      { ...urgent, since: at('2025-11-16T15:00:00Z'), answeredAt: null, count: 9 },
    ] as const
    expect(answersByWeek(SERVICE_LEVEL, promised, now).slice(-3)).toEqual([
      { week: '2026-11-02', inTime: 1, late: 0, pending: 0 },
      { week: '2026-11-09', inTime: 0, late: 0, pending: 0 },
      { week: '2026-11-16', inTime: 2, late: 2, pending: 3 },
    ])
  })

  test('a ticket is as old as the limits it is older than, and nothing is no share of nothing', () => {
    expect(ageLimits(now).map(limit => (now - limit) / 86_400_000)).toEqual([1, 3, 7, 30])
    expect(shareOf(0, 0)).toBe(0)
  })
})
