import { describe, expect, test } from 'vitest'
import { billFault } from '../../shared/bill.ts'
import type { SeatContent } from '../../shared/seat.ts'
import { checkSeats } from '../../shared/seat-check.ts'
import type { OpenClaim } from '../../shared/seat-claim.ts'
import { findSeatOverlaps } from '../../shared/seat-overlap.ts'
import { adviseRoute } from '../../shared/seat-route.ts'
import { deedsAt, isOpen, stateAfter, TICKET_DEEDS, TICKET_STATES } from '../../shared/ticket.ts'
import { aBill, aContent, aSeat, CURRENT, PACK, PLAIN } from '../seats.ts'

const today = '2026-11-17'
const check = (
  content: SeatContent,
  ground = { open: [] as OpenClaim[], directory: [] as { number: string; name: string | null }[] },
) => checkSeats(PACK, content, { today, ground })
const clashes = (content: SeatContent, ground?: Parameters<typeof check>[1]) =>
  check(content, ground).findings.filter(({ code }) => code.startsWith('clash.'))

describe('how complete a request is (N12)', () => {
  test('everything answered is complete', () => {
    expect(check(aContent()).completeness.all).toEqual({ answered: 24, ask: 0, missing: 0, faulty: 0 })
  })

  test('“don’t know, ask me” counts apart from missing', () => {
    const seat = aSeat('Priya', 'Raman', '214', {
      email: { ask: true },
      phone: { ask: true },
      extension: { value: ' ' },
    })
    expect(check(aContent([seat])).completeness.all).toEqual({ answered: 21, ask: 2, missing: 1, faulty: 0 })
  })

  test('an answer that cannot be meant counts apart, and an optional one only when it is given', () => {
    const seat = aSeat('Priya', 'Raman', '2', { 'seat-notes': { value: 'Left-handed headset' } })
    expect(check(aContent([seat])).completeness.seats).toEqual([{ answered: 21, ask: 0, missing: 0, faulty: 1 }])
  })

  test('what opens by an answer counts from then on, and an exception counts for its seat alone', () => {
    const [one, other] = [aSeat('Priya', 'Raman', '214', { phone: { value: 'yes' } }), aSeat('Theo', 'Marsh', '215')]
    const { seats } = check(aContent([one, other])).completeness
    expect(seats.map(({ missing }) => missing)).toEqual([3, 0])
  })

  test('an exception can be empty', () => {
    const seat = aSeat('Priya', 'Raman', '214', { apps: { value: [] } })
    expect(check(aContent([seat])).completeness.all.missing).toBe(1)
  })
})

describe('what two cannot have (N13)', () => {
  test('an extension twice in one request is told at both, with the next free one', () => {
    const found = clashes(
      aContent([
        aSeat('Priya', 'Raman', '214'),
        { ...aSeat('Theo', 'Marsh', '214'), id: 'b' },
        aSeat('Joon', 'Albrecht', '215'),
      ]),
    )
    expect(found.map(({ code, seat, way }) => ({ code, seat, way }))).toEqual([
      { code: 'clash.extension', seat: 'seat-214', way: '216' },
      { code: 'clash.extension', seat: 'b', way: '216' },
    ])
    expect(found[0]?.args).toMatchObject({ holder: { kind: 'seat', seat: 'b', name: 'Theo Marsh' } })
  })

  test('the same place in a queue, whatever its capitals; the way out is the next place', () => {
    const queue = { queue: { value: 'yes' as const } }
    const at = (queue: string) => ({ 'queue-places': { value: [{ kind: 'queue' as const, queue, position: 2 }] } })
    const found = clashes(
      aContent([
        aSeat('Priya', 'Raman', '214', { ...queue, ...at('Dispatch') }),
        aSeat('Theo', 'Marsh', '215', { ...queue, ...at(' dispatch') }),
      ]),
    )
    expect(found.map(({ code, way }) => [code, way])).toEqual([
      ['clash.queue', [{ kind: 'queue', queue: 'Dispatch', position: 1 }]],
      ['clash.queue', [{ kind: 'queue', queue: ' dispatch', position: 1 }]],
    ])
  })

  test('a MAC in two writings, an address, a code for dialing and for paging, a key of a menu', () => {
    const phone = { phone: { value: 'yes' as const }, 'phone-source': { value: 'have' } }
    const menu = { ivr: { value: 'yes' as const }, 'ivr-places': { value: [{ attendant: 'Main', option: '3' }] } }
    const found = clashes(
      aContent([
        aSeat('Priya', 'Raman', '214', {
          ...phone,
          ...menu,
          'phone-mac': { value: '80:5E:C0:12:34:56' },
          'speed-dial': { value: 'yes' },
          'speed-dial-code': { value: '*21' },
        }),
        aSeat('Theo', 'Marsh', '215', {
          ...phone,
          ...menu,
          'phone-mac': { value: '805ec0123456' },
          email: { value: 'PRIYA.raman@harborpine.example' },
          paging: { value: 'yes' },
          'paging-code': { value: '* 21' },
        }),
      ]),
    )
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(['clash.mac', 'clash.email', 'clash.code', 'clash.ivr']),
    )
    expect(found).toHaveLength(8)
  })

  test('what is not asked does not clash', () => {
    const mac = { 'phone-mac': { value: '80:5E:C0:12:34:56' } }
    expect(clashes(aContent([aSeat('Priya', 'Raman', '214', mac), aSeat('Theo', 'Marsh', '215', mac)]))).toEqual([])
  })

  test('an open request and the directory count too', () => {
    const open: OpenClaim[] = [
      {
        kind: 'extension',
        value: '214',
        number: 'TK-4001',
        sentBy: { id: 'p', name: 'Ana Ruiz' },
        sentAt: '2026-11-16T00:00:00.000Z',
        name: 'Kim Lee',
      },
    ]
    const directory = [{ number: '215', name: 'Front desk' }]
    const found = clashes(aContent([aSeat('Priya', 'Raman', '214'), aSeat('Theo', 'Marsh', '215')]), {
      open,
      directory,
    })
    expect(found.map(({ args, way }) => [args, way])).toEqual([
      [{ number: '214', holder: { kind: 'request', number: 'TK-4001', sentBy: 'Ana Ruiz', name: 'Kim Lee' } }, '216'],
      [{ number: '215', holder: { kind: 'directory', name: 'Front desk' } }, '216'],
    ])
  })
})

