import ExcelJS from 'exceljs'
import { openList } from '../../shared/check-list.ts'
import type { OpenedWorkbook, Reading } from '../../shared/check-workbook.ts'

/** The same check on what ExcelJS reads: stands in for our reader in the worker that P3 measures against. */
export async function openCustomerFile({ bytes, name, pack }: Reading): Promise<OpenedWorkbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes.buffer)
  const [sheet] = book.worksheets
  const { column, firstRow } = pack.sheet
  const rows: { cell: string; typed: string }[] = []
  sheet?.getColumn(column).eachCell((cell, row) => {
    if (row >= firstRow) rows.push({ cell: cell.address, typed: String(cell.value ?? '') })
  })
  const { check, cells } = openList({ rows, pack })
  return { check: { ...check, file: { name, bytes: bytes.length, sha256: '' }, sheet: sheet?.name ?? null }, cells }
}
