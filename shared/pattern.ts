/**
 * What a text must look like, as data in a closed form: classes, literals and counts, never regular-expression text.
 * It compiles to one pass over the characters, so that no published rule pack can make a check slow.
 */
export interface TextPattern {
  shortest: number
  longest: number
  /** What may stand anywhere. */
  classes: readonly CharacterClass[]
  /** What may stand inside, but neither first nor last. */
  inner: string
  /** Of which class at least one is needed. */
  needs: CharacterClass | null
}

export type CharacterClass = 'capital' | 'digit'

/** Why a text doesn't fit, and which of its characters are to blame. */
export interface Misfit {
  fault: 'short' | 'long' | 'characters' | 'ends' | 'needs'
  characters: string
}

export type PatternTest = (text: string) => Misfit | null

const ANYWHERE = 1
const INSIDE = 2
const NEEDED = 4

const RANGES: Readonly<Record<CharacterClass, readonly [number, number]>> = { capital: [65, 90], digit: [48, 57] }

/** Compiles a pattern to a test that takes time in proportion to the text and nothing else. */
export function compilePattern(pattern: TextPattern): PatternTest {
  const known = COMPILED.get(pattern)
  if (known) return known
  const test = compile(pattern)
  COMPILED.set(pattern, test)
  return test
}

/** A pack's pattern never changes, so that it is compiled once. */
const COMPILED = new WeakMap<TextPattern, PatternTest>()

function compile(pattern: TextPattern): PatternTest {
  const table = new Uint8Array(128)
  for (const name of pattern.classes) {
    const [first, last] = RANGES[name]
    for (let code = first; code <= last; code++) table[code] = ANYWHERE | (name === pattern.needs ? NEEDED : 0)
  }
  for (const character of pattern.inner) table[character.charCodeAt(0) & 127] = INSIDE
  return text => testText(text, pattern, table)
}

function testText(text: string, pattern: TextPattern, table: Uint8Array): Misfit | null {
  let seen = 0
  for (let at = 0; at < text.length; at++) {
    const kind = table[text.charCodeAt(at)] ?? 0
    if (kind === 0) return { fault: 'characters', characters: strangers(text, table) }
    seen |= kind
  }
  if (pattern.needs && !(seen & NEEDED)) return { fault: 'needs', characters: '' }
  if (text.length < pattern.shortest) return { fault: 'short', characters: '' }
  if (text.length > pattern.longest) return { fault: 'long', characters: '' }
  const ends = [text.at(0) ?? '', text.at(-1) ?? ''].filter(end => !((table[end.charCodeAt(0)] ?? 0) & ANYWHERE))
  return ends.length > 0 ? { fault: 'ends', characters: [...new Set(ends)].join('') } : null
}

function strangers(text: string, table: Uint8Array): string {
  const found = new Set<string>()
  for (const character of text) {
    if ((table[character.codePointAt(0) ?? 0] ?? 0) === 0) found.add(character)
    if (found.size === 5) break
  }
  return [...found].join('')
}
