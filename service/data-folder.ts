import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Makes the data folder, for the owner's eyes only; says whether this run made it. */
export async function makeDataFolder(path: string): Promise<{ made: boolean }> {
  const before = await stat(path).catch(() => null)
  await mkdir(path, { recursive: true, mode: 0o700 })
  await chmod(path, 0o700)
  return { made: before === null }
}

const SHORTEST = 32

/**
 * The secret that signs sessions and seals mails: from `given`, else from the data folder, where the first start puts
 * one. Null when the given file cannot be read or holds too little.
 */
export async function readSecret(folder: string, given: string | null): Promise<string | null> {
  const path = given ?? join(folder, 'secret')
  if (given === null) {
    // `wx`: of two that start at once, one makes it and both read that one.
    await writeFile(path, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(thrown => {
      if (thrown.code !== 'EEXIST') throw thrown
    })
  }
  const secret = (await readFile(path, 'utf8').catch(() => '')).trim()
  return secret.length >= SHORTEST ? secret : null
}

/**
 * Holds the data folder for this process: a lock of the operating system's, by way of an SQLite file, which is gone
 * when the process is, however it ends. Null when another process holds it.
 */
export function holdFolder(folder: string): { release(): void } | null {
  const lock = new DatabaseSync(join(folder, 'service.lock'), { timeout: 0 })
  try {
    lock.exec('pragma journal_mode = off; begin exclusive')
  } catch {
    lock.close()
    return null
  }
  return { release: () => lock.close() }
}
