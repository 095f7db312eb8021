import { plainWords } from './heading.ts'

/** Text in quotes is taken as it stands, whatever else it could mean; its own quotes are doubled, as in a CSV file. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** What stands within quotes that enclose the whole; null where none do. */
export function quotedText(text: string): string | null {
  const trimmed = text.trim()
  return /^"(?:[^"]|"")*"$/.test(trimmed) ? trimmed.slice(1, -1).replaceAll('""', '"') : null
}

/** What a text says, in quotes or without. */
export function plainText(text: string): string {
  return quotedText(text) ?? text.trim()
}

/** A text as it is written: plainly where that is read back as the same, else in quotes. */
export function writeText(text: string, isReadBack: (plain: string) => boolean): string {
  return isReadBack(text) ? text : quoteText(text)
}

/** Where a quotation may begin: at the start of an entry, or after its heading. */
const BEFORE_QUOTE = /[\s;:→>(]/

/** Several in one cell stand apart by semicolons or lines, a comma may belong to a name; within quotes neither counts. */
export function splitEntries(text: string): string[] {
  const entries: string[] = []
  let from = 0
  let quoted = false
  const end = (to: number) => {
    const entry = text.slice(from, to).trim()
    if (entry !== '') entries.push(entry)
    from = to + 1
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (quoted && sign === '"' && text[at + 1] === '"') at++
    else if (sign === '"' && (quoted || at === 0 || BEFORE_QUOTE.test(text[at - 1] ?? ''))) {
      // A quotation that never ends is none: a sign for inches, for example.
      quoted = !quoted && text.includes('"', at + 1)
    } else if (!quoted && (sign === ';' || sign === '\n')) end(at)
  }
  end(text.length)
  return entries
}

/** More words than any heading of an entry has. */
const MOST_WORDS = 8

/**
 * What an entry begins with, of a vocabulary in plain small letters, the longest first, and what follows: "When busy → 301"
 * is "when busy" and "301". Null where it begins with none of them.
 */
export function leadingWords<Id extends string>(
  text: string,
  vocabulary: ReadonlyMap<string, Id>,
): { id: Id; rest: string } | null {
  const ends: number[] = []
  for (const word of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    ends.push(word.index + word[0].length)
    if (ends.length === MOST_WORDS) break
  }
  for (const end of ends.reverse()) {
    const id = vocabulary.get(plainWords(text.slice(0, end)))
    if (id !== undefined) return { id, rest: text.slice(end).replace(/^[\s.:,→>=-]+/, '') }
  }
  return null
}

/** A table of words by what they mean, turned round to be looked up. */
export function vocabularyOf<Id extends string>(words: Readonly<Record<Id, readonly string[]>>): Map<string, Id> {
  const entries = Object.entries<readonly string[]>(words)
  // Object.entries forgets that every key is an id.
  return new Map(entries.flatMap(([id, names]) => names.map(name => [name, id as Id])))
}
