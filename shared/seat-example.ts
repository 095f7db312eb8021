import type { Answers } from './answer.ts'
import type { WeeklyHours } from './weekly-hours.ts'

const WEEKDAY = [
  { from: '9:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
]

const HOURS: WeeklyHours = {
  timeZone: 'America/Chicago',
  days: {
    mon: WEEKDAY,
    tue: WEEKDAY,
    wed: WEEKDAY,
    thu: WEEKDAY,
    fri: WEEKDAY,
    sat: [{ from: '10:00', to: '14:00' }],
    sun: [],
  },
}

/** A seat that shows how every column of the template is written. The people and numbers are made up (555-01xx is nobody's). */
export const SEAT_EXAMPLE: Answers = {
  'first-name': { value: 'Priya' },
  'last-name': { value: 'Raman' },
  extension: { value: '0214' },
  email: { value: 'priya.raman@company.example' },
  permissions: { value: 'specific' },
  'permission-list': { value: ['call-history', 'queue-reports'] },
  mailbox: { value: 'yes' },
  'mailbox-email': { value: 'yes' },
  'speed-dial': { value: 'yes' },
  'speed-dial-code': { value: '*21' },
  paging: { value: 'no' },
  'page-group': { value: 'yes' },
  'page-groups': { value: ['Dock', 'Yard, north'] },
  recording: { ask: true },
  pickup: { value: 'yes' },
  'pickup-groups': { value: ['Front desk'] },
  apps: { value: ['mobile', 'desktop'] },
  phone: { value: 'yes' },
  'phone-source': { value: 'have' },
  'phone-make': { value: 'yealink' },
  'phone-model': { value: 'T54W' },
  'phone-mac': { value: '80:5E:C0:12:34:56' },
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
      fri: ['desk-phone'],
      sat: ['mobile-app', 'voicemail'],
      sun: [],
    },
  },
  forwarding: { value: 'yes' },
  forwards: {
    value: [
      { when: 'busy', to: 'extension', target: '301' },
      { when: 'no-answer', to: 'number', target: '(469) 555-0125' },
    ],
  },
  'after-hours': { value: 'yes' },
  'after-hours-route': { value: { to: 'queue', target: 'Night desk' } },
  ivr: { value: 'yes' },
  'ivr-places': { value: [{ attendant: 'Main line', option: '3' }] },
  queue: { value: 'yes' },
  'queue-places': {
    value: [
      { kind: 'queue', queue: 'Dispatch', position: 2 },
      { kind: 'hunt-group', queue: 'Yard', position: null },
    ],
  },
  'special-rule': { value: 'yes' },
  'special-rule-text': { value: 'Calls from Port Authority always go here.' },
  'seat-notes': { value: 'Starts on Monday.' },
}
