import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { READER_LIMITS } from '../../shared/limits.ts'
import { CORPUS_MISSING, corpusFiles, readCorpus } from '../corpus.ts'
import { WASTEFUL } from '../wasteful-books.ts'

/** R2, for the whole process that checks the file, Node itself included. */
const MOST_MB = 256
/** The public files that unpack to most are among the largest. */
const LARGEST = 3
const SCRIPT = resolve(import.meta.dirname, '../memory-of-check.ts')
const LIST_SCRIPT = resolve(import.meta.dirname, '../memory-of-list.ts')

const run = promisify(execFile)

/** A process of its own, so that nothing counts but this one check. */
async function measure(path: string): Promise<{ verdict: string; mostMb: number }> {
  return JSON.parse((await run(process.execPath, [SCRIPT, path])).stdout)
}

describe('a directory list as long as one is read', () => {
  /** What the process that reads it may take; seconds of its own work, so that a busy machine does not decide. */
  const LIST = { mb: 1_024, seconds: 60 }
  const lines = Array.from({ length: READER_LIMITS.cells / 2 - 1 }, (_, at) => `5-${1_000_000 + at},7731204`)
  const read = async (...more: string[]) => {
    const path = join(folder, 'list.csv')
    await writeFile(path, ['Account number,Enterprise ID', ...lines, ...more].join('\n'))
    return JSON.parse((await run(process.execPath, [LIST_SCRIPT, path])).stdout)
  }
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidecheck-list-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('a million cells are read in bounded memory and time, and one more is refused (R2)', async () => {
    const { rows, mostMb, seconds } = await read()
    expect(rows).toBe(499_999)
    expect(mostMb).toBeLessThan(LIST.mb)
    expect(seconds).toBeLessThan(LIST.seconds)
    const longer = await read('5-9')
    expect(longer).toMatchObject({ rows: null, code: 'sheet.too_big' })
    expect(longer.mostMb).toBeLessThan(LIST.mb)
  }, 120_000)
})

describe('the memory that a check takes', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidecheck-memory-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each(WASTEFUL)(
    'stays within bounds for %s (R2)',
    async (_, make) => {
      const path = join(folder, 'accounts.xlsx')
      await writeFile(path, make())
      const { verdict, mostMb } = await measure(path)
      expect(['clean', 'stops', 'refused']).toContain(verdict)
      expect(mostMb).toBeLessThan(MOST_MB)
    },
    60_000,
  )

  describe.skipIf(CORPUS_MISSING)(`of public spreadsheets${CORPUS_MISSING ? `: ${CORPUS_MISSING}` : ''}`, () => {
    test('stays within bounds for the largest (R2)', async () => {
      const bySize = corpusFiles('.xlsx', '.xlsm')
        .map(path => ({ path, bytes: readCorpus(path) }))
        .filter(({ bytes }) => bytes.length <= 1_048_576)
        .toSorted((one, other) => other.bytes.length - one.bytes.length)
      for (const { path, bytes } of bySize.slice(0, LARGEST)) {
        const copy = join(folder, 'public.xlsx')
        await writeFile(copy, bytes)
        const { mostMb } = await measure(copy)
        expect({ path, within: mostMb < MOST_MB }).toEqual({ path, within: true })
      }
    }, 60_000)
  })
})
