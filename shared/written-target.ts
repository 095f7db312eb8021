import type { AfterHours, Forward, ForwardTo } from './routing.ts'
import { AFTER_HOURS_WORDS, TARGET_WORDS, WHEN_WORDS } from './seat-vocabulary.ts'
import type { ChoiceSentences } from './words/seat-choice.ts'
import { leadingWords, plainText, quoteText, splitEntries } from './written-text.ts'

/** A longer number is one of the telephone network, and no extension. */
const EXTENSION_DIGITS = 6

/** "When busy → 301; when nobody answers → (469) 555-0123". */
export function writeForwards(forwards: readonly Forward[], say: ChoiceSentences): string {
  return forwards.map(forward => writeForward(forward, say)).join('; ')
}

function writeForward({ when, to, target }: Forward, say: ChoiceSentences): string {
  const head = `${say.forwardWhen[when]} →`
  const ways = [target, `${say.forwardTo[to]}: ${target}`].map(way => `${head} ${way}`.trimEnd())
  const isSame = (text: string) => {
    const [read, ...more] = readForwards(text) ?? []
    return more.length === 0 && read?.when === when && read.to === to && read.target === target
  }
  // A sign for quotes could belong to the next entry's.
  const plain = target.includes('"') ? undefined : ways.find(isSame)
  return plain ?? `${head} ${say.forwardTo[to]}: ${quoteText(target)}`
}

/** Reads forwards, one an entry; a bare number or extension always gets the calls. Null where anything is not understood. */
export function readForwards(text: string): Forward[] | null {
  const forwards = splitEntries(text).map(readForward)
  return forwards.every(forward => forward !== null) ? forwards : null
}

function readForward(entry: string): Forward | null {
  const head = leadingWords(entry, WHEN_WORDS)
  const rest = (head?.rest ?? entry).replace(/^(?:to|vers|à|au)\s+/i, '')
  const target = readTarget(rest)
  if (!head && (target === null || !/\d/.test(target.target))) return null
  return { when: head?.id ?? 'always', ...(target ?? { to: 'extension', target: plainText(rest) }) }
}

function readTarget(text: string): { to: ForwardTo; target: string } | null {
  const named = leadingWords(text, TARGET_WORDS)
  if (named) return { to: named.id, target: plainText(named.rest) }
  const target = plainText(text)
  const digits = target.replace(/\D/g, '').length
  return digits === 0 ? null : { to: digits > EXTENSION_DIGITS ? 'number' : 'extension', target }
}

/** "A queue or hunt group: Night desk", "The mailbox". */
export function writeAfterHours({ to, target }: AfterHours, say: ChoiceSentences): string {
  const head = say.afterHours[to]
  if (target === '') return head
  const plain = `${head}: ${target}`
  const read = readAfterHours(plain)
  return read?.to === to && read.target === target ? plain : `${head}: ${quoteText(target)}`
}

/** Reads where calls go after hours; a bare number or extension is itself. Null where it is not understood. */
export function readAfterHours(text: string): AfterHours | null {
  const named = leadingWords(text, AFTER_HOURS_WORDS)
  if (named) return { to: named.id, target: plainText(named.rest) }
  return readTarget(text)
}
