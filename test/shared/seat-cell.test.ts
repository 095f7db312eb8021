import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answers, AnyValue } from '../../shared/answer.ts'
import { questionsAsked } from '../../shared/condition.ts'
import { CHOICES, choicesOf, isAboutRequest, type Question, type QuestionType } from '../../shared/question.ts'
import { AFTER_HOURS_TO, DEVICES, FORWARD_TO, FORWARD_WHEN, QUEUE_KINDS } from '../../shared/routing.ts'
import { readSeatCell } from '../../shared/seat-cell.ts'
import { seatCellText } from '../../shared/seat-cell-text.ts'
import { SEAT_COLUMNS, type SeatColumn } from '../../shared/seat-column.ts'
import { DAYS } from '../../shared/weekly-hours.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'
import { tidyTime } from '../../shared/written-hours.ts'
import { aFullSeat, PACK } from '../seats.ts'

const ZONE = { timeZone: 'America/Chicago' }
const read = (column: SeatColumn, text: string) => readSeatCell(column, text, ZONE)

/** Writes every column of a seat and reads them again, as an import does. */
function throughCells(answers: Answers, words: typeof enUS): Answers {
  const found = SEAT_COLUMNS.map(column => {
    const text = seatCellText(column, answers, words)
    const answered = text === '' ? {} : read(column, text)
    if (answered === null) throw new Error(`${column}: ${text}`)
    return answered
  })
  return Object.assign({}, ...found)
}

/** Letters and every sign that means something in some written form. */
const text = fc
  .string({ unit: fc.constantFrom(...'aé Z09?;:",→()x×-+*#.=\nno'), minLength: 1, maxLength: 12 })
  .map(typed => typed.trim())
  .filter(typed => typed !== '')
const oneLine = text.map(typed => typed.replace(/\s*\n\s*/g, ' ').trim()).filter(typed => typed !== '')
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), fc.boolean())
  .map(
    ([hour, minute, isPadded]) =>
      `${isPadded ? String(hour).padStart(2, '0') : hour}:${String(minute).padStart(2, '0')}`,
  )
const byDay = <Value>(value: fc.Arbitrary<Value>) => fc.record(Object.fromEntries(DAYS.map(day => [day, value])))
const list = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { minLength: 1, maxLength: 3 })

const VALUES: Readonly<Record<QuestionType, fc.Arbitrary<AnyValue>>> = {
  name: oneLine,
  text: oneLine,
  'long-text': text,
  email: oneLine,
  extension: oneLine,
  phone: oneLine,
  phones: list(oneLine),
  mac: oneLine,
  code: oneLine,
  area: oneLine,
  date: fc.constant('2026-12-01'),
  number: fc.integer({ min: 1, max: 200 }),
  'yes-no': fc.constantFrom('yes', 'no'),
  choice: fc.constant(''),
  choices: fc.constant([]),
  names: list(oneLine),
  hours: fc.record({
    timeZone: fc.constantFrom('America/Toronto', 'UTC', 'America/Argentina/Buenos_Aires'),
    days: byDay(fc.array(fc.record({ from: time, to: time }), { maxLength: 2 })),
  }) as fc.Arbitrary<AnyValue>,
  devices: byDay(fc.uniqueArray(fc.constantFrom(...DEVICES), { maxLength: 3 })) as fc.Arbitrary<AnyValue>,
  forwards: list(
    fc.record({ when: fc.constantFrom(...FORWARD_WHEN), to: fc.constantFrom(...FORWARD_TO), target: oneLine }),
  ),
  'after-hours': fc.record({ to: fc.constantFrom(...AFTER_HOURS_TO.filter(to => to !== 'unset')), target: text }),
  ivr: list(fc.record({ attendant: oneLine, option: fc.constantFrom('', '3', '*', '#', '12') })),
  queues: list(
    fc.record({
      kind: fc.constantFrom(...QUEUE_KINDS),
      queue: oneLine,
      position: fc.option(fc.integer({ min: 1, max: 200 })),
    }),
  ) as fc.Arbitrary<AnyValue>,
}

