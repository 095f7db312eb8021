import type { Answers } from '../shared/answer.ts'
import type { BillAcknowledgement } from '../shared/bill.ts'
import { spectrumvoipEnswitch } from '../shared/packs/spectrumvoip-enswitch.ts'
import { packName } from '../shared/rule-pack.ts'
import type { Seat, SeatContent } from '../shared/seat.ts'
import type { SeatFiling } from '../shared/seat-request.ts'
import type { WeeklyHours } from '../shared/weekly-hours.ts'

export const PACK = spectrumvoipEnswitch

/** Every question that all seats can share, answered in the shortest way. */
export const PLAIN: Answers = {
  permissions: { value: 'standard' },
  mailbox: { value: 'yes' },
  'speed-dial': { value: 'no' },
  paging: { value: 'no' },
  'page-group': { value: 'no' },
  recording: { value: 'no' },
  pickup: { value: 'no' },
  apps: { value: ['mobile'] },
  phone: { value: 'no' },
  did: { value: 'no' },
  'own-hours': { value: 'no' },
  'by-day': { value: 'no' },
  forwarding: { value: 'no' },
  'after-hours': { value: 'no' },
  ivr: { value: 'no' },
  queue: { value: 'no' },
  'special-rule': { value: 'no' },
}

export const CURRENT: Answers = {
  platform: { value: 'enswitch' },
  stage: { value: 'current' },
  equipment: { value: ['none'] },
}

/** A person's seat with everything of their own. */
export function aSeat(first: string, last: string, extension: string, more: Answers = {}): Seat {
  return {
    id: `seat-${extension}`,
    answers: {
      'first-name': { value: first },
      'last-name': { value: last },
      extension: { value: extension },
      email: { value: `${first}.${last}@harborpine.example`.toLowerCase() },
      ...more,
    },
  }
}

/** A request whose every question is answered. */
export function aContent(
  seats: Seat[] = [aSeat('Priya', 'Raman', '214')],
  given: Partial<SeatContent> = {},
): SeatContent {
  return { about: CURRENT, shared: PLAIN, seats, ...given }
}

export function aBill(seats: number): BillAcknowledgement {
  return { name: 'Marie Delcourt', at: '2026-11-17T11:59:00.000Z', wording: PACK.billing.wording, seats }
}

/** The same as it is sent. */
export function aFiling(seats?: Seat[], given: Partial<SeatFiling> = {}): SeatFiling {
  const content = aContent(seats)
  return {
    ...content,
    enterpriseId: '7731204',
    pack: packName(PACK),
    route: 'ticket',
    bill: aBill(content.seats.length),
    ...given,
  }
}

const WEEKDAYS = [
  { from: '8:30', to: '12:00' },
  { from: '13:00', to: '17:30' },
]

/** Own hours with a pause at noon, an evening that runs past midnight, and a short Saturday. */
export const HOURS: WeeklyHours = {
  timeZone: 'America/Toronto',
  days: {
    mon: WEEKDAYS,
    tue: WEEKDAYS,
    wed: WEEKDAYS,
    thu: WEEKDAYS,
    fri: [{ from: '18:00', to: '2:00' }],
    sat: [{ from: '10:00', to: '14:00' }],
    sun: [],
  },
}

/** Everything about a request that can be asked of who is set up already. */
export const ABOUT: Answers = {
  platform: { value: 'enswitch' },
  stage: { value: 'current' },
  equipment: { value: ['desk-phone', 'headset'] },
  'equipment-details': { value: 'Two T54W\nand one headset' },
  'needed-by': { value: '2027-01-15' },
  'contact-phone': { value: '(469) 555-0199' },
  'contact-times': { value: HOURS },
  'request-notes': { value: 'Please call before you come.' },
}

/** A seat of which every question is asked and answered, `at` (0, 1, 2 …) telling it from the others. */
export function aFullSeat(at: number): Seat {
  const extension = String(50_000 + at)
  return aSeat(`Geneviève${at}`, 'Tremblay-O’Neil', extension, {
    email: { value: `genevieve${at}@harborpine.example` },
    permissions: { value: 'specific' },
    'permission-list': { value: ['call-history', 'recordings', 'other'] },
    'permission-details': { value: 'May print the monthly report of the dispatch team, but not change it.' },
    mailbox: { value: 'yes' },
    'mailbox-email': { value: 'yes' },
    'speed-dial': { value: 'yes' },
    'speed-dial-code': { value: `*${10_000 + at}` },
    paging: { value: 'yes' },
    'paging-code': { value: `#${10_000 + at}` },
    'page-group': { value: 'yes' },
    'page-groups': { value: ['Dock', 'Yard, north'] },
    recording: { value: 'yes' },
    'recording-groups': { value: ['Sales'] },
    pickup: { value: 'yes' },
    'pickup-groups': { value: ['Front desk', 'Dispatch'] },
    apps: { value: ['mobile', 'desktop'] },
    phone: { value: 'yes' },
    'phone-source': { value: 'have' },
    'phone-make': { value: 'yealink' },
    'phone-model': { value: 'T54W' },
    'phone-mac': { value: `80:5E:C0:12:${hexPair(at >> 8)}:${hexPair(at & 255)}` },
    'phone-person': { value: 'Theo Marsh' },
    'phone-number': { value: '(469) 555-0124' },
    'phone-times': { value: HOURS },
    did: { value: 'yes' },
    'did-source': { value: 'new' },
    'did-count': { value: 2 },
    'did-area': { value: '469' },
    'own-hours': { value: 'yes' },
    'business-hours': { value: HOURS },
    'by-day': { value: 'yes' },
    'device-days': {
      value: {
        mon: ['desk-phone'],
        tue: ['desk-phone'],
        wed: ['desk-phone'],
        thu: ['desk-phone'],
        fri: ['mobile-app', 'voicemail'],
        sat: ['mobile-app'],
        sun: [],
      },
    },
    forwarding: { value: 'yes' },
    forwards: {
      value: [
        { when: 'no-answer', to: 'extension', target: '301' },
        { when: 'unreachable', to: 'number', target: '(469) 555-0125' },
      ],
    },
    'after-hours': { value: 'yes' },
    'after-hours-route': { value: { to: 'queue', target: 'Night desk' } },
    ivr: { value: 'yes' },
    'ivr-places': { value: [{ attendant: `Main line ${at}`, option: '3' }] },
    queue: { value: 'yes' },
    'queue-places': { value: [{ kind: 'hunt-group', queue: 'Dispatch', position: at + 1 }] },
    'special-rule': { value: 'yes' },
    'special-rule-text': { value: 'Calls from Port Authority always go here.\nAlso at night.' },
    'seat-notes': { value: 'Starts on Monday; <b>shares</b> the desk with Theo.' },
  })
}

function hexPair(value: number): string {
  return value.toString(16).toUpperCase().padStart(2, '0')
}
