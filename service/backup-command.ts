import { chmod, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { backup as copyPages, DatabaseSync } from 'node:sqlite'
import { sayBytes } from '../shared/words/format.ts'
import type { Command } from './cli.ts'
import { localeOfTerminal, say, sqlitePlace, wordsOfTerminal } from './command.ts'
import { startFolder } from './file-names.ts'
import { judgeCopy } from './store/copy.ts'

/**
 * `backup FILE`: one consistent copy of the database while the service runs, checked before it gets its name.
 * Never overwrites.
 */
export const backup: Command = async args => {
  const words = wordsOfTerminal()
  const [typed, ...more] = args
  if (!typed || typed.startsWith('-') || more.length > 0) return say(words.backup.usage, 64)
  const place = sqlitePlace(words)
  if (typeof place === 'number') return place
  const target = resolve(startFolder(), typed)
  if (await stat(target).catch(() => null)) return say(words.backup.there(target), 73)
  if (!(await stat(place.file).catch(() => null))) return say(words.backup.nothing(place.file), 66)
  const part = `${target}.part`
  await rm(part, { force: true })
  try {
    await copy(place.file, part)
    const wrong = judgeCopy(part)
    if (wrong !== null) return say(words.backup.broken(wrong), 74)
    await chmod(part, 0o600)
    await rename(part, target)
  } catch (thrown) {
    return say(words.backup.failed(thrown instanceof Error ? thrown.message : String(thrown)), 74)
  } finally {
    await rm(part, { force: true })
  }
  const size = sayBytes(localeOfTerminal(), (await stat(target)).size)
  process.stdout.write(`${words.backup.done(target, size)}\n${words.backup.secret(place.folder)}\n`)
  return 0
}

/** All pages in one step: under load a copy in many steps would begin anew with every write of the service. */
async function copy(source: string, target: string): Promise<void> {
  const database = new DatabaseSync(source, { timeout: 5000 })
  try {
    await copyPages(database, target, { rate: 1_000_000_000 })
  } finally {
    database.close()
  }
}
