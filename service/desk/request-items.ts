import { entryOf, stateOf } from '../../shared/answer.ts'
import type { ChecklistPack } from '../../shared/checklist-pack.ts'
import type { Question, QuestionId } from '../../shared/question.ts'
import { answersOf, isException, requestQuestions, seatName, seatQuestions } from '../../shared/seat.ts'
import type { SeatRequest, TickedItem } from '../../shared/seat-request.ts'
import { ITEM_STATES, type ItemCounts, type ItemState } from '../../shared/ticket.ts'
import { sayAnswer } from '../../shared/words/answer.ts'
import type { Words } from '../../shared/words/catalogue.ts'
import { saySeatFinding } from '../../shared/words/seat-finding.ts'
import { keyOf } from './request-changes.ts'
import type { Tick } from './requests-api.ts'

/** One item of the mirrored checklist (N16): what was asked, what was answered, and how far support is. */
export interface RequestItem {
  key: string
  seat: string | null
  question: QuestionId
  label: string
  /** The answer as people read it; null where there is none. */
  text: string | null
  /** ask: "don't know, ask me". missing: needed, and not there. open: neither answered nor needed. */
  mark: 'answered' | 'ask' | 'missing' | 'open'
  /** Differs from what all seats share. */
  differs: boolean
  /** What was found at the answer when the request was sent. */
  findings: string[]
  state: ItemState
  note: string | null
  by: TickedItem['by'] | null
  at: string | null
}

/** A seat with its items, or the request's own. */
export interface RequestGroup {
  seat: string | null
  name: string
  extension: string | null
  items: RequestItem[]
  counts: ItemCounts
  ask: number
  missing: number
}

/**
 * The checklist as support works it: the request's own items, then seat by seat. `pending` are ticks that are on their way.
 */
export function groupsOf(
  pack: ChecklistPack,
  request: SeatRequest,
  pending: ReadonlyMap<string, Tick>,
  words: Words,
): RequestGroup[] {
  const ticked = new Map(request.items.map(item => [keyOf(item), item]))
  const found = Map.groupBy(
    request.findings.filter(({ level }) => level !== 'note'),
    ({ seat, question }) => keyOf({ seat, question }),
  )
  const itemOf = (seat: SeatRequest['seats'][number] | null, question: Question): RequestItem => {
    const answers = seat ? answersOf(request, seat) : request.about
    const at = { seat: seat?.id ?? null, question: question.id }
    const key = keyOf(at)
    const entry = entryOf(question, answers)
    const before = ticked.get(key)
    const sent = pending.get(key)
    const asked = stateOf(answers[question.id]) === 'ask'
    return {
      ...at,
      key,
      label: words.seatQuestion[question.id].name,
      text: entry && sayAnswer(question.id, entry, words),
      mark: entry ? 'answered' : asked ? 'ask' : question.required ? 'missing' : 'open',
      differs: seat !== null && entry !== null && isException(request, seat, question.id),
      findings: (found.get(key) ?? []).map(finding => saySeatFinding(words.seatFinding, finding)),
      state: (sent ?? before)?.state ?? 'to-do',
      note: (sent ?? before)?.note ?? null,
      by: sent ? null : (before?.by ?? null),
      at: sent ? null : (before?.at ?? null),
    }
  }
  const about = requestQuestions(pack, request).map(question => itemOf(null, question))
  return [
    group(null, words.requests.aboutRequest, about),
    ...request.seats.map((seat, index) => {
      const items = seatQuestions(pack, request, seat).map(question => itemOf(seat, question))
      return group(seat.id, seatName(seat) ?? words.seat.unnamed(index + 1), items)
    }),
  ]
}

function group(seat: string | null, name: string, items: RequestItem[]): RequestGroup {
  // One key a state; Object.fromEntries forgets which.
  const counts = Object.fromEntries(ITEM_STATES.map(state => [state, 0])) as ItemCounts
  for (const { state } of items) counts[state]++
  const count = (mark: RequestItem['mark']) => items.filter(item => item.mark === mark).length
  const extension = items.find(({ question }) => question === 'extension')?.text ?? null
  return { seat, name, extension, items, counts, ask: count('ask'), missing: count('missing') }
}
