import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What became of a file that was to be written: there now, not touched because one was there, or the system's reason. */
export type Written = 'written' | 'exists' | { failed: string }

/**
 * Writes a file whole or not at all, and over an existing one only when told so. It is written beside its place first, so
 * that nobody finds half of it.
 */
export async function writeWhole(path: string, content: Uint8Array | string, force: boolean): Promise<Written> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`)
  let taken = false
  try {
    // Takes the name, or says that it is taken, in one step.
    if (!force) await writeFile(path, '', { flag: 'wx' })
    taken = !force
    await writeFile(draft, content, { flag: 'wx' })
    await rename(draft, path)
    return 'written'
  } catch (thrown) {
    await rm(draft, { force: true })
    if (taken) await rm(path, { force: true })
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown)
    return code === 'EEXIST' ? 'exists' : { failed: code }
  }
}
