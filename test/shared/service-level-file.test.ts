import { describe, expect, test } from 'vitest'
import { addBusinessMinutes, withinOf } from '../../shared/service-level.ts'
import { readServiceLevel } from '../../shared/service-level-file.ts'
import { wordsFor } from '../../shared/words/all.ts'

const DAY = ['08:00-12:00', '13:00-17:00']
const GOOD = {
  timeZone: 'America/Toronto',
  days: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY },
  holidays: ['2026-12-25'],
  within: {
    urgent: { answerHours: 0.5, resolveHours: 4 },
    high: { answerHours: 2, resolveHours: 8 },
    normal: { answerHours: 8, resolveHours: 24 },
    low: { answerHours: 16, resolveHours: 80 },
  },
  kinds: { 'seat-request': { normal: { answerHours: 4, resolveHours: 16 } } },
}

describe('the service level that an operator sets', () => {
  test('its hours, holidays and promises hold, those of a kind before those of all', () => {
    const level = readServiceLevel(GOOD)
    if (Array.isArray(level)) throw new Error(JSON.stringify(level))
    expect(withinOf(level, { kind: 'seat-request', priority: 'normal' })).toEqual({ answer: 240, resolve: 960 })
    expect(withinOf(level, { kind: 'seat-request', priority: 'urgent' })).toEqual({ answer: 30, resolve: 240 })
    expect(withinOf(level, { kind: 'move', priority: 'normal' })).toEqual({ answer: 480, resolve: 1440 })
    const end = (from: string, minutes: number) =>
      new Date(addBusinessMinutes(level, Date.parse(from), minutes)).toISOString()
    // 11:30 in Toronto: half an hour, then nobody works until 13:00.
    expect(end('2026-11-17T16:30:00Z', 60)).toBe('2026-11-17T18:30:00.000Z')
    // Christmas is a Friday: on to Monday. Thanksgiving, no holiday of this file, is a day like others.
    expect(end('2026-12-24T21:30:00Z', 60)).toBe('2026-12-28T13:30:00.000Z')
    expect(end('2026-11-26T15:00:00Z', 60)).toBe('2026-11-26T16:00:00.000Z')
  })

  test('all that is wrong with it is told at once, each by its place', () => {
    const faults = readServiceLevel({
      timeZone: 'Mars/Olympus',
      days: { mon: ['8-18'], tue: ['08:00-12:00', '11:00-15:00'], funday: [] },
      holidays: ['2026-02-30', 'us'],
      within: {
        urgent: { answerHours: 0, resolveHours: '4' },
        high: { answerHours: 9, resolveHours: 2 },
        normal: { answerHours: 1, resolveHours: 9000, colour: 'red' },
      },
      kinds: { complaint: {}, move: { urgent: 3 } },
      mail: true,
    })
    expect(faults).toEqual([
      { code: 'unknown', at: 'mail' },
      { code: 'unknown', at: 'days.funday' },
      { code: 'zone', at: 'timeZone' },
      { code: 'interval', at: 'days.mon[0]' },
      { code: 'overlap', at: 'days.tue[1]' },
      { code: 'holiday', at: 'holidays[0]' },
      { code: 'holiday', at: 'holidays[1]' },
      { code: 'hours', at: 'within.urgent.answerHours' },
      { code: 'hours', at: 'within.urgent.resolveHours' },
      { code: 'unknown', at: 'within.normal.colour' },
      { code: 'missing', at: 'within.low' },
      { code: 'unknown', at: 'kinds.complaint' },
      { code: 'missing', at: 'kinds.move.urgent' },
      { code: 'resolve-first', at: 'within.high' },
      { code: 'too-long', at: 'within.normal' },
    ])
    for (const locale of ['en-US', 'fr-CA'] as const) {
      for (const { code } of faults as { code: 'zone' }[]) {
        expect(wordsFor(locale).service.config.levelFault[code]).toMatch(/\S/)
      }
    }
  })

  test('hours that are never open, and what is no table at all, are refused', () => {
    expect(readServiceLevel({ ...GOOD, days: {} })).toEqual([{ code: 'never-open', at: 'days' }])
    for (const value of [null, [], 'x', 7]) expect(readServiceLevel(value)).toEqual([{ code: 'missing', at: '{}' }])
  })
})
