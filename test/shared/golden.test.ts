import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'

/** Files as other programs wrote them, so that the reader is held to them where those programs are not. */
const FOLDER = join(import.meta.dirname, '../golden')

const ACCOUNTS = ['0012345678', '5-10007922', 'AB.77/1 X']
/** The accounts, then a number shown with zeros, a day, a formula and a boolean. */
const KINDS = ['text', 'text', 'text', 'number', 'date', 'text', 'boolean']
const TOLD = ['A9 zeros.maybe_lost', 'A10 cell.is_date', 'A11 cell.formula', 'A12 cell.type']

interface Golden {
  kinds: readonly string[]
  told: readonly string[]
}

const GOLDEN: Readonly<Record<string, Golden>> = {
  // Our own template, filled by ExcelJS.
  'ours.xlsx': { kinds: ['text', 'text', 'text'], told: [] },
  // A .csv that LibreOffice read as text and saved.
  'libreoffice-csv.xlsx': { kinds: ['text', 'text', 'text'], told: ['null columns.other'] },
  // ExcelJS's file, by way of an .ods.
  'libreoffice-ods.xlsx': { kinds: KINDS, told: ['A8 cell.link', ...TOLD] },
  // Rich text in A7, a link in A8.
  'exceljs.xlsx': { kinds: KINDS, told: ['A8 cell.link', ...TOLD] },
  'xlsxwriter.xlsx': { kinds: KINDS, told: TOLD },
  // openpyxl keeps no values of formulas.
  'openpyxl.xlsx': {
    kinds: KINDS.with(5, 'no-value'),
    told: TOLD.map(told => told.replace('cell.formula', 'cell.no_value')),
  },
}

describe('a file as another program wrote it', () => {
  test.each(Object.entries(GOLDEN))('%s is read as it was meant', async (name, { kinds, told }) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)))
    const { rows, findings } = await checkWorkbook({ bytes, name, pack, inflate })
    const [first, second, third, ...others] = rows.map(({ typed }) => typed)
    expect([first, second, third]).toEqual(ACCOUNTS)
    expect(others.slice(0, 2)).toEqual(kinds.length > 3 ? ['123456', '2026-05-12'] : [])
    expect(rows.map(({ kind }) => kind)).toEqual(kinds)
    expect(findings.map(({ cell, code }) => `${cell} ${code}`)).toEqual(told)
    const zeros = findings.find(({ code }) => code === 'zeros.maybe_lost')
    expect(zeros?.fix ?? null).toBe(kinds.length > 3 ? '0000123456' : null)
  })

  test('every one of them has its reading here', () => {
    const workbooks = readdirSync(FOLDER).filter(name => name.endsWith('.xlsx'))
    expect(workbooks.toSorted()).toEqual(Object.keys(GOLDEN).toSorted())
  })
})
