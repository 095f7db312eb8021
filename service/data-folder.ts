import { randomBytes, randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, link, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Words } from '../shared/words/catalogue.ts'

/** Why a folder cannot hold the data: others can get at it, or it cannot be made or written to. */
export class FolderRefused extends Error {
  readonly why: 'open' | 'unusable'
  readonly path: string
  constructor(why: 'open' | 'unusable', path: string) {
    super(`${path}: ${why}`)
    this.why = why
    this.path = path
  }

  /** The sentence for who runs the command, with the way out. */
  say({ service }: Words): string {
    return this.why === 'open' ? service.config.folderOpen(this.path) : service.config.dataFolder(this.path)
  }
}

/**
 * Makes the data folder, for the owner's eyes only, as is every file that this process makes from now on; says whether
 * this run made it. A folder that was there keeps its mode, since it may be everybody's (/tmp). Raises FolderRefused.
 */
export async function makeDataFolder(path: string): Promise<{ made: boolean }> {
  process.umask(0o077)
  try {
    const made = (await mkdir(path, { recursive: true, mode: 0o700 })) !== undefined
    if (!made && (await isOpen(path))) throw new FolderRefused('open', path)
    await access(path, constants.W_OK)
    return { made }
  } catch (thrown) {
    throw thrown instanceof FolderRefused ? thrown : new FolderRefused('unusable', path)
  }
}

/** Whether others on this computer may put files in place of ours, or may read a database that lies there already. */
async function isOpen(path: string): Promise<boolean> {
  // Windows keeps no such modes; there a folder has the rights of the one it is in.
  if (process.platform === 'win32') return false
  const { mode } = await stat(path)
  if ((mode & 0o022) !== 0) return true
  if ((mode & 0o011) === 0) return false
  const database = await stat(join(path, 'sidecheck.sqlite')).catch(() => null)
  return database !== null && (database.mode & 0o077) !== 0
}

const SHORTEST = 32

/**
 * The secret that signs sessions and seals mails: from `given`, else from the data folder, where the first start puts
 * one. Null when the given file cannot be read or holds too little.
 */
export async function readSecret(folder: string, given: string | null): Promise<string | null> {
  const path = given ?? join(folder, 'secret')
  if (given === null) await makeSecret(path)
  const secret = (await readFile(path, 'utf8').catch(() => '')).trim()
  return secret.length >= SHORTEST ? secret : null
}

/** Of two that start at once, one makes the secret and both read that one; nobody sees it half written. */
async function makeSecret(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) return
  const whole = `${path}.${randomUUID()}`
  await writeFile(whole, randomBytes(48).toString('base64url'), { mode: 0o600 })
  // Some file systems have no links; there the folder's lock alone keeps a second one away.
  await link(whole, path).catch(thrown => (thrown.code === 'EEXIST' ? undefined : rename(whole, path)))
  await rm(whole, { force: true })
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
