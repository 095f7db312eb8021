import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inflate as inflateInBrowser } from '../../extension/worker/inflate.ts'
import { inflate } from '../../service/inflate.ts'
import type { Check } from '../../shared/check.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { makeTemplate } from '../../shared/workbook/template.ts'
import { makeBook } from '../workbooks.ts'

const MUTATIONS = 10_000
/** In milliseconds of this thread's own work, so that a busy machine does not decide. */
const LONGEST = 1_000

const check = (bytes: Uint8Array<ArrayBuffer>, unpack = inflate): Promise<Check> =>
  checkWorkbook({ bytes, name: 'accounts.xlsx', pack: lumenConnect, inflate: unpack })

const accounts = fc.uniqueArray(
  fc.integer({ min: 10_000_000, max: 99_999_999 }).map(digits => `5-${digits}`),
  {
    minLength: 1,
    maxLength: 100,
  },
)

describe('whatever a file is', () => {
  test('(a) any bytes end in a verdict', async () => {
    const bytes = fc.uint8Array({ maxLength: 4_000 })
    const zipLike = bytes.map(rest => new Uint8Array([0x50, 0x4b, 3, 4, ...rest]))
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, zipLike), async raw => {
        const { verdict, findings } = await check(new Uint8Array(raw))
        expect(['clean', 'stops', 'refused']).toContain(verdict)
        if (verdict === 'refused') expect(findings).toHaveLength(1)
      }),
      { numRuns: 2_000 },
    )
  })

  test(`(b) ${MUTATIONS} good files with 1 to 64 bytes changed end in a verdict within a second`, {
    timeout: 120_000,
  }, async () => {
    const stored = makeBook({ change: parts => parts.map(part => ({ ...part, method: 0 })) })
    const good = [await makeTemplate(lumenConnect, enUS, ['5-10007921', '5-10007922']), makeBook(), stored]
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 64 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...good), changes, async (file, list) => {
        const bytes = file.slice()
        for (const [at, byte] of list) bytes[at % bytes.length] = byte
        const before = process.threadCpuUsage()
        const { verdict, counts, rows } = await check(bytes)
        const { user, system } = process.threadCpuUsage(before)
        expect((user + system) / 1_000).toBeLessThan(LONGEST)
        expect(verdict === 'refused' ? counts.rows : 0).toBe(0)
        expect(counts.rows).toBe(rows.length)
      }),
      { numRuns: MUTATIONS },
    )
  })

  test('a changed byte in an account never passes for the account: the checksum tells', async () => {
    const bytes = makeBook({ change: parts => parts.map(part => ({ ...part, method: 0 })) })
    const text = new TextDecoder('latin1').decode(bytes)
    bytes[text.indexOf('5-10007922') + 4] = 0x39
    expect((await check(bytes)).findings.map(({ code }) => code)).toEqual(['zip.broken'])
  })

  test('(d) what ExcelJS writes into a template is read back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, async list => {
        const { rows, verdict } = await check(await makeTemplate(lumenConnect, enUS, list))
        expect(verdict).toBe('clean')
        expect(rows.map(({ typed }) => typed)).toEqual(list)
      }),
      { numRuns: 25 },
    )
  })

  test('(e) the order of the parts does not matter', async () => {
    const usual = await check(makeBook())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), async keys => {
        const shuffled = makeBook({
          change: parts =>
            parts
              .map((part, at) => ({ part, key: keys[at] ?? 0 }))
              .toSorted((a, b) => a.key - b.key)
              .map(({ part }) => part),
        })
        expect({ ...(await check(shuffled)), file: null }).toEqual({ ...usual, file: null })
      }),
      { numRuns: 30 },
    )
  })

  // zlib refuses code lengths that plain JavaScript reads on by, though what comes out is whole by its checksum.
  test('(f) both ways to unpack give the same check, to the last finding, or that of the file before it was touched', async () => {
    await fc.assert(
      fc.asyncProperty(accounts, fc.nat(3_000), fc.nat(255), async (list, at, byte) => {
        const untouched = makeBook({ accounts: list })
        const bytes = untouched.slice()
        bytes[at % bytes.length] = byte
        const strict = await check(bytes)
        const seen = await check(bytes, inflateInBrowser)
        const flawed = strict.findings[0]?.code === 'zip.broken' && seen.verdict !== 'refused'
        expect(seen).toEqual(flawed ? await check(untouched) : strict)
      }),
      { numRuns: 300 },
    )
  })
})
