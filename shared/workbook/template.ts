import type { Worksheet } from 'exceljs'
import type { RulePack } from '../rule-pack.ts'
import type { Words } from '../words/catalogue.ts'
import { sayNumber } from '../words/format.ts'

/**
 * A workbook like the portal's own template: headings in the rows above, the column formatted as text, accounts from
 * the pack's first row down. ExcelJS is loaded only here, when a file is made; it never reads one.
 */
export async function makeTemplate(
  pack: RulePack,
  words: Pick<Words, 'template' | 'locale'>,
  accounts: readonly string[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  return fillTemplate(pack, words, sheet => {
    for (const [index, account] of accounts.entries()) {
      sheet.getCell(`${pack.sheet.column}${pack.sheet.firstRow + index}`).value = account
    }
  })
}

/** A template filled by `fill`, as the bytes of an .xlsx. */
export async function fillTemplate(
  pack: RulePack,
  { template, locale }: Pick<Words, 'template' | 'locale'>,
  fill: (sheet: Worksheet) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(pack.sheet.name)
  const { firstRow, column } = pack.sheet
  const heading = [
    template.title,
    template.howMany(sayNumber(locale, pack.limits.accounts)),
    template.where(String(firstRow)),
    template.format,
    template.heading,
  ]
  for (const [index, text] of heading.entries())
    sheet.getCell(`${column}${firstRow - heading.length + index}`).value = text
  sheet.getColumn(column).width = 32
  for (const row of [firstRow - heading.length, firstRow - 1]) sheet.getCell(`${column}${row}`).font = { bold: true }
  for (let row = firstRow; row < firstRow + pack.limits.accounts; row++) sheet.getCell(`${column}${row}`).numFmt = '@'
  fill(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
