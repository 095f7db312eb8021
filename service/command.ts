import { wordsFor } from '../shared/words/all.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { type Locale, nearestLocale } from '../shared/words/locale.ts'
import { type Config, readConfig } from './config.ts'
import { FolderRefused, makeDataFolder } from './data-folder.ts'
import { endFirstRun } from './first-run.ts'
import { openStore, type Store, sqliteFile } from './store/open.ts'

/** The language of whoever sits at the terminal, unless they say another. */
export function localeOfTerminal(asked?: string | undefined): Locale {
  return nearestLocale(asked ?? process.env.LC_ALL ?? process.env.LANG)
}

/** What a command says at the terminal. */
export function wordsOfTerminal(): Words {
  return wordsFor(localeOfTerminal())
}

/** Says a sentence on stderr, and answers the exit code. */
export function say(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`)
  return code
}

/** The set-up of the service, or the exit code where something is wrong with it. */
export function configForCommand(words: Words): Config | number {
  const config = readConfig(process.env)
  return Array.isArray(config) ? say(config.map(fault => fault(words)).join('\n'), 78) : config
}

/** Opens the store beside a service that may be running, or says what is wrong and answers the exit code. */
export async function openForCommand(words: Words): Promise<Store | number> {
  const config = configForCommand(words)
  if (typeof config === 'number') return config
  const refused = await readyFolder(config.dataFolder, words)
  if (refused !== null) return refused
  await endFirstRun(config.dataFolder)
  return openStore(config.database, Date.now())
}

/** Makes the data folder ready, or says why it cannot be used and answers the exit code. */
export async function readyFolder(path: string, words: Words): Promise<number | null> {
  try {
    await makeDataFolder(path)
    return null
  } catch (thrown) {
    if (thrown instanceof FolderRefused) return say(thrown.say(words), 78)
    throw thrown
  }
}

/** Where the SQLite file is, or the exit code where the data is somewhere else. */
export function sqlitePlace(words: Words): { folder: string; file: string } | number {
  const config = readConfig(process.env)
  if (Array.isArray(config)) return say(config.map(fault => fault(words)).join('\n'), 78)
  const { database } = config
  return 'url' in database ? say(words.backup.postgres, 78) : { folder: database.folder, file: sqliteFile(database) }
}
