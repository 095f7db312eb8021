import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Check } from '../shared/check.ts'
import { checkWorkbook, refusedCheck } from '../shared/check-workbook.ts'
import { fileFinding } from '../shared/finding.ts'
import { READER_LIMITS } from '../shared/limits.ts'
import type { RulePack } from '../shared/rule-pack.ts'
import { startFolder } from './file-names.ts'
import { inflate } from './inflate.ts'

/** Checks one file by its name as typed. Whatever is wrong with it becomes its verdict: no file ends the run. */
export async function checkFile(typed: string, { pack, asText }: { pack: RulePack; asText: boolean }): Promise<Check> {
  const path = resolve(startFolder(), typed)
  const name = basename(path)
  try {
    const bytes = await readBounded(path)
    if (bytes) return await checkWorkbook({ bytes, name, pack, inflate, asText })
    const { size, sha256 } = await digestFile(path)
    const limit = READER_LIMITS.fileBytes
    return refusedCheck(fileFinding('file.too_large', { bytes: size, limit }), pack, { name, bytes: size, sha256 })
  } catch {
    return refusedCheck(fileFinding('file.unreadable', {}), pack, null)
  }
}

/** The file's bytes, or null where there are more than the reader takes: a huge file must not fill the memory. */
async function readBounded(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
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