function answerTo({ id, type }: Question): fc.Arbitrary<unknown> {
  const choices = choicesOf(id)
  const value =
    type === 'choice'
      ? fc.constantFrom(...choices)
      : type === 'choices'
        ? fc.uniqueArray(fc.constantFrom(...choices), { minLength: 1, maxLength: 3 })
        : VALUES[type]
  return fc.oneof(
    { weight: 8, arbitrary: value.map(each => ({ value: each })) },
    { weight: 1, arbitrary: fc.constant({ ask: true }) },
  )
}

const OWN = PACK.questions.filter(question => !isAboutRequest(question))
/** A seat with any answers: what is not asked is left out, as nothing asks for it. */
const seat = fc.record(Object.fromEntries(OWN.map(question => [question.id, answerTo(question)]))).map(made => {
  const answers = made as Answers
  const asked = new Set(questionsAsked(PACK.questions, answers).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id as Question['id']))) as Answers
})

describe('what stands in a cell of the list of people (N11)', () => {
  test.each([
    ['English', enUS],
    ['French', frCA],
  ] as const)('in %s is read back as the very same answers, whatever they hold', (_, words) => {
    fc.assert(
      fc.property(seat, answers => {
        expect(throughCells(answers, words)).toEqual(blankless(answers))
      }),
      { numRuns: 300 },
    )
  })

  test('holds a seat with every question answered, in either language', () => {
    const { answers } = aFullSeat(3)
    for (const words of [enUS, frCA]) expect(throughCells(answers, words)).toEqual(answers)
  })
})

/** Weeks without a single hour or device count as open. */
function blankless(answers: Answers): Answers {
  const isBlank = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    ('timeZone' in value && 'days' in value
      ? Object.values(value.days as Record<string, unknown[]>).every(day => day.length === 0)
      : 'mon' in value && Object.values(value).every(day => (day as unknown[]).length === 0))
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => !(answer && 'value' in answer && isBlank(answer.value))),
  ) as Answers
}

const WEEK = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const hours = (days: object, timeZone = ZONE.timeZone) => ({
  'own-hours': { value: 'yes' },
  'business-hours': { value: { timeZone, days: { ...WEEK, ...days } } },
})
const NINE = [{ from: '9:00', to: '17:00' }]

describe('hours as people write them (B29)', () => {
  test.each([
    ['Mon-Fri 9:00-12:00, 13:00-17:00; Sat 10-14', 5, { from: '10:00', to: '14:00' }],
    ['lun au ven 9 h à 12 h, 13h00 à 17h00; sam. 10 h - 14 h', 5, { from: '10:00', to: '14:00' }],
    ['Weekdays: 9am-noon & 1-5pm, Saturday 10am to 2pm', 5, { from: '10:00', to: '14:00' }],
    ['en semaine 9-12, 13-17\nfin de semaine fermé; samedi 10:00–14:00', 5, { from: '10:00', to: '14:00' }],
  ])('%s', (typed, _days, saturday) => {
    const noon = [
      { from: '9:00', to: '12:00' },
      { from: '13:00', to: '17:00' },
    ]
    expect(read('business-hours', typed)).toEqual(
      hours({ mon: noon, tue: noon, wed: noon, thu: noon, fri: noon, sat: [saturday] }),
    )
  })

  test.each([
    ['Mon, Wed & Fri 9-17', { mon: NINE, wed: NINE, fri: NINE }],
    ['Sat-Mon 9:00-17:00', { sat: NINE, sun: NINE, mon: NINE }],
    ['Fri 10pm-6am', { fri: [{ from: '22:00', to: '6:00' }] }],
    ['Fri 22:00–6:00 (next day)', { fri: [{ from: '22:00', to: '6:00' }] }],
    ['Sun midnight-midnight', { sun: [{ from: '0:00', to: '24:00' }] }],
  ])('%s', (typed, days) => {
    expect(read('business-hours', typed)).toEqual(hours(days))
  })

  test('one time is put as the others are, and what is no time stays as it was typed', () => {
    const typed = ['9', '9am', '12 am', '5 pm', '17 h 30', '9.15', 'noon', 'minuit', '8:05', '25', 'late', '']
    const from = ['9:00', '9:00', '0:00', '17:00', '17:30', '9:15', '12:00', '0:00', '8:05', '25', 'late', '']
    expect(typed.map(each => tidyTime(each, 'from'))).toEqual(from)
    expect(tidyTime('midnight', 'to')).toBe('24:00')
  })

  test('a time zone may stand behind them, and what names no day, no time or no such hour is not guessed at', () => {
    expect(read('business-hours', 'Mon 9-17 (Europe/Paris)')).toEqual(hours({ mon: NINE }, 'Europe/Paris'))
    for (const typed of ['9-17', 'Mon', 'Mon 9', 'Mon 25-26', 'Monthly 9-17', 'Mon 9-17 or so', 'whenever']) {
      expect(read('business-hours', typed), typed).toBe(null)
    }
  })
})

