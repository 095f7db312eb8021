import type { CellValue } from 'exceljs'
import type { RulePack } from '../rule-pack.ts'
import type { Words } from '../words/catalogue.ts'
import { fillTemplate } from './template.ts'

/** A cell of the sample, with the number format that makes it what it is. */
interface SampleCell {
  value: CellValue
  format?: string
}

/** One of each of the usual troubles, among accounts that are ready. */
const CELLS: readonly SampleCell[] = [
  { value: '5-10007921' },
  { value: '5-10007922 ' },
  { value: '5-1000\u200b7923\u00a0' },
  { value: '5\u201110008102' },
  { value: 120045879331456000, format: '0' },
  { value: 10007931, format: '0000000000' },
  { value: new Date(Date.UTC(2026, 4, 12)), format: 'd-mmm' },
  { value: '5-10007921' },
  { value: '5-10007940, 5-10007941' },
  { value: '5-1OOO7950' },
  { value: { formula: '"5-1000"&"7960"', result: '5-10007960' } },
  { value: '5-10007970' },
  { value: 'Total' },
]

/** A workbook to try, with something to see in nearly every row. All numbers in it are invented. */
export function makeSample(
  pack: RulePack,
  words: Pick<Words, 'template' | 'locale'>,
): Promise<Uint8Array<ArrayBuffer>> {
  return fillTemplate(pack, words, sheet => {
    for (const [index, { value, format }] of CELLS.entries()) {
      const cell = sheet.getCell(`${pack.sheet.column}${pack.sheet.firstRow + index}`)
      cell.value = value
      if (format !== undefined) cell.numFmt = format
    }
  })
}
