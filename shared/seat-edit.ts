import type { Answers } from './answer.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import type { QuestionId } from './question.ts'
import type { Seat, SeatContent } from './seat.ts'

/** A copy of a seat for somebody else: what is one person's alone (name, extension, address, phone) is left out. */
export function copySeat(pack: ChecklistPack, seat: Seat, id: string): Seat {
  const own = pack.questions.filter(({ shared }) => !shared).map(question => question.id)
  return { id, answers: without(seat.answers, own) }
}

/** Makes a seat's answer the one that all share, and drops the exceptions to it. */
export function shareAnswer(content: SeatContent, seat: Seat, question: QuestionId): SeatContent {
  const answer = seat.answers[question]
  if (answer === undefined) return content
  return {
    ...content,
    shared: { ...content.shared, [question]: answer },
    seats: content.seats.map(other => ({ ...other, answers: without(other.answers, [question]) })),
  }
}

function without(answers: Answers, questions: readonly QuestionId[]): Answers {
  const left = Object.entries(answers).filter(([id]) => !questions.some(question => question === id))
  // Only fewer keys than before; Object.fromEntries forgets which.
  return Object.fromEntries(left) as Answers
}
