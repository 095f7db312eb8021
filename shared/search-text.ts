/** Shorter words are not searched for: an index by three characters knows nothing of them. */
export const SHORTEST_WORD = 3

/** As much of a ticket as is searched; what is beyond belongs into a file. */
const MOST = 50_000

/** A text in which capitals, accents, widths and kinds of spaces make no difference. */
export function foldText(text: string): string {
  // Through capitals: ß and SS are one, and so are both forms of the Greek s.
  return text.toUpperCase().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim()
}

/** What somebody searches for, word by word; all of them must be there. Empty where nothing is long enough. */
export function searchWords(text: string): string[] {
  const words = foldText(text)
    .split(' ')
    .filter(word => [...word].length >= SHORTEST_WORD)
  return [...new Set(words)]
}

/** Texts as one that is searched: folded, and long numbers also without what stands between their digits. */
export function searchedText(texts: readonly string[]): string {
  const folded = texts.map(foldText)
  const digits = folded
    .flatMap(text => text.match(/\+?\d[\d().\- ]{5,}\d/g) ?? [])
    .map(found => found.replace(/\D/g, ''))
  return [...folded, ...digits].join('\n').slice(0, MOST)
}

/** Every text within an answer or anything else that is stored as JSON. */
export function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsWithin)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : []
}
