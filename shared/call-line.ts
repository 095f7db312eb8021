import { type Answers, type Entry, entryOf, stateOf } from './answer.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import type { Question, QuestionId } from './question.ts'
import { answersOf, requestQuestions, type SeatContent, seatQuestions, sharedQuestions } from './seat.ts'
import type { RequestItem, TickedItem } from './seat-request.ts'
import type { ItemCounts, ItemState } from './ticket.ts'

/**
 * One line of what is gone through on a call (N14): what the script says, what is to be asked, and what is missing. What all
 * seats share is one line, and settles an item of each seat that has no answer of its own.
 */
export interface CallLine {
  /** Which line it is, as long as its question is asked there. */
  key: string
  /** Whose answer it is: the request's, the one that all share, or a seat's by its id. */
  part: 'about' | 'shared' | (string & {})
  question: Question
  /** Null where there is none: to be asked, or missing. */
  entry: Entry | null
  asked: boolean
  /** What a tick of it ticks (N16). */
  items: RequestItem[]
}

/**
 * The lines in the order in which they are read out. What is neither answered nor needed is no line, but for the one that
 * somebody is at (`kept`, a key): it stays while its answer is written anew.
 */
export function callLines(pack: ChecklistPack, content: SeatContent, kept: string | null = null): CallLine[] {
  const { about, shared, seats } = content
  const asked = seats.map(seat => ({ seat, questions: seatQuestions(pack, content, seat) }))
  const sharing = (id: QuestionId) =>
    asked.flatMap(({ seat, questions }) =>
      seat.answers[id] === undefined && questions.some(question => question.id === id)
        ? [{ seat: seat.id, question: id }]
        : [],
    )
  return [
    ...requestQuestions(pack, content).map(question =>
      lineOf('about', question, about, [{ seat: null, question: question.id }]),
    ),
    ...sharedQuestions(pack, content)
      .filter(({ id }) => stateOf(shared[id]) !== 'open' || keyOf('shared', id) === kept)
      .map(question => lineOf('shared', question, { ...about, ...shared }, sharing(question.id))),
    ...asked.flatMap(({ seat, questions }) =>
      questions
        .filter(({ id }) => seat.answers[id] !== undefined || stateOf(shared[id]) === 'open')
        .map(question =>
          lineOf(seat.id, question, answersOf(content, seat), [{ seat: seat.id, question: question.id }]),
        ),
    ),
  ].filter(
    ({ key, entry, asked: isAsked, question, items }) =>
      key === kept || (items.length > 0 && (entry !== null || isAsked || question.required)),
  )
}

function keyOf(part: CallLine['part'], id: QuestionId): string {
  return `${part} ${id}`
}

function lineOf(part: CallLine['part'], question: Question, answers: Answers, items: RequestItem[]): CallLine {
  const asked = stateOf(answers[question.id]) === 'ask'
  return { key: keyOf(part, question.id), part, question, entry: entryOf(question, answers), asked, items }
}

/** How far a line is, by its items: one that needs info is the line's, and it is settled once all are. */
export function lineState(
  { items }: Pick<CallLine, 'items'>,
  stateOfItem: (item: RequestItem) => ItemState,
): ItemState {
  const states = new Set(items.map(stateOfItem))
  if (states.has('needs-info')) return 'needs-info'
  if (states.has('to-do')) return 'to-do'
  return states.has('not-possible') ? 'not-possible' : 'done'
}

/**
 * What a line's tick ticks. A question is asked once, on the first of those who share the answer: nobody is to read it for
 * every seat.
 */
export function lineTicks(
  { items }: Pick<CallLine, 'items'>,
  state: ItemState,
  note: string | null,
): Pick<TickedItem, 'seat' | 'question' | 'state' | 'note'>[] {
  const ticked = state === 'needs-info' ? items.slice(0, 1) : items
  return ticked.map(item => ({ ...item, state, note }))
}

/** How many lines stand where, adding up to all of them. */
export function countLines(lines: readonly CallLine[], stateOfItem: (item: RequestItem) => ItemState): ItemCounts {
  const counts: ItemCounts = { 'to-do': 0, done: 0, 'needs-info': 0, 'not-possible': 0 }
  for (const line of lines) counts[lineState(line, stateOfItem)]++
  return counts
}