describe('colleagues’ open requests (N17)', () => {
  test('name the seats that are asked for already, each once, the newest first', () => {
    const claim = (kind: OpenClaim['kind'], value: string, number: string, sentAt: string): OpenClaim => ({
      kind,
      value,
      number,
      sentAt,
      sentBy: { id: 'p', name: 'Ana Ruiz' },
      name: null,
    })
    const open = [
      claim('email', 'priya.raman@harborpine.example', 'TK-4001', '2026-11-10T00:00:00.000Z'),
      claim('person', 'priya raman', 'TK-4002', '2026-11-12T00:00:00.000Z'),
      claim('extension', '215', 'TK-4002', '2026-11-12T00:00:00.000Z'),
    ]
    const content = aContent([aSeat('Priya', 'Raman', '214'), aSeat('Theo', 'Marsh', '215')])
    expect(findSeatOverlaps(PACK, content, open)).toEqual([
      {
        number: 'TK-4002',
        sentAt: '2026-11-12T00:00:00.000Z',
        sentBy: { id: 'p', name: 'Ana Ruiz' },
        seats: ['seat-214', 'seat-215'],
      },
    ])
  })
})

describe('which way a request goes (N14)', () => {
  const phones = { ...PLAIN, phone: { value: 'yes' as const } }
  test.each([
    ['a plain request: a ticket', aContent(), true, 'ticket', ['nothing-to-call-about']],
    ['a phone to register: a call', aContent(undefined, { shared: phones }), true, 'call', ['phones']],
    [
      'onboarding: the project manager, phone or not',
      aContent(undefined, { shared: phones, about: { ...CURRENT, stage: { value: 'onboarding' } } }),
      true,
      'manager',
      ['onboarding'],
    ],
    [
      'Stratus: a call',
      aContent(undefined, { about: { ...CURRENT, platform: { value: 'stratus' } } }),
      true,
      'call',
      ['other-platform'],
    ],
    ['no service: handed over', aContent(), false, 'hand-over', ['no-service']],
    ['no service, a phone: a call', aContent(undefined, { shared: phones }), false, 'call', ['phones', 'no-service']],
  ] as const)('%s, with why, and every other way stays open', (_, content, connected, recommended, why) => {
    const advice = adviseRoute(PACK, content, { connected })
    expect(advice.recommended).toBe(recommended)
    expect(advice.why.map(({ code }) => code)).toEqual(why)
    expect(advice.open).toHaveLength(connected ? 4 : 3)
    expect(advice.open).toContain('hand-over')
  })
})

describe('the bill (N15)', () => {
  test.each([
    [null, 'missing'],
    [{ ...aBill(3), name: ' ' }, 'name'],
    [{ ...aBill(3), wording: 'spectrumvoip-bill@0' }, 'wording'],
    [aBill(2), 'seats'],
    [aBill(3), null],
    [aBill(4), 'seats'],
    [{ ...aBill(3), enterpriseId: '7731204' }, null],
    [{ ...aBill(3), enterpriseId: '5550001' }, 'enterprise'],
  ] as const)('%j for three seats: %s', (bill, fault) => {
    expect(billFault(PACK, bill, { seats: 3, enterpriseId: '7731204' })).toBe(fault)
  })
})

describe('a ticket’s states', () => {
  test('it can be changed or withdrawn until support has started, and is never in a dead end but withdrawn', () => {
    const can = (deed: (typeof TICKET_DEEDS)[number]) => TICKET_STATES.filter(state => stateAfter(state, deed) !== null)
    expect(can('amend')).toEqual(['approval', 'new', 'declined'])
    expect(can('withdraw')).toEqual(['approval', 'new', 'declined'])
    expect(TICKET_STATES.filter(state => deedsAt(state).length === 0)).toEqual(['withdrawn'])
    expect(TICKET_STATES.filter(isOpen)).toEqual(['approval', 'new', 'started', 'waiting'])
    expect(TICKET_DEEDS.every(deed => can(deed).length > 0)).toBe(true)
  })
})
