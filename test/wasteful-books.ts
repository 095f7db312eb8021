import { makeBook } from './workbooks.ts'

const START = '<?xml version="1.0"?><worksheet><sheetData><row/><row/><row/><row/><row/>'
const END = '</sheetData></worksheet>'
export const MEGA = 1 << 20

const sheet = (rows: string) => () => makeBook({ sheetXml: START + rows + END })
const cell = (text: string) => `<row><c t="str"><v>${text}</v></c></row>`

/** Small files that unpack to much work. */
export const WASTEFUL: readonly (readonly [what: string, make: () => Uint8Array<ArrayBuffer>])[] = [
  ['49,000 numbers that are all the same', sheet('<row><c><v>1</v></c></row>'.repeat(49_000))],
  ['49,000 texts of nothing but trouble', sheet(cell(' \u200b\u00a0A\u2011\uff15,1;2 ').repeat(49_000))],
  ['49,000 gaps', sheet('<row><c t="str"><v>5-1234567</v></c></row><row/>'.repeat(49_000))],
  ['a text of twelve million entities', sheet(cell('&amp;'.repeat(12 * MEGA)))],
  ['texts as long as cells can hold, all trouble', sheet(cell('A\u00a0, '.repeat(6_000)).repeat(1_500))],
  ['a text in a million pieces', sheet(cell('<![CDATA[1]]>'.repeat(MEGA)))],
  [
    'a million merged ranges',
    () => makeBook({ foot: `<mergeCells>${'<mergeCell ref="A1:XFD9"/>'.repeat(MEGA)}</mergeCells>` }),
  ],
  ['a million cells in 16,384 columns', sheet(`<row>${'<c><v>12345</v></c>'.repeat(16_384)}</row>`.repeat(60))],
  [
    'one long text that 45,000 cells share',
    () =>
      makeBook({
        sheetXml: START + '<row><c t="s"><v>0</v></c></row>'.repeat(45_000) + END,
        strings: `<si><t>${'_x0041_ '.repeat(4_000)}</t></si>`,
      }),
  ],
]
