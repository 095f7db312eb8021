import ExcelJS from 'exceljs'
import type { Check } from '../../shared/check.ts'
import { checkList } from '../../shared/check-list.ts'
import type { Reading } from '../../shared/check-workbook.ts'

/** The same check on what ExcelJS reads: stands in for our reader in the worker that P3 measures against. */
export async function checkWorkbook({ bytes, name, pack }: Reading): Promise<Check> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  const [sheet] = book.worksheets
  const { column, firstRow } = pack.sheet
  const rows: { cell: string; typed: string }[] = []
  sheet?.getColumn(column).eachCell((cell, row) => {
    if (row >= firstRow) rows.push({ cell: cell.address, typed: String(cell.value ?? '') })
  })
  return { ...checkList({ rows, pack }), file: { name, bytes: bytes.length, sha256: '' }, sheet: sheet?.name ?? null }
}
