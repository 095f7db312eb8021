import { describe, expect, test } from 'vitest'
import { deflate } from '../../service/deflate.ts'
import { inflate } from '../../service/inflate.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { Content } from '../../shared/workbook/content.ts'
import { patchTemplate } from '../../shared/workbook/fill.ts'
import { readContent } from '../../shared/workbook/read.ts'
import { Refusal } from '../../shared/workbook/refusal.ts'
import { CORPUS_MISSING, corpusFiles, readCorpus } from '../corpus.ts'
import { changedParts } from '../zip-records.ts'

const ACCOUNTS = ['5-1001', '0042 & <b>', 'x_x0041_', ' 7 ']
/** What may change: the sheet's part, and where formulas went the list of what to calculate with its two mentions. */
const CALC_CHAIN = ['[Content_Types].xml', '/calcChain.xml', 'workbook.xml.rels', '/sheet']
const pack = { ...lumenConnect, limits: { ...lumenConnect.limits, bytes: READER_LIMITS.fileBytes } }

async function read(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Content | string> {
  try {
    return await readContent({ bytes, name, pack, inflate })
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.finding.code : String(thrown)
  }
}

const typed = ({ column }: Content, from: number, to: number) =>
  column.filter(({ row }) => row >= from && row < to).map(({ cell, typed }) => `${cell} ${typed}`)

describe.skipIf(CORPUS_MISSING)(
  `public workbooks filled as templates${CORPUS_MISSING ? `: ${CORPUS_MISSING}` : ''}`,
  () => {
    test('every one that is read keeps every other record byte for byte, and reads back as filled', {
      timeout: 120_000,
    }, async () => {
      const wrong: string[] = []
      let filled = 0
      for (const path of corpusFiles('.xlsx', '.xlsm')) {
        const template = readCorpus(path)
        const before = await read(template, path)
        const patched = await patchTemplate({ template, pack, accounts: ACCOUNTS, inflate, deflate })
        if ('fault' in patched || typeof before === 'string') continue
        filled++
        const changed = changedParts(template, patched.bytes)
        const allowed = changed.length === 1 || (changed.length === 4 && changed.every(isOfCalcChain))
        if (!allowed) wrong.push(`${path}: ${changed.join(', ')} changed`)
        const after = await read(patched.bytes, path)
        if (typeof after === 'string') wrong.push(`${path}: ${after}`)
        else {
          const expected = ACCOUNTS.map((account, at) => `A${at + 6} ${account}`)
          if (typed(after, 6, Number.POSITIVE_INFINITY).join() !== expected.join()) wrong.push(`${path}: other rows`)
          if (typed(after, 0, 6).join() !== typed(before, 0, 6).join()) wrong.push(`${path}: other headings`)
          if (after.others.length > 0) wrong.push(`${path}: other columns stayed`)
        }
      }
      expect(wrong).toEqual([])
      expect(filled).toBeGreaterThan(500)
    })
  },
)

function isOfCalcChain(name: string): boolean {
  return CALC_CHAIN.some(part => name.endsWith(part) || name.includes(part))
}
