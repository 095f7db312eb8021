import { ACCOUNT_PACKS, findPack } from '../shared/packs/known.ts'
import type { SheetPlace } from '../shared/place.ts'
import { packName, type RulePack } from '../shared/rule-pack.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { LOCALES, type Locale } from '../shared/words/locale.ts'
import { type Deeds, isIdle, readDeeds, readPlace, type Say } from './check-deeds.ts'
import { type Options, readOptions } from './options.ts'
import { reportPacks } from './pack-report.ts'

/** What was asked for on the command line. */
export interface CheckArguments {
  names: string[]
  json: boolean
  asText: boolean
  /** For people too, list far more than one can read. */
  all: boolean
  pack: RulePack
  place: SheetPlace
  deeds: Deeds
  locale: Locale
}

/** Something to say instead of checking: the help that was asked for, or what is wrong with the usage. */
export interface Saying {
  say: Say
  locale: Locale
  exit: 0 | 64
}

const FLAGS = ['--json', '--as-text', '--help', '-h', '--force', '--ready-only', '--packs', '--all']
const VALUES = [
  ...['--pack', '--lang', '--column', '--sheet', '--from-row'],
  ...['--fix', '--template', '--split', '--annotate', '--list', '--compare'],
]

/** Reads the arguments; nothing is checked when any of them is wrong. */
export function parseCheckArguments(args: readonly string[]): CheckArguments | Saying {
  const options = readOptions(args, FLAGS, VALUES)
  const wanted = options.values.get('--lang') ?? 'en-US'
  const known = LOCALES.find(each => each.toLowerCase() === wanted.toLowerCase())
  const locale = known ?? 'en-US'
  if (options.flags.has('--help') || options.flags.has('-h')) return { say: usage, locale, exit: 0 }
  if (!known) return wrong(locale, ({ commandLine }) => commandLine.unknownLanguage(wanted, LOCALES.join(', ')))
  const listing = options.flags.has('--packs')
  return options.names.length === 0 && options.unknown === null && !listing
    ? { say: usage, locale, exit: 64 }
    : judge(options, locale)
}

function judge(options: Options, locale: Locale): CheckArguments | Saying {
  const { flags, values, names, unknown, bare } = options
  if (unknown !== null) return wrong(locale, ({ commandLine }) => commandLine.unknownOption(unknown))
  if (bare !== null) return wrong(locale, ({ commandLine }) => commandLine.needsValue(bare))
  const name = values.get('--pack')
  const pack = name === undefined ? ACCOUNT_PACKS[0] : findPack(name)
  if (!pack) {
    const there = ACCOUNT_PACKS.map(packName).join(', ')
    return wrong(locale, ({ commandLine }) => commandLine.unknownPack(name ?? '', there))
  }
  if (flags.has('--packs')) {
    const packs = name === undefined ? ACCOUNT_PACKS : [pack]
    return { say: words => reportPacks(packs, flags.has('--json'), words), locale, exit: 0 }
  }
  const place = readPlace(options)
  if (typeof place === 'function') return wrong(locale, place)
  const deeds = readDeeds(options)
  if (typeof deeds === 'function') return wrong(locale, deeds)
  if (names.length > 1 && !isIdle(deeds)) return oneFile({ locale })
  return {
    names,
    json: flags.has('--json'),
    asText: flags.has('--as-text'),
    all: flags.has('--all'),
    pack,
    place,
    deeds,
    locale,
  }
}

/** What is made of a file is made of one: a folder or a pattern may stand for more. */
export function oneFile({ locale }: Pick<CheckArguments, 'locale'>): Saying {
  return wrong(locale, ({ commandLine }) => commandLine.oneFile)
}

function usage({ commandLine }: Words): string {
  return commandLine.usage
}

function wrong(locale: Locale, say: Say): Saying {
  return { say: words => `${say(words)}\n\n${usage(words)}`, locale, exit: 64 }
}
