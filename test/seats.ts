import type { Answers } from '../shared/answer.ts'
import type { BillAcknowledgement } from '../shared/bill.ts'
import { spectrumvoipEnswitch } from '../shared/packs/spectrumvoip-enswitch.ts'
import { packName } from '../shared/rule-pack.ts'
import type { Seat, SeatContent } from '../shared/seat.ts'
import type { SeatFiling } from '../shared/seat-request.ts'

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