describe('the other structured answers as people write them', () => {
  test('devices by day (B30)', () => {
    const wanted = { ...WEEK, mon: ['desk-phone'], tue: ['desk-phone'], sat: ['mobile-app', 'voicemail'] }
    for (const typed of [
      'Mon-Tue: desk phone; Sat: mobile + mailbox',
      'lun-mar téléphone de bureau\nsam cellulaire et boîte vocale',
    ]) {
      expect(read('device-days', typed)).toMatchObject({ 'by-day': { value: 'yes' }, 'device-days': { value: wanted } })
    }
    expect(read('device-days', 'Mon: pager')).toBe(null)
  })

  test('forwards (B31): a short number is an extension, a long one a phone number, and alone they are always', () => {
    const value = [
      { when: 'busy', to: 'extension', target: '301' },
      { when: 'no-answer', to: 'number', target: '(469) 555-0123' },
    ]
    for (const typed of ['when busy → 301; no answer: (469) 555-0123', 'occupé 301\nsans réponse -> (469) 555-0123']) {
      expect(read('forwards', typed)).toMatchObject({ forwarding: { value: 'yes' }, forwards: { value } })
    }
    expect(read('forwards', '301')).toMatchObject({ forwards: { value: [{ when: 'always', to: 'extension' }] } })
    expect(read('forwards', 'to Theo on Fridays')).toBe(null)
  })

  test('after hours (B32)', () => {
    const route = (to: string, target: string) => ({ 'after-hours-route': { value: { to, target } } })
    expect(read('after-hours-route', 'voicemail')).toMatchObject(route('voicemail', ''))
    expect(read('after-hours-route', 'File : Bureau de nuit')).toMatchObject(route('queue', 'Bureau de nuit'))
    expect(read('after-hours-route', '301')).toMatchObject(route('extension', '301'))
    expect(read('after-hours-route', 'no')).toEqual({ 'after-hours': { value: 'no' } })
    expect(read('after-hours-route', 'somewhere')).toBe(null)
  })

  test('permissions (B17): by name, as somebody has them, or in the person’s own words', () => {
    expect(read('permissions', 'Standard')).toEqual({ permissions: { value: 'standard' } })
    expect(read('permissions', 'same as Ana Ruiz')).toEqual({
      permissions: { value: 'like' },
      'permissions-like': { value: 'Ana Ruiz' },
    })
    expect(read('permissions', 'Voir les rapports des files; may print the monthly report')).toEqual({
      permissions: { value: 'specific' },
      'permission-list': { value: ['queue-reports', 'other'] },
      'permission-details': { value: 'may print the monthly report' },
    })
  })

  test('a queue is not taken for its kind, a hunt group is (B35)', () => {
    const places = (typed: string) => read('queue-places', typed)?.['queue-places']
    expect(places('File clerks 2')).toEqual({ value: [{ kind: 'queue', queue: 'File clerks', position: 2 }] })
    expect(places('Hunt group: Dock')).toEqual({ value: [{ kind: 'hunt-group', queue: 'Dock', position: null }] })
  })

  test('every name that can be chosen is understood in both languages', () => {
    const columns = ['apps', 'phone-source', 'did-source', 'phone-make'] as const
    for (const words of [enUS, frCA]) {
      for (const column of columns) {
        for (const [id, name] of Object.entries<string>(words.seatChoice.choices[column])) {
          const value = column === 'apps' ? [id] : id
          expect(read(column, name)?.[column], name).toEqual({ value })
        }
      }
    }
    expect(Object.keys(CHOICES)).toEqual(expect.arrayContaining([...columns]))
  })
})
