import { createHash, randomUUIDv7 } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { escapeControls, escapeUnseen } from '../shared/characters.ts'
import { DIRECTORY_KINDS, type DirectoryKind, type DirectoryReport } from '../shared/directory.ts'
import type { DirectoryList, DirectoryRefusal } from '../shared/directory-list.ts'
import { reportDirectory } from '../shared/directory-report.ts'
import { Fault } from '../shared/fault.ts'
import { fileFinding } from '../shared/finding.ts'
import { READER_LIMITS } from '../shared/limits.ts'
import { wordsFor } from '../shared/words/all.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { sayFinding } from '../shared/words/finding.ts'
import { importDirectory } from './actions/directory.ts'
import { readBounded } from './check-file.ts'
import type { Command } from './cli.ts'
import { localeOfTerminal, openForCommand, say } from './command.ts'
import { startFolder } from './file-names.ts'
import { createListReader } from './list-reader.ts'

/** `import enterprises|accounts FILE [--dry-run | --seen DIGEST]`: brings a list of the provider's into the directory. */
export const importList: Command = async args => {
  const asked = readArguments(args)
  const words = wordsFor(localeOfTerminal(asked?.lang))
  if (!asked) return say(words.directory.usage, 64)
  const { kind, path, dryRun, seen } = asked
  const name = basename(path)
  const read = await readList(kind, path)
  if ('is' in read) return say(sayRefusal(words, read), 2)
  const { list, sha256 } = read
  const opened = await openForCommand(words)
  if (typeof opened === 'number') return opened
  try {
    const world = { store: opened, clock: Date.now, newId: randomUUIDv7 }
    const file = { name, sha256 }
    const report = reportDirectory(await importDirectory(world, null, { list, file, dryRun, seen }), words)
    process.stdout.write(`${asked.json ? escapeUnseen(JSON.stringify(report)) : lay(words, report)}\n`)
    return report.counts.stopped > 0 ? 1 : 0
  } catch (thrown) {
    // What --seen named is not what it would do any more.
    if (thrown instanceof Fault && thrown.code === 'version.stale') return say(words.directory.stale, 3)
    throw thrown
  } finally {
    await opened.close()
  }
}

async function readList(
  kind: DirectoryKind,
  path: string,
): Promise<{ list: DirectoryList; sha256: string } | DirectoryRefusal> {
  const lists = createListReader()
  try {
    const bytes = await readBounded(path)
    if (!bytes) {
      const limit = READER_LIMITS.fileBytes
      return { is: 'file', finding: fileFinding('file.too_large', { bytes: (await stat(path)).size, limit }) }
    }
    const list = await lists.read({ kind, bytes, name: basename(path) })
    return 'is' in list ? list : { list, sha256: createHash('sha256').update(bytes).digest('hex') }
  } catch {
    return { is: 'file', finding: fileFinding('file.unreadable', {}) }
  } finally {
    lists.close()
  }
}

interface Asked {
  kind: DirectoryKind
  path: string
  dryRun: boolean
  /** The digest of the dry run that was looked at; null where nobody looked. */
  seen: string | null
  json: boolean
  lang: string | undefined
}

function readArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        seen: { type: 'string' },
        json: { type: 'boolean' },
        lang: { type: 'string' },
      },
    })
    const [typed, path, ...more] = positionals
    const kind = DIRECTORY_KINDS.find(known => known === typed)
    if (!kind || !path || more.length > 0) return null
    const { 'dry-run': dryRun = false, seen = null, json = false, lang } = values
    if (dryRun && seen !== null) return null
    return { kind, path: resolve(startFolder(), path), dryRun, seen, json, lang }
  } catch {
    return null
  }
}

function lay({ directory, level: names }: Words, { counts, findings, more, dryRun, digest }: DirectoryReport): string {
  const { rows, added, changed, unchanged, stopped } = counts
  const lines = findings.map(({ level, cell, value, message }) => {
    const place = `${names[level].padEnd(8)}${cell.padEnd(8)}`
    return `${place}${value === '' ? '' : `${escapeUnseen(value)}  `}${escapeControls(message)}`
  })
  if (more > 0) lines.push(directory.more(more))
  const count = dryRun ? directory.counts.would : directory.counts.did
  lines.push(count(added, changed, unchanged, stopped, rows))
  if (dryRun) lines.push(directory.nothingDone(digest))
  return lines.join('\n')
}

function sayRefusal({ directory, finding: sentences }: Words, refusal: DirectoryRefusal): string {
  if (refusal.is === 'heading') return directory.missing(directory.headings[refusal.missing])
  const { title, next } = sayFinding(sentences, refusal.finding)
  return `${title} ${next}`
}
