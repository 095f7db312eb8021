import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { CORPUS_MISSING, corpusFiles, readCorpus } from '../corpus.ts'

/** R2: within this many milliseconds of its own work, since the machine does other things too. */
const LONGEST = 2_000
/** ExcelJS takes long over large files, and they hold nothing that the small ones don't. */
const LARGE = 60_000
/** What the files of other programs are told; anything else among these would be a false refusal worth looking at. */
const TOLD = [
  'file.empty',
  'file.encrypted',
  'file.has_macros',
  'file.is_html',
  'file.is_xls',
  'file.not_spreadsheet',
  'file.too_large',
  'file.wrong_kind',
  'sheet.cell_ref',
  'sheet.hidden',
  'sheet.row_number',
  'sheet.too_big',
  'xml.broken',
]

const check = (path: string) =>
  checkWorkbook({ bytes: readCorpus(path), name: path.split('/').at(-1) ?? path, pack: lumenConnect, inflate })

describe.skipIf(CORPUS_MISSING)(`public spreadsheets${CORPUS_MISSING ? `: ${CORPUS_MISSING}` : ''}`, () => {
  test('each ends in a verdict or a clear refusal, in time (R2)', async () => {
    const slow: string[] = []
    const untold: string[] = []
    const files = corpusFiles('.xlsx', '.xlsm', '.xls', '.xlsb', '.ods', '.csv')
    for (const path of files) {
      const before = process.threadCpuUsage()
      const { verdict, findings } = await check(path)
      const { user, system } = process.threadCpuUsage(before)
      if ((user + system) / 1_000 > LONGEST) slow.push(path)
      const code = findings[0]?.code ?? ''
      if (verdict === 'refused' && !TOLD.includes(code)) untold.push(`${path}: ${code}`)
    }
    expect(files.length).toBeGreaterThan(900)
    expect({ slow, untold }).toEqual({ slow: [], untold: [] })
  }, 120_000)

  test('what is read of the account column is what ExcelJS reads, wherever it reads right', async () => {
    const differing: string[] = []
    let compared = 0
    for (const path of corpusFiles('.xlsx')) {
      const bytes = readCorpus(path)
      const theirs = bytes.length < LARGE ? await readWithExcelJs(bytes) : null
      const ours = await check(path)
      if (ours.verdict === 'refused' || ours.sheet === null) continue
      const sheet = theirs?.getWorksheet(ours.sheet)
      if (!sheet) continue
      compared++
      const cells = new Map(ours.rows.filter(({ kind }) => kind === 'text').map(({ cell, typed }) => [cell, typed]))
      for (const [cell, typed] of cells) {
        const value = textOf(sheet.getCell(cell).value)
        if (value !== null && value !== typed) differing.push(`${path} ${cell}: ${JSON.stringify([typed, value])}`)
      }
      // And nothing that it finds there is missing here.
      for (let row = lumenConnect.sheet.firstRow; row <= Math.min(sheet.rowCount, 300); row++) {
        const value = textOf(sheet.getCell(`A${row}`).value)
        if (value?.trim() && !sheet.getCell(`A${row}`).isMerged && !cells.has(`A${row}`))
          differing.push(`${path} A${row}: missing`)
      }
    }
    expect(compared).toBeGreaterThan(300)
    expect(differing).toEqual([])
  }, 240_000)
})

async function readWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook | null> {
  const book = new ExcelJS.Workbook()
  try {
    // Its types still ask for the Buffer of an older Node.
    const file = Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0]
    await book.xlsx.load(file, { ignoreNodes: ['dataValidations', 'mergeCells', 'drawing', 'conditionalFormatting'] })
    return book
  } catch {
    return null
  }
}

/** The text of a cell that holds a plain or rich text; null for all else. */
function textOf(value: ExcelJS.CellValue): string | null {
  if (typeof value === 'string') return value
  if (value && typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('')
  return null
}
