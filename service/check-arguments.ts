import { ACCOUNT_PACKS, findPack } from '../shared/packs/known.ts'
import type { SheetPlace } from '../shared/place.ts'
import { packName, type RulePack } from '../shared/rule-pack.ts'
import { loadWords, type Words } from '../shared/words/catalogue.ts'
import { LOCALES, type Locale } from '../shared/words/locale.ts'
import { type Deeds, isIdle, readDeeds, readPlace } from './check-deeds.ts'
import { type Options, readOptions } from './options.ts'

/** What was asked for on the command line. */
export interface CheckArguments {
  names: string[]
  json: boolean
  asText: boolean
  pack: RulePack
  place: SheetPlace
  deeds: Deeds
  locale: Locale
}

/** Something to say instead of checking: the help that was asked for, or what is wrong with the usage. */
export interface Saying {
  say: string
  exit: 0 | 64
}

const FLAGS = ['--json', '--as-text', '--help', '-h', '--force', '--ready-only']
const VALUES = [
  ...['--pack', '--lang', '--column', '--sheet', '--from-row'],
  ...['--fix', '--template', '--split', '--annotate', '--list', '--compare'],
]

/** Reads the arguments; nothing is checked when any of them is wrong. */
export async function parseCheckArguments(args: readonly string[]): Promise<CheckArguments | Saying> {
  const options = readOptions(args, FLAGS, VALUES)
  const wanted = options.values.get('--lang') ?? 'en-US'
  const locale = LOCALES.find(known => known.toLowerCase() === wanted.toLowerCase())
  const words = await loadWords(locale ?? 'en-US')
  const { commandLine } = words
  if (options.flags.has('--help') || options.flags.has('-h')) return { say: commandLine.usage, exit: 0 }
  if (!locale) return wrong(words, commandLine.unknownLanguage(wanted, LOCALES.join(', ')))
  return options.names.length === 0 && options.unknown === null
    ? { say: commandLine.usage, exit: 64 }
    : judge(options, locale, words)
}

function judge(options: Options, locale: Locale, words: Words): CheckArguments | Saying {
  const { commandLine } = words
  const { flags, values, names, unknown, bare } = options
  if (unknown !== null) return wrong(words, commandLine.unknownOption(unknown))
  if (bare !== null) return wrong(words, commandLine.needsValue(bare))
  const name = values.get('--pack')
  const pack = name === undefined ? ACCOUNT_PACKS[0] : findPack(name)
  if (!pack) return wrong(words, commandLine.unknownPack(name ?? '', ACCOUNT_PACKS.map(packName).join(', ')))
  const place = readPlace(options, words)
  if (typeof place === 'string') return wrong(words, place)
  const deeds = readDeeds(options, words)
  if (typeof deeds === 'string') return wrong(words, deeds)
  if (names.length > 1 && !isIdle(deeds)) return wrong(words, commandLine.oneFile)
  return { names, json: flags.has('--json'), asText: flags.has('--as-text'), pack, place, deeds, locale }
}

function wrong({ commandLine }: Words, line: string): Saying {
  return { say: `${line}\n\n${commandLine.usage}`, exit: 64 }
}
