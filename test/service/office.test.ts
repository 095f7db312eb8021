import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deflate } from '../../service/deflate.ts'
import { inflate } from '../../service/inflate.ts'
import { checkList } from '../../shared/check-list.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { fixListCsv, makeFixList } from '../../shared/fix-list.ts'
import { fixListPage } from '../../shared/fix-list-page.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { PACK_PLACE } from '../../shared/place.ts'
import { partName, splitRows } from '../../shared/split.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import { annotateWorkbook } from '../../shared/workbook/annotate.ts'
import { fillGenuineTemplate } from '../../shared/workbook/fill.ts'
import { readGrid } from '../../shared/workbook/grid.ts'
import { makeSample } from '../../shared/workbook/sample.ts'
import { makeTemplate } from '../../shared/workbook/template.ts'
import { textCells } from '../cells.ts'
import { convert, OFFICE_MISSING } from '../office.ts'
import { makeBook } from '../workbooks.ts'

const pack = lumenConnect
const words = await loadWords('en-US')
const ACCOUNTS = ['5-1001', '00420', '5-1003 X/9', 'A.B.7', '123456789012345678']

async function fill(template: Uint8Array<ArrayBuffer>, accounts = ACCOUNTS): Promise<Uint8Array<ArrayBuffer>> {
  const filled = await fillGenuineTemplate({ template, name: 'a.xlsx', pack, accounts, inflate, deflate })
  if ('fault' in filled) throw new Error(filled.fault.why)
  return filled.bytes
}

/** Templates of several makes: ours, a bare one, one with a prefix on every element, and one with no rows at all. */
async function templates(): Promise<Record<string, Uint8Array<ArrayBuffer>>> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const sheet = (head: string, prefix: string) =>
    `<${prefix}worksheet ${head}><${prefix}sheetData><${prefix}row r="5"><${prefix}c r="A5" t="inlineStr"><${prefix}is><${prefix}t>Account</${prefix}t></${prefix}is></${prefix}c></${prefix}row></${prefix}sheetData></${prefix}worksheet>`
  return {
    'ours.xlsx': await makeTemplate(pack, words),
    'bare.xlsx': makeBook({ accounts: [] }),
    'prefixed.xlsx': makeBook({ sheetXml: sheet(`xmlns:x="${main}"`, 'x:') }),
    'empty.xlsx': makeBook({ sheetXml: `<worksheet xmlns="${main}"><sheetData/></worksheet>` }),
  }
}

describe('ExcelJS reads a filled template', () => {
  test('with the accounts as texts in the first account’s style', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await fill(await makeTemplate(pack, words))).buffer)
    const sheet = book.getWorksheet('Accounts')
    expect(ACCOUNTS.map((_, at) => sheet?.getCell(`A${6 + at}`).value)).toEqual(ACCOUNTS)
    expect(sheet?.getCell('A10').numFmt).toBe('@')
    expect(sheet?.getCell('A11').value).toBe(null)
  })
})

