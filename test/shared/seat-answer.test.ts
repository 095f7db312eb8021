import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Entry, isBlank } from '../../shared/answer.ts'
import { nextExtension } from '../../shared/extension.ts'
import { readMac } from '../../shared/mac.ts'
import { readPhone } from '../../shared/nanp.ts'
import type { QuestionId } from '../../shared/question.ts'
import { checkEntry } from '../../shared/rules/seat-answer.ts'
import { PACK } from '../seats.ts'

const ground = { pack: PACK, today: '2026-11-17', own: '214' }
const found = (id: QuestionId, entry: Entry) => checkEntry(entry, { id }, ground).map(({ code }) => code)

const CASES: readonly (readonly [QuestionId, Entry, readonly string[]])[] = [
  ['first-name', { type: 'name', value: 'Zoë' }, []],
  ['first-name', { type: 'name', value: 'x'.repeat(121) }, ['answer.too-long']],
  ['first-name', { type: 'name', value: 'A\u0000b' }, ['answer.unprintable']],
  ['email', { type: 'email', value: ' ana@harborpine.example ' }, []],
  ['email', { type: 'email', value: 'ana@harborpine' }, ['email.shape']],
  ['email', { type: 'email', value: 'ana@@harborpine.example' }, ['email.shape']],
  ['email', { type: 'email', value: 'ana..b@harborpine.example' }, ['email.shape']],
  ['email', { type: 'email', value: 'ana@gmial.com' }, ['email.typo']],
  ['extension', { type: 'extension', value: '214' }, []],
  ['extension', { type: 'extension', value: '2' }, ['extension.shape']],
  ['extension', { type: 'extension', value: '1234567' }, ['extension.shape']],
  ['extension', { type: 'extension', value: '21a' }, ['extension.shape']],
  ['extension', { type: 'extension', value: '911' }, ['extension.reserved']],
  ['extension', { type: 'extension', value: '4357' }, ['extension.reserved']],
  ['speed-dial-code', { type: 'code', value: '*214' }, []],
  ['speed-dial-code', { type: 'code', value: '**' }, ['code.shape']],
  ['phone-number', { type: 'phone', value: '(469) 429-2500' }, []],
  ['phone-number', { type: 'phone', value: '429-2500' }, ['phone.length']],
  ['phone-number', { type: 'phone', value: '169 429 2500' }, ['phone.area']],
  ['phone-number', { type: 'phone', value: '911 429 2500' }, ['phone.area']],
  ['phone-number', { type: 'phone', value: '469 129 2500' }, ['phone.exchange']],
  ['phone-number', { type: 'phone', value: '469 411 2500' }, ['phone.exchange']],
  ['phone-number', { type: 'phone', value: '469-HAR-BOUR' }, ['phone.signs']],
  ['phone-number', { type: 'phone', value: '+33 1 42 34 56 78' }, ['phone.length']],
  ['did-area', { type: 'area', value: '214' }, []],
  ['did-area', { type: 'area', value: 'Trois-Rivières' }, []],
  ['did-area', { type: 'area', value: '014' }, ['area.shape']],
  ['phone-mac', { type: 'mac', value: '80-5e-c0-12-34-56' }, []],
  ['phone-mac', { type: 'mac', value: '805e.c012.345' }, ['mac.length']],
  ['phone-mac', { type: 'mac', value: '80:5e:c0:12:34:5g' }, ['mac.signs']],
  ['phone-mac', { type: 'mac', value: 'FF:FF:FF:FF:FF:FF' }, ['mac.nobody']],
  ['needed-by', { type: 'date', value: '2026-12-01' }, []],
  ['needed-by', { type: 'date', value: '2026-11-31' }, ['answer.date']],
  ['needed-by', { type: 'date', value: '2026-11-16' }, ['answer.date-past']],
  ['did-count', { type: 'number', value: 2 }, []],
  ['did-count', { type: 'number', value: 0 }, ['answer.number']],
  ['did-count', { type: 'number', value: 1.5 }, ['answer.number']],
  ['platform', { type: 'choice', value: 'enswitch' }, []],
  ['platform', { type: 'choice', value: 'other' }, ['answer.choice']],
  ['page-groups', { type: 'names', value: ['Dock', ' dock'] }, ['list.repeated']],
  ['did-keep', { type: 'phones', value: ['469 429 2500', '12'] }, ['phone.length']],
  ['forwards', { type: 'forwards', value: [{ when: 'busy', to: 'extension', target: '300' }] }, []],
  ['forwards', { type: 'forwards', value: [{ when: 'busy', to: 'extension', target: '214' }] }, ['forward.self']],
  ['forwards', { type: 'forwards', value: [{ when: 'busy', to: 'number', target: '12' }] }, ['phone.length']],
  ['after-hours-route', { type: 'after-hours', value: { to: 'voicemail', target: '' } }, []],
  ['after-hours-route', { type: 'after-hours', value: { to: 'queue', target: ' ' } }, ['after-hours.target']],
  ['ivr-places', { type: 'ivr', value: [{ attendant: 'Main line', option: '3' }] }, []],
  ['ivr-places', { type: 'ivr', value: [{ attendant: '', option: '12' }] }, ['ivr.attendant', 'ivr.option']],
  ['queue-places', { type: 'queues', value: [{ kind: 'queue', queue: 'Dispatch', position: null }] }, []],
  [
    'queue-places',
    { type: 'queues', value: [{ kind: 'queue', queue: '', position: 0 }] },
    ['queue.name', 'queue.position'],
  ],
]

