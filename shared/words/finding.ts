import type { Finding, FindingArgs, FindingCode } from '../finding.ts'

/** What one kind of finding says. */
export interface FindingSentence<Code extends FindingCode> {
  /** What is wrong, and how much of it. */
  title: (args: FindingArgs[Code]) => string
  /** Why it matters. */
  why: (args: FindingArgs[Code]) => string
  /** The way out. */
  next: (args: FindingArgs[Code]) => string
}

export type FindingSentences = { readonly [Code in FindingCode]: FindingSentence<Code> }

/** The sentences of some families of codes, by the word before the dot. */
export type SentencesOf<Family extends string> = {
  readonly [Code in Extract<FindingCode, `${Family}.${string}`>]: FindingSentence<Code>
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
