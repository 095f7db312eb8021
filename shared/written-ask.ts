import { plainWords } from './heading.ts'

/** "Don't know, ask me" as people write it into a cell. */
const ASKED = new Set([
  ...['ask', 'ask me', 'don t know', 'dont know', 'don t know ask me', 'unknown', 'tbd'],
  ...['je ne sais pas', 'demandez moi', 'je ne sais pas demandez moi', 'a determiner'],
])

/** A longer text is an answer. */
const LONGEST = 60

/** "Ask me" as it is written where something else stands in the cell too. */
export const ASK_SIGN = '?'

/** Whether a text says "don't know, ask me" (N12), in either language or as question marks alone. */
export function isAsked(text: string): boolean {
  if (text.length > LONGEST || text.includes('"')) return false
  const words = plainWords(text)
  return words === '' ? text.includes(ASK_SIGN) : ASKED.has(words)
}
