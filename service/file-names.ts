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

/**
 * Files by what was typed, in that order: a folder stands for the spreadsheets in it and below, a pattern for what
 * matches. `empty` names those that stand for nothing.
 */
export async function expandNames(typed: readonly string[]): Promise<{ names: string[]; empty: string[] }> {
  const names: string[] = []
  const empty: string[] = []
  for (const name of typed) {
    const found = await expandName(name)
    if (found.length === 0) empty.push(name)
    names.push(...found)
  }
  return { names, empty }
}

async function expandName(name: string): Promise<string[]> {
  const known = await stat(resolve(startFolder(), name)).catch(() => null)
  if (known?.isDirectory()) return listFolder(name)
  if (known || !PATTERN.test(name)) return [name]
  const found = globSync(name, { cwd: startFolder() }).sort()
  // Brackets alone may as well be part of a name (list [1].xlsx) that isn't there.
  return found.length === 0 && !/[*?]/.test(name) ? [name] : found
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
