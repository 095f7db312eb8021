import { type Answers, valueAt } from './answer.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import { plainCode } from './extension.ts'
import { readMac } from './mac.ts'
import { readPhone } from './nanp.ts'
import type { QuestionId } from './question.ts'
import { foldText } from './search-text.ts'
import { answersOf, type Seat, type SeatContent, seatName, seatQuestions } from './seat.ts'

/**
 * What a seat takes that nobody else can have (an extension, a phone, a place in a queue), and who it is for, by which the
 * same person is known again in a colleague's request (N17).
 */
export const CLAIM_KINDS = ['extension', 'email', 'mac', 'code', 'did', 'queue', 'ivr', 'person'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

export interface SeatClaim {
  kind: ClaimKind
  /** In a form in which equal means the same. */
  value: string
  question: QuestionId
  /** Which entry of a list; null for the whole answer. */
  at: number | null
}

/** A claim that stands in somebody's open request. */
export interface OpenClaim extends Pick<SeatClaim, 'kind' | 'value'> {
  /** TK-4107 */
  number: string
  sentBy: { id: string; name: string }
  /** ISO instant, UTC. */
  sentAt: string
  /** Whose seat it is. */
  name: string | null
}

/** Everything a seat claims, of the questions it is asked. */
export function claimsOf(pack: ChecklistPack, content: SeatContent, seat: Seat): SeatClaim[] {
  const asked = new Set(seatQuestions(pack, content, seat).map(({ id }) => id))
  const claims = read(answersOf(content, seat)).filter(({ question }) => asked.has(question))
  const name = seatName(seat)
  return name === null
    ? claims
    : [...claims, { kind: 'person', value: foldText(name), question: 'first-name', at: null }]
}

function read(answers: Answers): SeatClaim[] {
  const mac = readMac(valueAt(answers, 'phone-mac') ?? '')
  return [
    ...one('extension', valueAt(answers, 'extension')?.trim(), 'extension'),
    ...one('email', valueAt(answers, 'email')?.trim().toLowerCase(), 'email'),
    ...one('mac', mac.ok ? mac.mac : undefined, 'phone-mac'),
    ...one('code', plainCode(valueAt(answers, 'speed-dial-code') ?? ''), 'speed-dial-code'),
    ...one('code', plainCode(valueAt(answers, 'paging-code') ?? ''), 'paging-code'),
    ...(valueAt(answers, 'did-keep') ?? []).flatMap((typed, at) => {
      const phone = readPhone(typed)
      return phone.ok ? one('did', phone.digits, 'did-keep', at) : []
    }),
    ...(valueAt(answers, 'queue-places') ?? []).flatMap(({ queue, position }, at) =>
      queue.trim() === '' || position === null
        ? []
        : one('queue', `${foldText(queue)}\n${position}`, 'queue-places', at),
    ),
    ...(valueAt(answers, 'ivr-places') ?? []).flatMap(({ attendant, option }, at) =>
      attendant.trim() === '' || option.trim() === ''
        ? []
        : one('ivr', `${foldText(attendant)}\n${option.trim()}`, 'ivr-places', at),
    ),
  ]
}

function one(kind: ClaimKind, value: string | undefined, question: QuestionId, at: number | null = null): SeatClaim[] {
  return value ? [{ kind, value, question, at }] : []
}
