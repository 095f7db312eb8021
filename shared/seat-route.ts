import { valueAt } from './answer.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import { answersOf, type SeatContent, seatQuestions } from './seat.ts'

/** N14: the ways a request goes. manager: an e-mail to the project manager. call: a ticket, then a call. */
export const SEAT_ROUTES = ['manager', 'call', 'ticket', 'hand-over'] as const
export type SeatRoute = (typeof SEAT_ROUTES)[number]

/** The ways by which the service files a ticket. The others leave the panel as an e-mail or a print: handed over, no number. */
export const FILED_ROUTES = ['call', 'ticket'] as const satisfies readonly SeatRoute[]
export type FiledRoute = (typeof FILED_ROUTES)[number]

/** Why a way is recommended; the sentence stands in the catalogue. */
export type RouteReason =
  | { code: 'on-phone' }
  | { code: 'onboarding' }
  | { code: 'phones'; phones: number; seats: number }
  | { code: 'other-platform'; platform: string }
  | { code: 'nothing-to-call-about' }
  | { code: 'no-service' }

export interface RouteAdvice {
  recommended: SeatRoute
  why: RouteReason[]
  /** Every way that is open, the recommended one first; the person may choose any of them. */
  open: SeatRoute[]
}

/**
 * Which way a request should go, and why. `connected`: a service is there to file it. `onPhone`: it is taken while the
 * customer is on the line, so that nobody has to call any more. A phone to register is no more
 * than a strong recommendation to call (B48): the page says needed in one place and recommended in another.
 */
export function adviseRoute(
  pack: ChecklistPack,
  content: SeatContent,
  { connected, onPhone = false }: { connected: boolean; onPhone?: boolean },
): RouteAdvice {
  if (connected && onPhone)
    return { recommended: 'ticket', why: [{ code: 'on-phone' }], open: ['ticket', 'manager', 'hand-over'] }
  const { recommended, why } = advise(pack, content)
  const possible: SeatRoute[] = connected
    ? ['call', 'ticket', 'manager', 'hand-over']
    : ['hand-over', 'call', 'manager']
  const first = connected || recommended !== 'ticket' ? recommended : 'hand-over'
  return {
    recommended: first,
    why: connected ? why : [...why.filter(({ code }) => code !== 'nothing-to-call-about'), { code: 'no-service' }],
    open: [first, ...possible.filter(route => route !== first)],
  }
}

function advise(pack: ChecklistPack, content: SeatContent): { recommended: SeatRoute; why: RouteReason[] } {
  if (valueAt(content.about, 'stage') === 'onboarding') return { recommended: 'manager', why: [{ code: 'onboarding' }] }
  const why: RouteReason[] = []
  const platform = valueAt(content.about, 'platform')
  if (platform !== null && pack.otherPlatforms.includes(platform)) why.push({ code: 'other-platform', platform })
  const phones = phonesToRegister(pack, content)
  if (phones > 0) why.push({ code: 'phones', phones, seats: content.seats.length })
  return why.length > 0
    ? { recommended: 'call', why }
    : { recommended: 'ticket', why: [{ code: 'nothing-to-call-about' }] }
}

/** How many seats register a phone (B24). */
export function phonesToRegister(pack: ChecklistPack, content: SeatContent): number {
  return content.seats.filter(
    seat =>
      valueAt(answersOf(content, seat), 'phone') === 'yes' &&
      seatQuestions(pack, content, seat).some(({ id }) => id === 'phone'),
  ).length
}
