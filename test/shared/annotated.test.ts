import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { guessColumn } from '../../shared/column.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { PACK_PLACE, packAt } from '../../shared/place.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import type { Locale } from '../../shared/words/locale.ts'
import { annotateWorkbook } from '../../shared/workbook/annotate.ts'
import { readGrid } from '../../shared/workbook/grid.ts'
import { makeSample } from '../../shared/workbook/sample.ts'
import { surveyWorkbook } from '../../shared/workbook/survey.ts'

const pack = lumenConnect
const encode = (text: string) => new TextEncoder().encode(text)

async function annotate(bytes: Uint8Array<ArrayBuffer>, name: string, locale: Locale) {
  const words = await loadWords(locale)
  const reading = { bytes, name, pack, inflate }
  const check = await checkWorkbook(reading)
  const grid = await readGrid(reading)
  return { check, annotated: await annotateWorkbook({ grid, check, pack, place: PACK_PLACE, words }) }
}

async function open(bytes: Uint8Array<ArrayBuffer>) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('No sheet')
  return sheet
}

describe('the annotated copy', () => {
  test.each(['en-US', 'fr-CA'] as const)(
    'checked again it gives the same answer, our column left alone (%s)',
    async locale => {
      const sample = await makeSample(pack, await loadWords(locale))
      const { check, annotated } = await annotate(sample, 'sample.xlsx', locale)
      const again = await checkWorkbook({ bytes: annotated, name: 'sample.xlsx', pack, inflate })
      expect(check.verdict).toBe('stops')
      // A formula is a value in the copy, which is all that may differ.
      const without = (codes: typeof check.findings) =>
        codes.filter(({ code }) => code !== 'cell.formula').map(({ cell, code, value }) => `${cell} ${code} ${value}`)
      expect(without(again.findings)).toEqual(without(check.findings))
      const twice = await annotate(annotated, 'sample.xlsx', locale)
      expect((await open(twice.annotated)).columnCount).toBe((await open(annotated)).columnCount)
    },
  )

  test('says beside each row what is wrong, and colours the cell', async () => {
    const { annotated } = await annotate(await makeSample(pack, await loadWords('en-US')), 'sample.xlsx', 'en-US')
    const sheet = await open(annotated)
    expect(sheet.getCell('B5').value).toBe('Errors (Sidecheck)')
    expect(sheet.getCell('B7').value).toMatch(/^Look: 1 stray space/)
    expect(sheet.getCell('A7').fill).toMatchObject({ fgColor: { argb: 'FFFDF0CC' } })
    expect(sheet.getCell('B10').value).toMatch(/^Stop: Digits lost/)
    expect(sheet.getCell('A10').fill).toMatchObject({ fgColor: { argb: 'FFFDE0DC' } })
    expect(sheet.getCell('B6').value).toBe(null)
  })

  test('holds the customer’s other columns as values, never as formulas', async () => {
    const rows = ['Fabrikam,,', ',,', ',,', ',,', 'Account,Owner,Sum', '5-1001,=cmd|x,12', '5-1001,Theo,']
    const { annotated } = await annotate(encode(rows.join('\n')), 'list.csv', 'fr-CA')
    const sheet = await open(annotated)
    expect(sheet.getCell('B6').value).toBe('=cmd|x')
    expect(sheet.getCell('B6').type).toBe(ExcelJS.ValueType.String)
    expect(sheet.getCell('D5').value).toMatch(/^Erreurs \(Sidecheck\)/)
    expect(sheet.getCell('D7').value).toMatch(/^Bloque\u00a0: /)
  })

  test('a text whose list begins in its first line stands where the portal reads it', async () => {
    const { annotated } = await annotate(encode('5-1001\n5-1002\n5-1002\n'), 'list.txt', 'en-US')
    const again = await checkWorkbook({ bytes: annotated, name: 'list.xlsx', pack, inflate })
    expect(again.findings.map(({ cell, code }) => `${cell} ${code}`)).toEqual(['A8 account.duplicate'])
  })

  test.each(['book', 'text'])(
    'a list that begins in row 1 has our heading too, and leaves our column alone (%s)',
    async kind => {
      const place = { sheet: null, column: 'B', firstRow: 1 }
      const rows = [
        ['Dana', '5-1001\u200b'],
        ['Theo', '5-1002'],
        ['Ada', '5-1002'],
      ]
      const book = new ExcelJS.Workbook()
      book.addWorksheet('Accounts').addRows(rows)
      const made = new Uint8Array(await book.xlsx.writeBuffer())
      const bytes = kind === 'book' ? made : encode(rows.map(row => row.join(',')).join('\n'))
      const reading = { bytes, name: kind === 'book' ? 'a.xlsx' : 'a.csv', pack: packAt(pack, place), inflate }
      const words = await loadWords('en-US')
      const check = await checkWorkbook(reading)
      const grid = await readGrid(reading)
      const annotated = await annotateWorkbook({ grid, check, pack, place, words })
      expect((await open(annotated)).getCell('C1').value).toMatch(/^Errors \(Sidecheck\)\n.*\nStop: /s)
      const again = { bytes: annotated, name: 'a.xlsx', pack: packAt(pack, place), inflate }
      const said = (of: typeof check) =>
        of.findings.filter(({ code }) => code !== 'file.as_text').map(({ cell, code }) => `${cell} ${code}`)
      expect(said(await checkWorkbook(again))).toEqual(said(check))
      const columns = (await readGrid(again)).cells.map(({ column }) => column)
      expect([...new Set(columns)]).toEqual([1, 2])
      const looked = await surveyWorkbook(again)
      expect('survey' in looked && looked.survey.columns.map(({ letter }) => letter)).toEqual(['A', 'B'])
    },
  )
})

describe('a customer’s own spreadsheet', () => {
  async function make(): Promise<Uint8Array<ArrayBuffer>> {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Cover').getCell('A1').value = 'Fabrikam'
    const sheet = book.addWorksheet('Comptes')
    sheet.getRow(3).values = ['Nom', 'Ville', 'Numéro de compte']
    for (let at = 0; at < 340; at++) sheet.getRow(4 + at).values = ['Dana', 'Laval', `5-${10_000 + at}`]
    return new Uint8Array(await book.xlsx.writeBuffer())
  }

  test('is surveyed by sheet, and its account column is found', async () => {
    const bytes = await make()
    const reading = { bytes, name: 'fabrikam.xlsx', pack, inflate }
    const first = await surveyWorkbook(reading)
    expect(first).toMatchObject({ survey: { sheet: 'Cover', sheets: [{ name: 'Cover' }, { name: 'Comptes' }] } })
    const said = await surveyWorkbook(reading, 'Comptes')
    if ('refused' in said) throw new Error(said.refused.code)
    const { guesses, sure } = guessColumn(said.survey.columns, pack)
    expect([sure, guesses[0]?.column, guesses[0]?.firstRow]).toEqual([true, 'C', 4])
    const place = { sheet: 'Comptes', column: 'C', firstRow: 4 }
    const check = await checkWorkbook({ ...reading, pack: packAt(pack, place) })
    expect(check).toMatchObject({ sheet: 'Comptes', range: { first: 'C4', last: 'C343' }, counts: { rows: 340 } })
  })

  test('a file that no cells can be made of says why', async () => {
    const said = await surveyWorkbook({ bytes: new Uint8Array(), name: 'a.xlsx', pack, inflate })
    expect(said).toMatchObject({ refused: { code: 'file.empty' } })
  })
})
