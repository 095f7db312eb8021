import { wordsFor } from '../shared/words/all.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { LOCALES, nearestLocale } from '../shared/words/locale.ts'
import { readOptions } from './options.ts'

/** How `start` was asked for. */
export interface StartArguments {
  words: Words
  /** For somebody new: sample data in a new folder, and what to open. */
  welcome: boolean
}

/** Something to say instead of starting: the help that was asked for (0), or what is wrong with the usage (64). */
export interface Saying {
  say: string
  exit: 0 | 64
}

/** Reads what stands after `start`; the language is the terminal's unless --lang says another. */
export function parseStartArguments(args: readonly string[], env: NodeJS.ProcessEnv): StartArguments | Saying {
  const { flags, values, names, unknown, bare } = readOptions(args, ['--welcome', '--help', '-h'], ['--lang'])
  const asked = values.get('--lang')
  const known = LOCALES.find(locale => locale.toLowerCase() === asked?.toLowerCase())
  const words = wordsFor(known ?? nearestLocale(env.LC_ALL ?? env.LANG))
  const { commandLine, service } = words
  const wrong = (line: string): Saying => ({ say: `${line}\n\n${service.startUsage}`, exit: 64 })
  if (flags.has('--help') || flags.has('-h')) return { say: service.startUsage, exit: 0 }
  const stray = unknown ?? names[0]
  if (stray !== undefined) return wrong(commandLine.unknownOption(stray))
  if (bare !== null) return wrong(commandLine.needsValue(bare))
  if (asked !== undefined && !known) return wrong(commandLine.unknownLanguage(asked, LOCALES.join(', ')))
  return { words, welcome: flags.has('--welcome') }
}
