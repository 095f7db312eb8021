import type { Finding, FindingCode } from '../shared/finding.ts'
import { FINDING_CODES, LEVELS } from '../shared/finding.ts'
import { enUS } from '../shared/words/en-US/index.ts'
import { type SaidFinding, sayFinding } from '../shared/words/finding.ts'
import { FINDING_EXAMPLES } from '../shared/words/finding-example.ts'
import { frCA } from '../shared/words/fr-CA/index.ts'
import type { Command } from './cli.ts'
import { write } from './output.ts'

/** `words`: every sentence in both languages, one under the other, for whoever judges the wording. */
export const words: Command = async () => {
  const lines: string[] = []
  for (const [noun, english] of Object.entries(enUS)) {
    if (noun !== 'finding') pair(noun, english, Object.entries(frCA).find(([name]) => name === noun)?.[1], lines)
  }
  for (const code of FINDING_CODES) for (const line of findingLines(code)) lines.push(line)
  await write(lines.join('\n'))
  return 0
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

/** Walks both catalogues side by side; a sentence that takes arguments is shown as it is written, with their names. */
function pair(path: string, english: unknown, french: unknown, lines: string[]): void {
  if (typeof english === 'object' && english !== null && typeof french === 'object' && french !== null) {
    const other = new Map(Object.entries(french))
    for (const [key, value] of Object.entries(english)) pair(`${path}.${key}`, value, other.get(key), lines)
    return
  }
  lines.push(path, `  en  ${written(english)}`, `  fr  ${written(french)}`)
}

function written(sentence: unknown): string {
  return String(sentence)
    .replace(/^[^`'"]*?=>\s*/s, '')
    .replace(/\s*\n\s*/g, ' ')
}
