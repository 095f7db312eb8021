import { chmod, copyFile, rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from './cli.ts'
import { readyFolder, say, sqlitePlace, wordsOfTerminal } from './command.ts'
import { holdFolder } from './data-folder.ts'
import { startFolder } from './file-names.ts'
import { endFirstRun } from './first-run.ts'
import { judgeCopy } from './store/copy.ts'

/**
 * `restore FILE`: puts a back-up in the place of the database. The service must be stopped; what was there is kept
 * beside it under another name.
 */
export const restore: Command = async args => {
  const words = wordsOfTerminal()
  const [typed, ...more] = args
  if (!typed || typed.startsWith('-') || more.length > 0) return say(words.backup.usage, 64)
  const place = sqlitePlace(words)
  if (typeof place === 'number') return place
  const source = resolve(startFolder(), typed)
  if (!(await stat(source).catch(() => null))) return say(words.backup.nothing(source), 66)
  const refused = await readyFolder(place.folder, words)
  if (refused !== null) return refused
  await endFirstRun(place.folder)
  const held = holdFolder(place.folder)
  if (!held) return say(words.service.config.folderHeld(place.folder), 75)
  const part = `${place.file}.part`
  try {
    await copyFile(source, part)
    const wrong = judgeCopy(part)
    if (wrong !== null) return say(words.backup.broken(wrong), 65)
    await chmod(part, 0o600)
    const aside = await setAside(place.file)
    await rename(part, place.file)
    process.stdout.write(`${words.backup.restored(source)}\n`)
    if (aside) process.stdout.write(`${words.backup.aside(aside)}\n`)
    return 0
  } finally {
    await rm(part, { force: true })
    held.release()
  }
}

/** With its write-ahead log, which holds what was not yet written into the file itself. Answers the new name. */
async function setAside(file: string): Promise<string | null> {
  if (!(await stat(file).catch(() => null))) return null
  const aside = `${file}.before-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`
  for (const end of ['', '-wal', '-shm']) {
    await rename(file + end, aside + end).catch(thrown => {
      if (end === '' || thrown.code !== 'ENOENT') throw thrown
    })
  }
  return aside
}
