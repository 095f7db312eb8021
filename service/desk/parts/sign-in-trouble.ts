import type { Words } from '../../../shared/words/catalogue.ts'
import type { AuthAnswer } from '../auth.ts'

/** What to say when signing in did not go on, apart from a wrong address or code, which the field itself says. */
export function saySignIn(words: Words['signIn'], answer: AuthAnswer): string {
  if (answer === 'too-many') return words.tooMany
  return answer === 'unreachable' ? words.unreachable : words.failed
}
