import type { AnyValue } from './answer.ts'
import type { QuestionId } from './question.ts'
import type { Day } from './weekly-hours.ts'

/** Who has what two cannot have: another seat of the request, somebody's open request, or the directory of extensions. */
export type Holder =
  | { kind: 'seat'; seat: string; name: string | null }
  | { kind: 'request'; number: string; sentBy: string; name: string | null }
  | { kind: 'directory'; name: string | null }

/** What each finding knows. Nothing here is a sentence: those stand in the catalogue, under the same codes. */
export interface SeatFindingArgs {
  'answer.too-long': { most: number }
  'answer.unprintable': Record<never, never>
  'answer.choice': Record<never, never>
  'answer.number': { least: number; most: number }
  'answer.date': Record<never, never>
  'answer.date-past': Record<never, never>
  'list.too-many': { most: number }
  'list.repeated': { name: string }
  'email.shape': Record<never, never>
  'email.typo': { proposed: string }
  'extension.shape': { shortest: number; longest: number }
  'extension.reserved': { number: string }
  'code.shape': { shortest: number; longest: number }
  'phone.length': { digits: number }
  'phone.area': { area: string }
  'phone.exchange': { exchange: string }
  'phone.signs': Record<never, never>
  'area.shape': Record<never, never>
  'mac.length': { digits: number }
  'mac.signs': Record<never, never>
  'mac.nobody': Record<never, never>
  'hours.time': { day: Day }
  'hours.empty': { day: Day }
  'hours.overlap': { day: Day; with: Day }
  'hours.zone': Record<never, never>
  'hours.overnight': { day: Day }
  'forward.target': Record<never, never>
  'forward.self': Record<never, never>
  'after-hours.target': Record<never, never>
  'ivr.attendant': Record<never, never>
  'ivr.option': Record<never, never>
  'queue.name': Record<never, never>
  'queue.position': { most: number }
  'clash.extension': { number: string; holder: Holder }
  'clash.email': { email: string; holder: Holder }
  'clash.mac': { mac: string; holder: Holder }
  'clash.code': { code: string; holder: Holder }
  'clash.did': { number: string; holder: Holder }
  'clash.queue': { queue: string; position: number; holder: Holder }
  'clash.ivr': { attendant: string; option: string; holder: Holder }
}

export type SeatFindingCode = keyof SeatFindingArgs

/**
 * stop: cannot be meant, or two cannot have it. look: likely wrong. note: good to know. None of them keeps a request
 * from being sent: support can settle with the person what a form cannot.
 */
export type SeatLevel = 'stop' | 'look' | 'note'

export const SEAT_LEVELS: Readonly<Record<SeatFindingCode, SeatLevel>> = {
  'answer.too-long': 'stop',
  'answer.unprintable': 'stop',
  'answer.choice': 'stop',
  'answer.number': 'stop',
  'answer.date': 'stop',
  'answer.date-past': 'look',
  'list.too-many': 'stop',
  'list.repeated': 'look',
  'email.shape': 'stop',
  'email.typo': 'look',
  'extension.shape': 'stop',
  'extension.reserved': 'look',
  'code.shape': 'stop',
  'phone.length': 'stop',
  'phone.area': 'stop',
  'phone.exchange': 'stop',
  'phone.signs': 'stop',
  'area.shape': 'stop',
  'mac.length': 'stop',
  'mac.signs': 'stop',
  'mac.nobody': 'stop',
  'hours.time': 'stop',
  'hours.empty': 'stop',
  'hours.overlap': 'stop',
  'hours.zone': 'stop',
  'hours.overnight': 'note',
  'forward.target': 'stop',
  'forward.self': 'look',
  'after-hours.target': 'stop',
  'ivr.attendant': 'stop',
  'ivr.option': 'stop',
  'queue.name': 'stop',
  'queue.position': 'stop',
  'clash.extension': 'stop',
  'clash.email': 'look',
  'clash.mac': 'stop',
  'clash.code': 'stop',
  'clash.did': 'stop',
  'clash.queue': 'stop',
  'clash.ivr': 'look',
}

// Object.keys forgets which keys it was given.
export const SEAT_FINDING_CODES = Object.keys(SEAT_LEVELS) as readonly SeatFindingCode[]

/** What is found at one answer. */
export type SeatFinding = {
  [Code in SeatFindingCode]: {
    code: Code
    level: SeatLevel
    /** The seat's id; null for an answer about the request. */
    seat: string | null
    question: QuestionId
    /** Which entry of a list it is about, from 0; null for the whole answer. */
    at: number | null
    args: SeatFindingArgs[Code]
    /** One click out of it: the whole answer as it could be. */
    way: AnyValue | null
  }
}[SeatFindingCode]

/** A finding before it is known whose answer it is about. */
export type AnswerFinding = Omit<SeatFinding, 'seat' | 'question'>

/** Makes a finding; its level follows from the code. */
export function foundAt<Code extends SeatFindingCode>(
  code: Code,
  args: SeatFindingArgs[Code],
  { at = null, way = null }: { at?: number | null; way?: AnyValue | null } = {},
): AnswerFinding {
  // A code stands beside its own arguments; the compiler can't follow the pairing through the union.
  return { code, level: SEAT_LEVELS[code], at, args, way } as AnswerFinding
}
