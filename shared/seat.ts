import { type Answers, valueAt } from './answer.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import { questionsAsked } from './condition.ts'
import { isAboutRequest, type Question, type QuestionId } from './question.ts'

/** One person's seat: their own answers, and what differs from what all seats share. */
export interface Seat {
  /** Stable as long as the draft lives, so that a seat keeps its ticks when others come or go. */
  id: string
  answers: Answers
}

/** What a request says, without who sends it: answers about it, those that all seats share, and the seats. */
export interface SeatContent {
  about: Answers
  shared: Answers
  seats: Seat[]
}

/** Everything that holds for one seat: the request's answers, what all share, and the seat's own on top. */
export function answersOf({ about, shared }: Pick<SeatContent, 'about' | 'shared'>, seat: Seat): Answers {
  return { ...about, ...shared, ...seat.answers }
}

/** The questions a seat is asked, in order. */
export function seatQuestions(pack: ChecklistPack, content: SeatContent, seat: Seat): Question[] {
  return questionsAsked(pack.questions, answersOf(content, seat)).filter(question => !isAboutRequest(question))
}

/** The questions asked once. */
export function requestQuestions(pack: ChecklistPack, { about }: Pick<SeatContent, 'about'>): Question[] {
  return questionsAsked(pack.questions, about).filter(isAboutRequest)
}

/** The questions that can be answered for all seats at once. */
export function sharedQuestions(pack: ChecklistPack, { about, shared }: SeatContent): Question[] {
  return questionsAsked(pack.questions, { ...about, ...shared }).filter(question => question.shared)
}

/** Whether a seat answers for itself what all others share. */
export function isException({ shared }: Pick<SeatContent, 'shared'>, seat: Seat, id: QuestionId): boolean {
  return shared[id] !== undefined && seat.answers[id] !== undefined
}

/** "Priya Raman", on one line; null as long as the seat has no name. */
export function seatName({ answers }: Pick<Seat, 'answers'>): string | null {
  const names = [valueAt(answers, 'first-name'), valueAt(answers, 'last-name')]
  const name = names.map(part => part?.replace(/\s+/g, ' ').trim() ?? '').filter(Boolean)
  return name.length > 0 ? name.join(' ') : null
}