describe('what is wrong with an answer', () => {
  test.each(CASES)('%s: %j gives %j', (id, entry, codes) => {
    expect(found(id, entry)).toEqual(codes)
  })

  test('any text in any field ends in findings, never in an exception', () => {
    const types = ['name', 'long-text', 'email', 'extension', 'phone', 'mac', 'code', 'area', 'date'] as const
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.string({ unit: 'binary', maxLength: 300 }), (type, value) => {
        expect(Array.isArray(found('seat-notes', { type, value }))).toBe(true)
      }),
    )
  })

  test('an empty text, list, week or place is no answer', () => {
    for (const value of ['', '  ', [], [''], [{ attendant: '', option: '' }], { to: 'unset' as const, target: '' }]) {
      expect(isBlank(value)).toBe(true)
    }
    expect(isBlank(0)).toBe(false)
  })
})

describe('a MAC address', () => {
  test('is the same in every usual writing', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{11}$/).map(rest => `0${rest}`)
    fc.assert(
      fc.property(
        hex.filter(digits => /[1-9a-f]/.test(digits) && Number.parseInt(digits.slice(0, 2), 16) % 2 === 0),
        digits => {
          const pairs = digits.match(/../g) ?? []
          const fours = digits.match(/..../g) ?? []
          const writings = [
            digits,
            digits.toUpperCase(),
            pairs.join(':'),
            pairs.join('-'),
            pairs.join(' '),
            fours.join('.'),
            `MAC: ${pairs.join(':')}`,
          ]
          expect(new Set(writings.map(text => JSON.stringify(readMac(text)))).size).toBe(1)
          expect(readMac(digits)).toEqual({ ok: true, mac: pairs.join(':').toUpperCase() })
        },
      ),
    )
  })
})

describe('a phone number', () => {
  test.each(['(469) 429-2500', '469.429.2500', '1-469-429-2500', '+1 469 429 2500', '4694292500', '469‑429‑2500'])(
    '%s is read',
    text => {
      expect(readPhone(text)).toEqual({ ok: true, digits: '4694292500', extension: null })
    },
  )

  test('keeps the extension behind it', () => {
    expect(readPhone('469 429 2500 ext. 12')).toMatchObject({ ok: true, digits: '4694292500', extension: '12' })
    expect(readPhone('469 429 2500 poste 12')).toMatchObject({ ok: true, extension: '12' })
  })
})

describe('the next free extension', () => {
  test.each([
    ['after the one that clashes', ['214', '215', '216'], '214', '217'],
    ['after the highest', ['214', '305'], null, '306'],
    ['past the end, from the beginning', ['998', '999'], '999', '100'],
    ['never an emergency number', ['910'], '910', '912'],
    ['keeps leading zeros', ['009'], '009', '010'],
  ] as const)('%s', (_, taken, after, next) => {
    expect(nextExtension(new Set(taken), after, PACK.contact)).toBe(next)
  })

  test('is null where nothing is known, or all is taken', () => {
    expect(nextExtension(new Set(), null, PACK.contact)).toBe(null)
    expect(nextExtension(new Set(Array.from({ length: 90 }, (_, at) => String(at + 10))), '10', PACK.contact)).toBe(
      null,
    )
  })
})
