import type { PanelWords } from '../../shared/words/catalogue.ts'
import type { Problem } from '../api.ts'

/** The same for a deed about what one sees now, which is not kept for later. */
export function sayNotQueued(words: PanelWords, problem: Problem, host: string): string {
  return problem.kind === 'unreachable' ? words.errand.notQueued(host) : words.fault[problem.code].detail
}

/** Why the service did not answer as asked, as a sentence in the reader's language. */
export function sayProblem(words: PanelWords, problem: Problem, host: string): string {
  return problem.kind === 'unreachable' ? words.panel.unreachable(host) : words.fault[problem.code].detail
}
