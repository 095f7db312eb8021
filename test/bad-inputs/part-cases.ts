import {
  formats,
  HEADINGS,
  makeBook,
  number,
  oneCell,
  relations,
  row,
  sheetXml,
  text,
  textRows,
  utf16,
} from '../workbooks.ts'
import { bytesOf } from '../zips.ts'
import { type BadInput, fine, looks, refused, stops } from './case.ts'

const DECLARED = '<?xml version="1.0"?>'
const sheet = (xml: string) => () => makeBook({ sheetXml: xml })
const rows = (list: string) => () => makeBook({ rows: list })
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const shared = (...indexes: readonly number[]) =>
  HEADINGS + indexes.map((index, at) => row(6 + at, `<c r="A${6 + at}" t="s"><v>${index}</v></c>`)).join('')
const prefixed = sheetXml({})
  .replace('xmlns=', 'xmlns:x=')
  .replace(/<(\/?)(?=[a-z])/g, '<$1x:')
const two = (name: string, second: string, state = '') =>
  `<sheet name="${name}" sheetId="1"${state} r:id="rId4"/><sheet name="${second}" sheetId="2" r:id="rId1"/>`
const OTHER_SHEET = { name: 'xl/worksheets/sheet2.xml', data: sheetXml({ accounts: ['9-1'] }) }

