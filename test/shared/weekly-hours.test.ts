import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkHours, type Interval, isOpenAt, noHours, readTime, type WeeklyHours } from '../../shared/weekly-hours.ts'

const ZONE = 'America/Chicago'
const week = (days: Partial<WeeklyHours['days']>): WeeklyHours => ({
  timeZone: ZONE,
  days: { ...noHours(ZONE).days, ...days },
})
const codes = (hours: WeeklyHours) => checkHours(hours).map(({ code }) => code)
const from = (from: string, to: string): Interval => ({ from, to })

/** Minutes of a day as a clock writes them; the end of the day is 24:00. */
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

describe('weekly hours', () => {
  test.each([
    ['two times a day', week({ mon: [from('9:00', '12:00'), from('13:00', '17:30')] }), []],
    ['times that meet', week({ mon: [from('9:00', '12:00'), from('12:00', '17:00')] }), []],
    [
      'times that overlap by a minute',
      week({ mon: [from('9:00', '12:01'), from('12:00', '17:00')] }),
      ['hours.overlap'],
    ],
    ['a night', week({ fri: [from('22:00', '06:00')] }), ['hours.overnight']],
    [
      'a night that runs into the morning',
      week({ fri: [from('22:00', '06:00')], sat: [from('5:00', '9:00')] }),
      ['hours.overnight', 'hours.overlap'],
    ],
    [
      'Sunday’s night that runs into Monday',
      week({ sun: [from('22:00', '06:00')], mon: [from('5:59', '9:00')] }),
      ['hours.overnight', 'hours.overlap'],
    ],
    ['a whole day', week({ mon: [from('00:00', '24:00')], tue: [from('00:00', '24:00')] }), []],
    ['a day until midnight', week({ mon: [from('9:00', '00:00')], tue: [from('0:00', '8:00')] }), []],
    ['no time at all', week({ mon: [from('9:00', '9:00')] }), ['hours.empty']],
    ['25 o’clock', week({ mon: [from('25:00', '26:00')] }), ['hours.time']],
    ['a word', week({ mon: [from('nine', '17:00')] }), ['hours.time']],
    ['no zone', { ...week({ mon: [from('9:00', '17:00')] }), timeZone: '' }, ['hours.zone']],
    ['a zone that is none', { ...week({}), timeZone: 'Harbor/Pine' }, ['hours.zone']],
  ] as const)('%s', (_, hours, expected) => {
    expect(codes(hours)).toEqual(expected)
  })

  test('of any two times, an overlap is told exactly when some minute of the week lies in both', () => {
    const time = fc.integer({ min: 0, max: 1439 }).map(clock)
    // Days that touch, where the week begins anew above all: what overlaps there must come up in every run.
    const place = fc.record({ day: fc.constantFrom('sat', 'sun', 'mon'), from: time, to: time })
    fc.assert(
      fc.property(place, place, (one, other) => {
        fc.pre(one.from !== one.to && other.from !== other.to)
        const alone = [one, other].map(({ day, from, to }) => week({ [day]: [{ from, to }] }))
        const both = noHours(ZONE)
        for (const { day, from, to } of [one, other]) both.days[day].push({ from, to })
        const minutes = Array.from({ length: 7 * 1440 }, (_, minute) => minute)
        const shared = minutes.some(minute => alone.every(hours => isOpenAt(hours, minute)))
        expect(codes(both).includes('hours.overlap')).toBe(shared)
      }),
      { numRuns: 150 },
    )
  })

  test('a time that is written is read as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), minutes => {
        expect(readTime(clock(minutes))).toBe(minutes)
      }),
    )
  })
})
