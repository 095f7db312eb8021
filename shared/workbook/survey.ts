import type { SampledColumn } from '../column.ts'
import type { Finding } from '../finding.ts'
import { anySize, packAt } from '../place.ts'
import { Archive } from './archive.ts'
import { readBook } from './book.ts'
import { type Reading, readContent } from './read.ts'
import { Refusal } from './refusal.ts'

/** What a spreadsheet holds, as far as choosing a sheet, a column and a first row needs it. */
export interface Survey {
  /** Every sheet of cells in order; none for text. */
  sheets: { name: string; hidden: boolean }[]
  /** The sheet that was looked at; null for text. */
  sheet: string | null
  /** Every column that holds anything, from A on, with its first cells. */
  columns: SampledColumn[]
}

/** How many cells of a column a survey keeps. */
const SAMPLE = 100

/** Looks through a spreadsheet of any make: the sheet given by name, else the one a check would take. Never throws. */
export async function surveyWorkbook(
  reading: Reading,
  sheet: string | null = null,
): Promise<{ survey: Survey } | { refused: Finding }> {
  try {
    const pack = anySize(packAt(reading.pack, { sheet, column: 'A', firstRow: 1 }))
    const content = await readContent({ ...reading, pack })
    const sheets = content.isText ? [] : (await readBook(new Archive(reading.bytes, reading.inflate))).sheets
    const own = content.column.length > 0 ? [{ letter: 'A', first: content.column.slice(0, SAMPLE) }] : []
    return {
      survey: {
        sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
        sheet: content.sheet,
        columns: [...own, ...content.others],
      },
    }
  } catch (thrown) {
    if (thrown instanceof Refusal) return { refused: thrown.finding }
    throw thrown
  }
}
