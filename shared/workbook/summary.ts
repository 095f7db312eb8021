import type { Words } from '../words/catalogue.ts'
import { escapeText } from './escape.ts'

/** One checked file as the summary tells it. */
export interface SummaryRow {
  source: string
  folder: string
  customer: string
  verdict: string
  rows: number
  ready: number
  stop: number
  look: number
  /** Accounts in the corrected files. */
  written: number
  leftOut: number
  removed: number
  /** Names inside the archive, one a line. */
  corrected: string
  fixList: string
  note: string
  size: number
  checked: string
  rules: string
  /** The code to give along with the corrected files (N8), '' for none. */
  seal: string
  sha256: string
}

const WIDTHS: Readonly<Partial<Record<keyof SummaryRow, number>>> = {
  source: 36,
  customer: 26,
  corrected: 44,
  fixList: 44,
  note: 48,
  checked: 22,
  seal: 14,
  sha256: 68,
}

/** A workbook with one row a file, texts as texts and never as formulas. ExcelJS is loaded only here. */
export async function makeSummary(
  rows: readonly SummaryRow[],
  { summary: say }: Words['files'],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(say.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
  const { file: _file, sheet: _sheet, ...headings } = say
  // The words name every column and nothing else; Object.entries forgets it.
  const columns = Object.entries(headings) as [keyof SummaryRow, string][]
  sheet.columns = columns.map(([key, header]) => ({ key, header, width: WIDTHS[key] ?? 12 }))
  sheet.getRow(1).font = { bold: true }
  for (const row of rows) {
    const values = columns.map(([key]) => (typeof row[key] === 'string' ? escapeText(row[key]) : row[key]))
    sheet.addRow(values).alignment = { vertical: 'top', wrapText: true }
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }
  return new Uint8Array(await book.xlsx.writeBuffer())
}
