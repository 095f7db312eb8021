import { type Answers, entryOf } from './answer.ts'
import type { Condition, Question, QuestionId } from './question.ts'

/**
 * The questions that are asked, given these answers, in the pack's order. An answer counts in a condition only while its
 * own question is asked: "which phone" stays closed when "a phone?" goes to no, although nothing typed is forgotten.
 */
export function questionsAsked(questions: readonly Question[], answers: Answers): Question[] {
  const asked = new Map<QuestionId, Question>()
  for (const question of questions) {
    if (question.when === null || holds(question.when, asked, answers)) asked.set(question.id, question)
  }
  return [...asked.values()]
}

function holds(condition: Condition, asked: ReadonlyMap<QuestionId, Question>, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every(part => holds(part, asked, answers))
  if ('any' in condition) return condition.any.some(part => holds(part, asked, answers))
  // A "not" asks for a given answer too: nothing opens because of a question that nobody has answered.
  if ('not' in condition) return !holds(condition.not, asked, answers) && isGiven(condition.not, asked, answers)
  return chosen(condition.question, asked, answers).some(value => condition.is.includes(value))
}

function isGiven(condition: Condition, asked: ReadonlyMap<QuestionId, Question>, answers: Answers): boolean {
  if ('question' in condition) return chosen(condition.question, asked, answers).length > 0
  if ('not' in condition) return isGiven(condition.not, asked, answers)
  const parts = 'all' in condition ? condition.all : condition.any
  return parts.every(part => isGiven(part, asked, answers))
}

function chosen(id: QuestionId, asked: ReadonlyMap<QuestionId, Question>, answers: Answers): readonly string[] {
  const question = asked.get(id)
  const entry = question && entryOf(question, answers)
  if (!entry) return []
  if (entry.type === 'choices') return entry.value
  return entry.type === 'choice' || entry.type === 'yes-no' ? [entry.value] : []
}
