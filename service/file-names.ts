import { globSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** Endings that a folder is searched for: all that may be meant as a list, so that what is no workbook is told so. */
const ENDINGS = /\.(?:xlsx|xlsm|xltx|xls|xlsb|ods|et|numbers|csv|tsv|tab|txt)$/i
const PATTERN = /[*?[\]{}]/
const SKIPPED = new Set(['node_modules', '.git'])

/** Where relative paths count from: npm runs scripts in the project's folder, but people type from where they stand. */
export function startFolder(): string {
  return process.env.INIT_CWD ?? process.cwd()
}

/** A file to check by its name, or what was typed where it stands for no file at all. */
export interface NamedFile {
  name: string
  empty: 'folder' | 'pattern' | null
}

/**
 * Files by what was typed, in that order: a folder stands for the spreadsheets in it and below, a pattern for what
 * matches. What stands for nothing keeps its place: a run that was told to check it must not end as if it had.
 */
export async function expandNames(typed: readonly string[]): Promise<NamedFile[]> {
  const files: NamedFile[] = []
  for (const name of typed) files.push(...(await expandName(name)))
  return files
}

async function expandName(name: string): Promise<NamedFile[]> {
  const known = await stat(resolve(startFolder(), name)).catch(() => null)
  if (known?.isDirectory()) return filesOr('folder', name, await listFolder(name))
  if (known || !PATTERN.test(name)) return [{ name, empty: null }]
  const found = globSync(name, { cwd: startFolder() }).sort()
  // Brackets alone may as well be part of a name (list [1].xlsx) that isn't there.
  return /[*?]/.test(name) || found.length > 0 ? filesOr('pattern', name, found) : [{ name, empty: null }]
}

function filesOr(empty: 'folder' | 'pattern', typed: string, names: readonly string[]): NamedFile[] {
  return names.length === 0 ? [{ name: typed, empty }] : names.map(name => ({ name, empty: null }))
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(resolve(startFolder(), folder), { withFileTypes: true }).catch(() => [])
  const names: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    // A workbook that is open leaves a lock file "~$name.xlsx" beside it.
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) names.push(...(await listFolder(path)))
    else if (entry.isFile() && ENDINGS.test(entry.name) && !entry.name.startsWith('~$')) names.push(path)
  }
  return names
}
