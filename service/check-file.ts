import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Check, refusedCheck } from '../shared/check.ts'
import { checkWorkbook } from '../shared/check-workbook.ts'
import { openCustomerFile } from '../shared/customer-file.ts'
import { fileFinding } from '../shared/finding.ts'
import { READER_LIMITS } from '../shared/limits.ts'
import { PACK_PLACE } from '../shared/place.ts'
import type { RulePack } from '../shared/rule-pack.ts'
import { digest } from './digest.ts'
import { startFolder } from './file-names.ts'
import { inflate } from './inflate.ts'

/** A file that was checked, with its bytes where they could be read: what is made of it is made of the same bytes. */
export interface CheckedFile {
  path: string
  check: Check
  bytes: Uint8Array<ArrayBuffer> | null
}

/** By which rules a file is read. */
export interface CheckRules {
  pack: RulePack
  /** Whether text under a workbook's name is read as such. */
  asText: boolean
  /** A customer's own file, of which something is made: that the portal would not take its size refuses it no longer. */
  ofCustomer: boolean
}

/** Checks one file by its name as typed. Whatever is wrong with it becomes its verdict: no file ends the run. */
export async function checkFile(typed: string, rules: CheckRules): Promise<CheckedFile> {
  const path = resolve(startFolder(), typed)
  const name = basename(path)
  const { pack } = rules
  try {
    const bytes = await readBounded(path)
    if (bytes) return { path, bytes, check: await checkBytes(bytes, name, rules) }
    const { size, sha256 } = await digestFile(path)
    const finding = fileFinding('file.too_large', { bytes: size, limit: READER_LIMITS.fileBytes })
    return { path, bytes: null, check: refusedCheck(finding, pack, { name, bytes: size, sha256 }) }
  } catch {
    return { path, bytes: null, check: refusedCheck(fileFinding('file.unreadable', {}), pack, null) }
  }
}

/** Checks the bytes that were read by other rules. */
export async function checkAgain(
  { path }: CheckedFile,
  bytes: Uint8Array<ArrayBuffer>,
  rules: CheckRules,
): Promise<CheckedFile> {
  return { path, bytes, check: await checkBytes(bytes, basename(path), rules) }
}

async function checkBytes(bytes: Uint8Array<ArrayBuffer>, name: string, rules: CheckRules): Promise<Check> {
  const { pack, asText, ofCustomer } = rules
  const reading = { bytes, name, pack, inflate, digest, asText }
  return ofCustomer ? (await openCustomerFile(reading, PACK_PLACE)).check : checkWorkbook(reading)
}

/** The answer for a folder or a pattern that stands for no file. */
export function checkNothing(typed: string, place: 'folder' | 'pattern', { pack }: CheckRules): CheckedFile {
  const check = refusedCheck(fileFinding('file.none', { place }), pack, null)
  return { path: resolve(startFolder(), typed), bytes: null, check }
}

/** The file's bytes, or null where there are more than the reader takes: a huge file must not fill the memory. */
export async function readBounded(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const file = await open(path, 'r')
  try {
    const facts = await file.stat()
    if (!facts.isFile()) throw new Error('Not a file')
    if (facts.size > READER_LIMITS.fileBytes) return null
    return new Uint8Array(await file.readFile())
  } finally {
    await file.close()
  }
}

async function digestFile(path: string): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  await pipeline(createReadStream(path), async chunks => {
    for await (const chunk of chunks) {
      size += chunk.length
      hash.update(chunk)
    }
  })
  return { size, sha256: hash.digest('hex') }
}