/** Cases 21 to 41 and 57: what stands in the parts. */
export const PART_CASES: readonly BadInput[] = [
  refused(
    21,
    'a DOCTYPE with entities that grow',
    'xml.doctype',
    sheet(`${DECLARED}<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet/>`),
  ),
  refused(
    21,
    'a DOCTYPE that reaches another file',
    'xml.doctype',
    sheet(`${DECLARED}<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>`),
  ),
  refused(22, 'a tag that is never closed', 'xml.broken', sheet(sheetXml({}).replace('</sheetData>', ''))),
  refused(22, 'a control character', 'xml.broken', rows(oneCell(text('A7', 'a\u0001b')))),
  refused(22, 'a reference to a control character', 'xml.broken', rows(oneCell('<c r="A7" t="str"><v>&#1;</v></c>'))),
  refused(22, 'an entity that nobody defined', 'xml.broken', rows(oneCell('<c r="A7" t="str"><v>&nbsp;</v></c>'))),
  refused(22, 'bytes that are no UTF-8', 'xml.broken', () =>
    makeBook({ sheetXml: bytesOf(sheetXml({ accounts: ['5-1', '5-#'] })).map(byte => (byte === 35 ? 0xff : byte)) }),
  ),
  refused(23, 'tags 200,000 deep', 'xml.too_deep', sheet(`${DECLARED}<worksheet>${'<a>'.repeat(200_000)}`)),
  refused(
    0,
    'a name of 2,000 letters',
    'xml.too_long',
    sheet(`${DECLARED}<worksheet><${'a'.repeat(2_000)}/></worksheet>`),
  ),
  fine(24, 'UTF-16 parts', () => makeBook({ sheetXml: utf16(sheetXml({})) })),
  refused(25, 'UTF-7', 'xml.encoding', sheet(sheetXml({}).replace('UTF-8', 'UTF-7'))),
  refused(25, 'an encoding that nobody knows', 'xml.encoding', sheet(sheetXml({}).replace('UTF-8', 'x-mine'))),
  fine(26, 'Strict Open XML', () =>
    makeBook({
      sheetXml: sheetXml({}).replaceAll('http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/'),
      change: parts =>
        parts.map(part => ({
          ...part,
          data:
            typeof part.data === 'string'
              ? part.data.replaceAll(
                  'http://schemas.openxmlformats.org/officeDocument/2006/',
                  'http://purl.oclc.org/ooxml/officeDocument/',
                )
              : part.data,
        })),
    }),
  ),
  fine(27, 'every element under a prefix', sheet(prefixed)),
  fine(28, 'the sheet at an unusual, absolute path', () =>
    makeBook({ sheetPath: 'Data/First Sheet.XML', sheetTarget: '/data/First%20Sheet.xml' }),
  ),
  refused(29, 'no sheets', 'sheet.none', () => makeBook({ sheets: '<x/>' })),
  refused(29, 'a sheet whose part is missing', 'sheet.missing', () => makeBook({ sheetTarget: 'worksheets/gone.xml' })),
  fine(30, 'the template’s sheet by its name, not first, in another case', () =>
    makeBook({ sheets: two('Other', 'ACCOUNTS'), extra: [OTHER_SHEET] }),
  ),
  looks(30, 'two sheets with other names', [['sheet.guess', 'look', null]], () =>
    makeBook({ sheets: two('One', 'Two'), extra: [OTHER_SHEET] }),
  ),
  fine(31, 'a hidden sheet beside the one that is seen', () =>
    makeBook({ sheets: two('Lists', 'Data', ' state="veryHidden"'), extra: [OTHER_SHEET] }),
  ),
  refused(31, 'the only sheet hidden', 'sheet.hidden', () =>
    makeBook({ sheets: '<sheet name="Accounts" sheetId="1" state="hidden" r:id="rId1"/>' }),
  ),
  refused(31, 'the only sheet very hidden', 'sheet.hidden', () =>
    makeBook({ sheets: '<sheet name="Accounts" sheetId="1" state="veryHidden" r:id="rId1"/>' }),
  ),
  fine(32, 'a chart sheet first', () =>
    makeBook({
      sheets: '<sheet name="Chart" sheetId="1" r:id="rId5"/><sheet name="Data" sheetId="2" r:id="rId1"/>',
      extra: [{ name: 'xl/chartsheets/sheet1.xml', data: '<chartsheet/>' }],
    }),
  ),
  stops(33, 'nothing from row 6 on', [['rows.none', 'stop', null]], rows(HEADINGS), 0),
  stops(
    34,
    'an account in row 5',
    [['rows.above_6', 'stop', 'A5']],
    rows(textRows(['5-10007920', '5-10007921', '5-10007922'], 5)),
    2,
  ),
  stops(
    34,
    'the whole list too high',
    [['rows.above_6', 'stop', 'A2']],
    rows(row(1, text('A1', 'Account')) + textRows(['5-10007920', '5-10007921'], 2)),
    0,
  ),
  fine(
    34,
    'a telephone number in the heading',
    rows(row(2, text('A2', '1-800-555-0100')) + textRows(['5-10007920', '5-10007921', '5-10007922'])),
  ),
  looks(
    35,
    'the first account in row 8',
    [['rows.gap', 'look', 'A8']],
    rows(HEADINGS + textRows(['5-10007921', '5-10007922'], 8)),
  ),
  looks(
    36,
    'a gap in the middle',
    [['rows.gap', 'look', 'A9']],
    rows(HEADINGS + textRows(['5-1000', '5-1001']) + textRows(['5-1002'], 9)),
  ),
  fine(37, '100 rows', () => makeBook({ accounts: Array.from({ length: 100 }, (_, at) => `5-${1000 + at}`) }), 100),
  stops(
    37,
    '101 rows',
    [['rows.too_many', 'stop', 'A106']],
    () => makeBook({ accounts: Array.from({ length: 101 }, (_, at) => `5-${1000 + at}`) }),
    100,
  ),
  fine(
    38,
    '300,000 formatted blank rows without cells',
    rows(
      HEADINGS +
        textRows(['5-1000', '5-1001', '5-1002']) +
        Array.from({ length: 300_000 }, (_, at) => `<row r="${9 + at}" s="1"/>`).join(''),
    ),
  ),
  refused(
    38,
    'more than 1,000,000 cells',
    'sheet.too_big',
    rows(Array.from({ length: 62 }, (_, at) => `<row r="${6 + at}">${'<c/>'.repeat(16_384)}</row>`).join('')),
  ),
  refused(
    38,
    'more than 50,000 accounts',
    'sheet.too_big',
    rows(`<row/>`.repeat(5) + '<row><c><v>1</v></c></row>'.repeat(50_001)),
  ),
  refused(39, 'row 1,048,577', 'sheet.row_number', rows(row(1_048_577, text('A1048577', '5-1000')))),
  refused(39, 'a negative row', 'sheet.row_number', rows(row(-1, ''))),
  refused(39, 'rows that go back', 'sheet.row_number', rows(textRows(['5-1000'], 7) + textRows(['5-1001'], 6))),
  refused(40, 'a cell past XFD', 'sheet.cell_ref', rows(row(6, text('XFE6', '5-1000')))),
  refused(40, 'a cell of another row', 'sheet.cell_ref', rows(row(6, text('A7', '5-1000')))),
  fine(
    41,
    'no references at all',
    rows(
      `${'<row/>'.repeat(5)}${['5-1000', '5-1001', '5-1002'].map(value => `<row><c t="str"><v>${value}</v></c></row>`).join('')}`,
    ),
  ),
  refused(57, 'a text index out of range', 'xml.shared_string', () =>
    makeBook({ rows: shared(0, 7), strings: '<si><t>5-1000</t></si>' }),
  ),
  refused(57, 'the texts’ part missing', 'xml.shared_string', () => makeBook({ rows: shared(0) })),
  fine(0, 'shared texts, one of them split into runs', () =>
    makeBook({
      rows: shared(0, 1, 2),
      strings:
        '<si><t>5-1000</t></si><si><r><t>5-</t></r><r><rPr><b/></rPr><t>1001</t></r></si><si><t>5-1002</t><rPh sb="0" eb="1"><t>nine</t></rPh></si>',
    }),
  ),
  fine(0, 'styles that no cell needs to be right', () => makeBook({ styles: formats('0') })),
  looks(45, 'data beside the list', [], rows(HEADINGS + row(6, text('A6', '5-1000') + text('B6', 'Harbor')))),
  stops(
    45,
    'the accounts in another column',
    [['columns.unknown', 'stop', 'C6']],
    rows(
      row(5, text('A5', 'Name') + text('C5', 'Account')) +
        [6, 7, 8].map(at => row(at, text(`A${at}`, 'Harbor') + text(`C${at}`, `5-1000${at}21`))).join(''),
    ),
    0,
  ),
  fine(
    0,
    'numbers of the rows in a column of their own',
    rows([6, 7, 8].map(at => row(at, text(`A${at}`, `5-1000${at}`) + number(`B${at}`, at))).join('')),
  ),
  looks(
    44,
    'a hidden row',
    [['row.hidden', 'look', 'A7']],
    rows(textRows(['5-1000']) + row(7, text('A7', '5-1001'), ' hidden="1"')),
  ),
  looks(44, 'rows that a filter hides', [['row.hidden', 'look', 'A7']], () =>
    makeBook({
      rows: textRows(['5-1000']) + row(7, text('A7', '5-1001'), ' hidden="1"'),
      foot: '<autoFilter ref="A5:A7"/>',
    }),
  ),
  looks(44, 'the accounts’ column hidden', [['column.hidden', 'look', 'A6']], () =>
    makeBook({ head: '<cols><col min="1" max="2" hidden="1"/></cols>', accounts: ['5-1000', '5-1001'] }),
  ),
  stops(
    43,
    'merged cells over three accounts',
    [['cell.merged', 'stop', 'A6']],
    () => makeBook({ foot: '<mergeCells><mergeCell ref="A6:A8"/></mergeCells>' }),
    0,
  ),
  stops(
    43,
    'the whole sheet merged',
    [['cell.merged', 'stop', 'A6']],
    () => makeBook({ foot: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' }),
    0,
  ),
  fine(43, 'merged cells in the heading', () =>
    makeBook({ foot: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>' }),
  ),
  looks(56, 'a link that leads elsewhere', [['cell.link', 'look', 'A6']], () =>
    makeBook({
      foot: '<hyperlinks><hyperlink ref="A6" r:id="rId1"/></hyperlinks>',
      extra: [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          data: relations([['rId1', `${OFFICE}/hyperlink`, 'https://example.com/other', 'External']]),
        },
      ],
    }),
  ),
]
