import { ACCOUNT_PACKS, findPack } from '../shared/packs/known.ts'
import { packName, type RulePack } from '../shared/rule-pack.ts'
import { loadWords } from '../shared/words/catalogue.ts'
import { LOCALES, type Locale } from '../shared/words/locale.ts'

/** What was asked for on the command line. */
export interface CheckArguments {
  names: string[]
  json: boolean
  asText: boolean
  pack: RulePack
  locale: Locale
}

/** Something to say instead of checking: the help that was asked for, or what is wrong with the usage. */
export interface Saying {
  say: string
  exit: 0 | 64
}

interface Found {
  names: string[]
  json: boolean
  asText: boolean
  help: boolean
  pack: string | null
  lang: string | null
  unknown: string | null
}

/** Reads the arguments; nothing is checked when any of them is wrong. */
export async function parseCheckArguments(args: readonly string[]): Promise<CheckArguments | Saying> {
  const found = collect(args)
  const locale = LOCALES.find(known => known.toLowerCase() === (found.lang ?? 'en-US').toLowerCase())
  const { commandLine } = await loadWords(locale ?? 'en-US')
  const wrong = (line: string): Saying => ({ say: `${line}\n\n${commandLine.usage}`, exit: 64 })
  if (found.help) return { say: commandLine.usage, exit: 0 }
  if (found.unknown !== null) return wrong(commandLine.unknownOption(found.unknown))
  if (!locale) return wrong(commandLine.unknownLanguage(found.lang ?? '', LOCALES.join(', ')))
  const pack = found.pack === null ? ACCOUNT_PACKS[0] : findPack(found.pack)
  if (!pack) return wrong(commandLine.unknownPack(found.pack ?? '', ACCOUNT_PACKS.map(packName).join(', ')))
  if (found.names.length === 0) return { say: commandLine.usage, exit: 64 }
  return { names: found.names, json: found.json, asText: found.asText, pack, locale }
}

function collect(args: readonly string[]): Found {
  const found: Found = { names: [], json: false, asText: false, help: false, pack: null, lang: null, unknown: null }
  const rest = [...args]
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    const [option = '', given] = splitOption(arg)
    if (option === '--') found.names.push(...rest.splice(0))
    else if (!arg.startsWith('-') || arg === '-') found.names.push(arg)
    else if (option === '--json') found.json = true
    else if (option === '--as-text') found.asText = true
    else if (option === '--help' || option === '-h') found.help = true
    else if (option === '--pack') found.pack = given ?? rest.shift() ?? ''
    else if (option === '--lang') found.lang = given ?? rest.shift() ?? ''
    else found.unknown ??= arg
  }
  return found
}

function splitOption(arg: string): [string, string | undefined] {
  const equals = arg.indexOf('=')
  return arg.startsWith('--') && equals > 0 ? [arg.slice(0, equals), arg.slice(equals + 1)] : [arg, undefined]
}
