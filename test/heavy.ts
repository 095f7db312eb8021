import { makeBook } from './workbooks.ts'

/** What the heaviest honest way to fill a sheet is called in a test's name. */
export const HEAVY = 'a sheet of 10,000 rows, each with much to say'

/** A small file that asks for much: all its rows are read, judged and told. */
export function makeHeavy(count = 10_000): Uint8Array<ArrayBuffer> {
  const row = '<row><c t="str"><v> \u200b\u00a0A\u2011\uff15,1;2 </v></c></row>'
  const rows = '<row/>'.repeat(5) + row.repeat(count)
  return makeBook({ sheetXml: `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>` })
}
