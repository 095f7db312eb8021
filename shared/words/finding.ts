import type { Finding, FindingArgs, FindingCode } from '../finding.ts'

/** What a finding says: what is wrong and how much, why it matters, and the way out. */
export type FindingSentences = {
  readonly [Code in FindingCode]: {
    title: (args: FindingArgs[Code]) => string
    why: (args: FindingArgs[Code]) => string
    next: (args: FindingArgs[Code]) => string
  }
}

export interface SaidFinding {
  title: string
  why: string
  next: string
}

/** A finding in the reader's language. */
export function sayFinding(sentences: FindingSentences, finding: Finding): SaidFinding {
  // The code picks its own sentence and its own arguments; the compiler can't follow the pairing through the union.
  const said = sentences[finding.code] as { [K in keyof SaidFinding]: (args: Finding['args']) => string }
  return { title: said.title(finding.args), why: said.why(finding.args), next: said.next(finding.args) }
}