describe.skipIf(OFFICE_MISSING)(`round trips through LibreOffice${OFFICE_MISSING ? `: ${OFFICE_MISSING}` : ''}`, () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidecheck-office-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('filled templates of several makes come back with the same accounts, zeros and all', {
    timeout: 120_000,
  }, async () => {
    const made = await templates()
    for (const [name, bytes] of Object.entries(made)) writeFileSync(join(folder, name), await fill(bytes))
    const saved = await convert(folder, Object.keys(made), 'xlsx')
    expect([...saved.keys()].toSorted()).toEqual(Object.keys(made).toSorted())
    for (const [name, bytes] of saved) {
      const { rows, verdict } = await checkWorkbook({ bytes, name, pack, inflate })
      expect([name, verdict, ...rows.map(({ typed }) => typed)]).toEqual([name, 'clean', ...ACCOUNTS])
    }
  })

  test('N2: the parts of a long list come back clean, and together they are the list', {
    timeout: 120_000,
  }, async () => {
    const accounts = [...ACCOUNTS, ...Array.from({ length: 230 }, (_, at) => `00${10_000 + at}`)]
    const template = await makeTemplate(pack, words)
    const parts = splitRows(accounts, pack.limits.accounts)
    const names = parts.map((_, at) => partName('list.xlsx', at + 1, parts.length))
    for (const [at, part] of parts.entries()) writeFileSync(join(folder, names[at] ?? ''), await fill(template, part))
    const saved = await convert(folder, names, 'xlsx')
    const joined: string[] = []
    for (const name of names) {
      const bytes = saved.get(name) ?? new Uint8Array()
      const { rows, verdict } = await checkWorkbook({ bytes, name, pack, inflate })
      expect([name, verdict]).toEqual([name, 'clean'])
      joined.push(...rows.map(({ typed }) => typed))
    }
    expect(joined).toEqual(accounts)
  })

  test('a fix list saved as a page and opened as a table runs nothing and keeps zeros', {
    timeout: 120_000,
  }, async () => {
    const texts = ['=1+1', '+1+cmd|x', '@SUM(1)', '007', '007']
    const page = fixListPage(makeFixList(checkList({ rows: textCells(texts), pack }), 'a.xlsx', words), words)
    writeFileSync(join(folder, 'list.html'), page)
    const saved = await convert(folder, ['list.html'], 'xlsx', 'HTML (StarCalc)')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(saved.get('list.xlsx')?.buffer ?? new ArrayBuffer(0))
    const values: ExcelJS.CellValue[] = []
    book.eachSheet(sheet => sheet.eachRow(row => row.eachCell(cell => values.push(cell.value))))
    expect(values.filter(value => typeof value !== 'string')).toEqual([])
    expect(values).toEqual(expect.arrayContaining(['=1+1', '007']))
  })

  test('a fix list opened as a table runs nothing and shows what was stored', { timeout: 120_000 }, async () => {
    const texts = [
      '=HYPERLINK("http://localhost/","x")',
      '+1+cmd|x',
      '@SUM(1)',
      '-2+3',
      '5-1001 ',
      '\uff1d1+1',
      '\t=1+1',
    ]
    const check = checkList({ rows: textCells(texts), pack })
    const list = makeFixList(check, 'a.xlsx', words)
    writeFileSync(join(folder, 'list.csv'), fixListCsv(list, words))
    const saved = await convert(folder, ['list.csv'], 'xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(saved.get('list.xlsx')?.buffer ?? new ArrayBuffer(0))
    const cells: ExcelJS.Cell[] = []
    book.eachSheet(sheet => sheet.eachRow(row => row.eachCell(cell => cells.push(cell))))
    expect(cells.length).toBeGreaterThan(texts.length)
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula).map(({ address }) => address)).toEqual([])
    expect(cells.some(({ value }) => value === '\'=HYPERLINK("http://localhost/","x")')).toBe(true)
  })

  test('an annotated copy that was saved there is checked as before, our column left alone', {
    timeout: 120_000,
  }, async () => {
    const reading = { bytes: await makeSample(pack, words), name: 'sample.xlsx', pack, inflate }
    const check = await checkWorkbook(reading)
    const grid = await readGrid(reading)
    writeFileSync(join(folder, 'sample.xlsx'), await annotateWorkbook({ grid, check, pack, place: PACK_PLACE, words }))
    const saved = await convert(folder, ['sample.xlsx'], 'xlsx')
    const again = await checkWorkbook({ ...reading, bytes: saved.get('sample.xlsx') ?? new Uint8Array() })
    const stops = (findings: typeof check.findings) =>
      findings.filter(({ level }) => level === 'stop').map(({ cell, code }) => `${cell} ${code}`)
    expect(stops(again.findings)).toEqual(stops(check.findings))
    expect(again.findings.some(({ code }) => code === 'columns.other')).toBe(false)
  })
})
