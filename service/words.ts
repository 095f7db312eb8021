import type { Finding, FindingCode } from '../shared/finding.ts'
import { FINDING_CODES, LEVELS } from '../shared/finding.ts'
import { enUS } from '../shared/words/en-US/index.ts'
import { type SaidFinding, sayFinding } from '../shared/words/finding.ts'
import { FINDING_EXAMPLES } from '../shared/words/finding-example.ts'
import { frCA } from '../shared/words/fr-CA/index.ts'
import type { Command } from './cli.ts'
import { write } from './output.ts'
import { exampleOf } from './words-example.ts'

/** One sentence in both languages, under its place in the catalogue. */
export interface WordsPair {
  path: string
  english: string
  french: string
}

/** `words`: every sentence in both languages, one under the other and by noun, for whoever judges the wording. */
export const words: Command = async () => {
  const lines: string[] = []
  for (const [noun, pairs] of pairsByNoun()) {
    lines.push('', `# ${noun}`)
    for (const { path, english, french } of pairs)
      lines.push(path, `  en  ${onOneLine(english)}`, `  fr  ${onOneLine(french)}`)
  }
  lines.push('', '# finding')
  for (const code of FINDING_CODES) for (const line of findingLines(code)) lines.push(line)
  await write(lines.slice(1).join('\n'))
  return 0
}

/** Every sentence of the catalogues but the findings', by noun, with an example in those that take arguments. */
export function pairsByNoun(): [noun: string, pairs: WordsPair[]][] {
  const french = new Map<string, unknown>(Object.entries(frCA))
  return Object.entries(enUS)
    .filter(([noun]) => noun !== 'finding' && noun !== 'locale')
    .map(([noun, english]) => [noun, [...pairsOf(noun, english, french.get(noun))]])
}

/** Every sentence of one code, for each of its examples, English above French. */
export function findingLines(code: FindingCode): string[] {
  return FINDING_EXAMPLES[code].flatMap(args => {
    // An example stands beside its own code; the compiler can't follow the pairing through the union.
    const finding = { code, level: LEVELS[code], cell: null, args, value: null, fix: null } as Finding
    const [english, french] = [sayFinding(enUS.finding, finding), sayFinding(frCA.finding, finding)]
    const parts: readonly (keyof SaidFinding)[] = ['title', 'why', 'next']
    return [`${code} (${LEVELS[code]})`, ...parts.flatMap(part => [`  en  ${english[part]}`, `  fr  ${french[part]}`])]
  })
}

function* pairsOf(path: string, english: unknown, french: unknown): Generator<WordsPair> {
  if (isSentence(english) && isSentence(french)) {
    const example = exampleOf(english, french)
    const filled = example ?? { args: '', english: String(english), french: String(french) }
    yield { path: `${path}(${filled.args})`, english: filled.english, french: filled.french }
  } else if (isGroup(english) && isGroup(french)) {
    const other = new Map(Object.entries(french))
    for (const [key, value] of Object.entries(english)) yield* pairsOf(`${path}.${key}`, value, other.get(key))
  } else {
    yield { path, english: String(english), french: String(french) }
  }
}

function isSentence(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === 'function'
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ↵ ')
}
