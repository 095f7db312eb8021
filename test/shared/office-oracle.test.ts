import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { openWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { anySize } from '../../shared/place.ts'
import { readTextFile } from '../../shared/workbook/text-file.ts'
import { BAD_INPUTS } from '../bad-inputs/all.ts'
import { corpusFiles, readCorpus } from '../corpus.ts'
import { convert, OFFICE_MISSING } from '../office.ts'

const pack = anySize(lumenConnect)
/** Of the public files: small ones, every so many, so that one start of LibreOffice reads them all in seconds. */
const SMALL = 30_000
const EVERY = 40

/** Cases that LibreOffice takes otherwise, and why that is no fault of the reader. */
const OTHERWISE = new Map([
  [26, 'it reads no Strict file as bare as ours'],
  [28, 'it finds no sheet at that path'],
  [30, 'a .csv is made of the first sheet'],
  [31, 'a .csv is made of the first sheet'],
  [32, 'a .csv is made of the first sheet'],
  [42, 'it takes the second of two equal cells, we stop'],
  [46, 'it works formulas out anew'],
  [59, 'commands are split where the .csv is read back'],
])

interface Sample {
  name: string
  what: string
  bytes: Uint8Array<ArrayBuffer>
}

function samples(): Sample[] {
  const read = BAD_INPUTS.filter(({ verdict, name }) => verdict !== 'refused' && name === undefined)
  // Those beside the table are many and alike.
  const ours = read.filter(({ id }, at) => !OTHERWISE.has(id) && (id !== 0 || at % 8 === 0))
  const all = [
    ...ours.map(bad => ({ what: `case ${bad.id}: ${bad.what}`, bytes: bad.file() })),
    ...corpusFiles('.xlsx')
      .filter((_, at) => at % EVERY === 0)
      .map(path => ({ what: path, bytes: readCorpus(path) })),
  ]
  return all.filter(({ bytes }) => bytes.length < SMALL).map((each, at) => ({ ...each, name: `s${at}.xlsx` }))
}

describe.skipIf(OFFICE_MISSING)(`what LibreOffice shows${OFFICE_MISSING ? `: ${OFFICE_MISSING}` : ''}`, () => {
  test('is what is read of the account column, text by text', { timeout: 300_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sidecheck-oracle-'))
    try {
      const given = samples()
      for (const { name, bytes } of given) writeFileSync(join(folder, name), bytes)
      const shown = await convert(
        folder,
        given.map(({ name }) => name),
        'csv',
      )
      const differing: string[] = []
      let compared = 0
      for (const { name, what, bytes } of given) {
        const csv = shown.get(name.replace('.xlsx', '.csv'))
        const { cells, check } = await openWorkbook({ bytes, name, pack, inflate })
        if (!csv || check.sheet === null) continue
        const theirs = new Map(readTextFile(csv, 1, 1).column.map(({ row, typed }) => [row, typed]))
        for (const { row, cell, typed, kind, shown: formatted } of cells) {
          if (kind !== 'text' && !formatted) continue
          compared++
          const text = theirs.get(row) ?? ''
          if (text !== (formatted ?? typed))
            differing.push(`${what} ${cell}: ${JSON.stringify([formatted ?? typed, text])}`)
        }
      }
      expect(differing).toEqual([])
      expect(compared).toBeGreaterThan(100)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
