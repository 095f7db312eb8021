import type { QuestionId } from '../question.ts'

/** What is said of each question: its short name for lists, the question itself, and why we ask. */
export type QuestionSentences = { readonly [Id in QuestionId]: { name: string; ask: string; why: string } }
