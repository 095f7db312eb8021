import { describe, expect, test } from 'vitest'
import { inflate as inflateInBrowser } from '../../extension/worker/inflate.ts'
import { inflate as inflateInNode } from '../../service/inflate.ts'
import type { Check } from '../../shared/check.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { FINDING_CODES } from '../../shared/finding.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { BAD_INPUTS } from '../bad-inputs/all.ts'
import type { BadInput } from '../bad-inputs/case.ts'

/** What only a world outside the reader can say: a file that is gone or was never there, and one that had to be given up. */
const RAISED_ELSEWHERE = ['file.unreadable', 'file.none', 'file.too_slow', 'file.broke_off']

const WORLDS = [
  ['Node’s zlib', inflateInNode],
  ['the browser’s own', inflateInBrowser],
] as const

function check({ file, name = 'accounts.xlsx', asText }: BadInput, inflate = inflateInNode): Promise<Check> {
  return checkWorkbook({ bytes: file(), name, pack: lumenConnect, inflate, asText })
}

for (const [world, inflate] of WORLDS) {
  describe(`bad inputs, unpacked by ${world}`, () => {
    test.each(BAD_INPUTS.map(each => [`${each.id}: ${each.what}`, each] as const))('%s', async (_, bad) => {
      const result = await check(bad, inflate)
      const found = result.findings.filter(({ level }) => level !== 'note')
      const said = found.map(({ code, level, cell }) => [code, level, cell])
      expect(said).toEqual(
        bad.findings.map(([code, level, cell], at) => [code, level, cell === undefined ? said[at]?.[2] : cell]),
      )
      expect(result.verdict).toBe(bad.verdict)
      if (bad.ready !== undefined) expect(result.counts.ready).toBe(bad.ready)
      if (bad.fix !== undefined) expect(found[0]?.fix).toBe(bad.fix)
    })
  })
}

test('every code that can be raised has a workbook that raises it', async () => {
  const raised = new Set<string>(RAISED_ELSEWHERE)
  for (const bad of BAD_INPUTS) for (const { code } of (await check(bad)).findings) raised.add(code)
  expect(FINDING_CODES.filter(code => !raised.has(code))).toEqual([])
})

test('all cases of the table are here', () => {
  const ids = new Set(BAD_INPUTS.map(({ id }) => id))
  const missing = Array.from({ length: 59 }, (_, at) => at + 1).filter(id => !ids.has(id))
  expect(missing).toEqual([])
})

test('counts add up and a ready row always has an account, whatever the file is', async () => {
  for (const bad of BAD_INPUTS) {
    const { rows, counts } = await check(bad)
    expect(counts.rows).toBe(rows.length)
    expect(counts.clear + counts.look + counts.stop).toBe(counts.rows)
    expect(rows.filter(({ ready, account }) => ready && account === null)).toEqual([])
  }
})
