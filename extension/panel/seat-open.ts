import { stateOf } from '../../shared/answer.ts'
import type { QuestionId } from '../../shared/question.ts'
import { answersOf, requestQuestions, seatQuestions } from '../../shared/seat.ts'
import type { SeatsModel } from '../models/seats.ts'

/** The first item that is missing or cannot be meant, from the open part on and then from the beginning; null where none is. */
export function nextOpen({ draft, check, pack }: SeatsModel): { part: string; question: QuestionId } | null {
  const content = draft.value
  const stops = check.value.findings.filter(({ level }) => level === 'stop')
  const parts = [
    { part: 'about', questions: requestQuestions(pack, content), answers: content.about },
    ...content.seats.map(seat => ({
      part: seat.id,
      questions: seatQuestions(pack, content, seat),
      answers: answersOf(content, seat),
    })),
  ]
  const from = Math.max(
    0,
    parts.findIndex(({ part }) => part === content.open),
  )
  for (const { part, questions, answers } of [...parts.slice(from), ...parts.slice(0, from)]) {
    const found = questions.find(
      ({ id, required }) =>
        (required && stateOf(answers[id]) === 'open') ||
        stops.some(({ seat, question }) => (seat ?? 'about') === part && question === id),
    )
    if (found) return { part, question: found.id }
  }
  return null
}
