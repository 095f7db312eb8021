import type { Outcome } from '../batch.ts'

/** What became of a row, in words: one for a badge, one sentence for why and what to do. */
export interface OutcomeSentences {
  name: string
  why: string
}

export type OutcomeWords = Readonly<Record<Outcome, OutcomeSentences>>
