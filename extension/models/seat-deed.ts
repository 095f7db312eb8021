import type { Answer, Answers } from '../../shared/answer.ts'
import type { QuestionId } from '../../shared/question.ts'
import type { SeatDraft } from '../seat-draft.ts'
import type { SeatDeed } from './seat-keeper.ts'

/** Whose answer it is: the request's, the one that all share, or a seat's by its id. */
export type Bearer = { kind: 'about' } | { kind: 'shared' } | { kind: 'seat'; id: string }

/** The answers of whoever bears them; none where another window took the seat out. */
export function answersAt(draft: SeatDraft, bearer: Bearer): Answers {
  if (bearer.kind === 'about') return draft.about
  if (bearer.kind === 'shared') return draft.shared
  return draft.seats.find(({ id }) => id === bearer.id)?.answers ?? {}
}

/** Gives, changes or (undefined) takes back one answer. */
export function answerDeed(bearer: Bearer, question: QuestionId, answer: Answer | undefined): SeatDeed {
  const put = (answers: Answers): Answers => {
    const { [question]: _before, ...rest } = answers
    // The answer is of the question's own type: it comes from that question's field.
    return answer === undefined ? rest : ({ ...rest, [question]: answer } as Answers)
  }
  return {
    reads: draft => answersAt(draft, bearer)[question] ?? null,
    change: draft => {
      if (bearer.kind === 'about') return { ...draft, about: put(draft.about) }
      if (bearer.kind === 'shared') return { ...draft, shared: put(draft.shared) }
      return {
        ...draft,
        seats: draft.seats.map(seat => (seat.id === bearer.id ? { ...seat, answers: put(seat.answers) } : seat)),
      }
    },
  }
}
