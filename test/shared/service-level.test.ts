import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addBusinessMinutes,
  businessMinutesBetween,
  PRIORITIES,
  SERVICE_LEVEL,
  type ServiceLevel,
} from '../../shared/service-level.ts'
import { TICKET_STATES } from '../../shared/ticket.ts'
import { clockAfter, NO_CLOCK, type TicketClock } from '../../shared/ticket-clock.ts'
import { noHours } from '../../shared/weekly-hours.ts'

const at = (text: string) => Date.parse(text)
/** Any second of ten years. */
const moment = fc
  .integer({ min: at('2026-01-02T00:00:00Z') / 1000, max: at('2036-01-01T00:00:00Z') / 1000 })
  .map(s => s * 1000)
const minutes = fc.integer({ min: 0, max: 6000 })

describe('by when support owes what', () => {
  test.each([
    // A Tuesday, 6:00 in Texas: the day begins at 8.
    ['2026-11-17T12:00:00Z', 60, '2026-11-17T15:00:00.000Z'],
    // 17:30 there: half an hour today, the rest tomorrow morning.
    ['2026-11-17T23:30:00Z', 60, '2026-11-18T14:30:00.000Z'],
    // A Friday evening, over the weekend.
    ['2026-11-20T23:30:00Z', 60, '2026-11-23T14:30:00.000Z'],
    // The day before Thanksgiving, to the Friday after it.
    ['2026-11-25T23:30:00Z', 60, '2026-11-27T14:30:00.000Z'],
    // Clocks go forward in the night to Sunday: Monday begins an hour earlier in UTC.
    ['2026-03-06T23:00:00Z', 120, '2026-03-09T14:00:00.000Z'],
    ['2026-11-17T15:00:00Z', 0, '2026-11-17T15:00:00.000Z'],
  ])('from %s, %i business minutes end at %s', (from, within, end) => {
    expect(new Date(addBusinessMinutes(SERVICE_LEVEL, at(from), within)).toISOString()).toBe(end)
  })

  test('as many business minutes lie between as were added, and never fewer on the clock', () => {
    fc.assert(
      fc.property(moment, minutes, (from, within) => {
        const end = addBusinessMinutes(SERVICE_LEVEL, from, within)
        expect(end - from).toBeGreaterThanOrEqual(within * 60_000)
        expect(businessMinutesBetween(SERVICE_LEVEL, from, end)).toBeCloseTo(within, 6)
      }),
    )
  })

  test('adding in two steps is adding at once, and later never ends earlier', () => {
    fc.assert(
      fc.property(moment, minutes, minutes, (from, one, other) => {
        const stepped = addBusinessMinutes(SERVICE_LEVEL, addBusinessMinutes(SERVICE_LEVEL, from, one), other)
        const whole = addBusinessMinutes(SERVICE_LEVEL, from, one + other)
        // At the very end of a day both ends of the night are the same moment of business.
        expect(businessMinutesBetween(SERVICE_LEVEL, Math.min(stepped, whole), Math.max(stepped, whole))).toBe(0)
        expect(addBusinessMinutes(SERVICE_LEVEL, from + one * 60_000, other)).toBeGreaterThanOrEqual(
          addBusinessMinutes(SERVICE_LEVEL, from, other),
        )
      }),
    )
  })

  test('a night shift counts into the next day', () => {
    const night = [{ from: '22:00', to: '06:00' }]
    const hours = { ...noHours('America/Chicago'), days: { ...noHours('').days, mon: night } }
    const level: ServiceLevel = { ...SERVICE_LEVEL, hours }
    // Tuesday, 01:00 there.
    expect(new Date(addBusinessMinutes(level, at('2026-11-17T07:00:00Z'), 120)).toISOString()).toBe(
      '2026-11-17T09:00:00.000Z',
    )
  })
})

describe('the clock of a ticket', () => {
  const now = at('2026-11-17T15:00:00Z')
  const fresh = clockAfter(SERVICE_LEVEL, NO_CLOCK, { state: 'new', priority: 'normal', answers: false }, now)

  test('owes a first answer, then the end of it', () => {
    expect(fresh.due).toBe(addBusinessMinutes(SERVICE_LEVEL, now, 600))
    const begun = clockAfter(
      SERVICE_LEVEL,
      fresh,
      { state: 'started', priority: 'normal', answers: true },
      now + 60_000,
    )
    expect(begun).toMatchObject({ answeredAt: now + 60_000, due: addBusinessMinutes(SERVICE_LEVEL, now, 1800) })
  })

  test('stands still while the requester is waited for, and goes on with what was left', () => {
    const waits = clockAfter(SERVICE_LEVEL, fresh, { state: 'waiting', priority: 'normal', answers: true }, now)
    expect(waits).toMatchObject({ due: null, left: 1800 })
    const later = now + 7 * 86_400_000
    const on = clockAfter(SERVICE_LEVEL, waits, { state: 'started', priority: 'normal', answers: false }, later)
    expect(on).toMatchObject({ left: null, due: addBusinessMinutes(SERVICE_LEVEL, later, 1800) })
  })

  test('begins anew when it is opened again, and is shorter for what is urgent', () => {
    const done = clockAfter(SERVICE_LEVEL, fresh, { state: 'done', priority: 'normal', answers: false }, now)
    expect(done.due).toBe(null)
    const again = clockAfter(SERVICE_LEVEL, done, { state: 'started', priority: 'urgent', answers: false }, now + 1000)
    expect(again).toMatchObject({ since: now + 1000, due: addBusinessMinutes(SERVICE_LEVEL, now + 1000, 240) })
    const urgent = { state: 'new', priority: 'urgent', answers: false, repriced: true } as const
    expect(clockAfter(SERVICE_LEVEL, fresh, urgent, now).due).toBe(addBusinessMinutes(SERVICE_LEVEL, now, 60))
  })

  test('whatever happens in whatever order, something is owed exactly while support is at work', () => {
    const step = fc.record({
      state: fc.constantFrom(...TICKET_STATES.filter(state => state !== 'approval')),
      priority: fc.constantFrom(...PRIORITIES),
      answers: fc.boolean(),
      pass: fc.integer({ min: 0, max: 5_000 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), steps => {
        let [clock, time]: [TicketClock, number] = [NO_CLOCK, now]
        for (const { pass, ...after } of steps) {
          time += pass * 60_000
          clock = clockAfter(SERVICE_LEVEL, clock, after, time)
          expect(clock.due !== null).toBe(after.state === 'new' || after.state === 'started')
          expect(clock.left !== null).toBe(after.state === 'waiting')
          if (after.state === 'waiting') expect(clock.left).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
