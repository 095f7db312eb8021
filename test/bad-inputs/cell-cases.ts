import type { FindingCode } from '../../shared/finding.ts'
import { formats, makeBook, number, oneCell, text, textRows } from '../workbooks.ts'
import { type BadInput, fine, looks, stops } from './case.ts'

const STYLES = formats('00000', 'd\\-mmm', '0', '[$-409]mmm\\-yy;@', '000\\-0000')
const cell =
  (xml: string, properties = '') =>
  () =>
    makeBook({ rows: oneCell(xml), styles: STYLES, workbookProperties: properties })
const value = (typed: string) => cell(text('A7', typed))
const look = (id: number, what: string, code: FindingCode, typed: string, fix?: string | null) =>
  looks(id, what, [[code, 'look', 'A7']], value(typed), fix)
const stop = (id: number, what: string, code: FindingCode, typed: string, fix?: string | null): BadInput => ({
  ...stops(id, what, [[code, 'stop', 'A7']], value(typed), 2),
  ...(fix === undefined ? {} : { fix }),
})
const stopCell = (id: number, what: string, code: FindingCode, xml: string, properties = '') =>
  stops(id, what, [[code, 'stop', 'A7']], cell(xml, properties), 2)
const lookCell = (id: number, what: string, code: FindingCode, xml: string, fix: string | null) =>
  looks(id, what, [[code, 'look', 'A7']], cell(xml), fix)

/** Cases 42 and 46 to 59: what stands in one cell, A7, between two good ones. */
export const CELL_CASES: readonly BadInput[] = [
  stopCell(42, 'the same cell twice', 'cell.duplicate', text('A7', '5-10007922') + text('A7', '5-10007999')),
  lookCell(
    46,
    'a formula with its result',
    'cell.formula',
    '<c r="A7" t="str"><f>B7</f><v>5-10007922</v></c>',
    '5-10007922',
  ),
  stopCell(47, 'a formula without a result', 'cell.no_value', '<c r="A7"><f>B7</f></c>'),
  stopCell(47, 'an error', 'cell.error', '<c r="A7" t="e"><f>#REF!</f><v>#REF!</v></c>'),
  stop(47, 'an error that a text file kept', 'cell.error', '#N/A'),
  stopCell(48, 'a yes/no value', 'cell.type', '<c r="A7" t="b"><v>1</v></c>'),
  lookCell(49, 'a stored number', 'number.as_text', number('A7', 10007922), '10007922'),
  lookCell(
    49,
    'a stored number shown as 1.23457E+11',
    'number.as_text',
    number('A7', '1.23456789012E+11'),
    '123456789012',
  ),
  lookCell(49, 'a number of 15 digits', 'number.as_text', number('A7', '123456789012345'), '123456789012345'),
  stopCell(49, 'a number of 16 digits', 'number.precision_lost', number('A7', '1234567890123450')),
  stopCell(49, 'a number of 18 digits in short', 'number.precision_lost', number('A7', '1.20045879331456E+17')),
  stopCell(49, 'a number with a fraction', 'number.precision_lost', number('A7', '1234.5')),
  stop(49, 'the text 1.23E+11', 'number.precision_lost', '1.23E+11', null),
  stop(49, 'the text 1,23E+11 of a French Excel', 'number.precision_lost', '1,23E+11', null),
  lookCell(50, 'zeros kept by a format alone', 'zeros.maybe_lost', number('A7', 123, 1), '00123'),
  lookCell(50, 'zeros and a dash kept by a format alone', 'zeros.maybe_lost', number('A7', 123456, 5), '012-3456'),
  looks(
    50,
    'a number shorter than its neighbours, which begin with zeros',
    [['zeros.maybe_lost', 'look', 'A11']],
    () =>
      makeBook({
        rows:
          textRows(['0012345', '0012346', '0012347', '0012348', '0012349']) +
          `<row r="11">${number('A11', 12350)}</row>`,
      }),
    '0012350',
  ),
  stopCell(51, 'a date made of 5-12', 'cell.is_date', number('A7', 46154, 2)),
  stopCell(51, 'a month made of 1-26', 'cell.is_date', number('A7', 46023, 4)),
  stopCell(51, 'a date that counts from 1904', 'cell.is_date', number('A7', 44692, 2), '<workbookPr date1904="1"/>'),
  stopCell(51, 'an ISO date', 'cell.is_date', '<c r="A7" t="d"><v>2026-05-12T00:00:00</v></c>'),
  look(52, 'a space at the end', 'text.spaces', '5-10007922 ', '5-10007922'),
  look(52, 'a no-break space at the end', 'text.spaces', '5-10007922\u00a0', '5-10007922'),
  look(52, 'a tab and a line break at the ends', 'text.spaces', '\t5-10007922\n', '5-10007922'),
  look(52, 'an escaped carriage return', 'text.spaces', '5-10007922_x000D_', '5-10007922'),
  stop(52, 'an escaped NUL', 'text.control', '5-10007922_x0000_', '5-10007922'),
  stop(52, 'a control character inside', 'text.control', '5-1000_x0007_7922', null),
  look(0, 'a cell of spaces alone', 'text.blank', '  \u00a0', ''),
  stop(53, 'a zero-width space', 'text.invisible', '5-1000\u200b7922', '5-10007922'),
  stop(53, 'a mark of writing direction', 'text.invisible', '\u202a5-10007922\u202c', '5-10007922'),
  stop(53, 'a soft hyphen', 'text.invisible', '5-1000\u00ad7922', '5-10007922'),
  look(54, 'full-width digits', 'text.digits', '５-10007922', '5-10007922'),
  look(54, 'Arabic digits', 'text.digits', '٥-10007922', '5-10007922'),
  stop(54, 'a Cyrillic letter among Latin ones', 'text.confusable', 'АB10007922', 'AB10007922'),
  look(55, 'an apostrophe in front', 'text.dash', "'5-10007922", '5-10007922'),
  look(55, 'smart quotes', 'text.dash', '“5-10007922”', '5-10007922'),
  look(55, 'a no-break hyphen', 'text.dash', '5\u201110007922', '5-10007922'),
  look(55, 'a minus sign', 'text.dash', '5\u221210007922', '5-10007922'),
  fine(
    56,
    'a text in runs with phonetic marks',
    cell(
      '<c r="A7" t="inlineStr"><is><r><t>5-1000</t></r><r><t>7922</t></r><rPh sb="0" eb="1"><t>go</t></rPh></is></c>',
    ),
  ),
  stop(58, 'an account twice', 'account.duplicate', '5-10007921', ''),
  stops(
    58,
    'an account twice but for its dash and its space',
    [
      ['account.duplicate', 'stop', 'A7'],
      ['text.spaces', 'look', 'A7'],
      ['text.dash', 'look', 'A7'],
    ],
    value(' 5\u201110007921'),
    2,
  ),
  stop(59, 'a text of 40,000 characters', 'text.too_long', '9'.repeat(40_000)),
  stop(59, 'a text like a formula', 'text.formula_like', '=HYPERLINK("http://example.com")'),
  stop(59, 'a text that begins with @', 'text.formula_like', '@SUM(A1)'),
  stop(59, 'a full-width equals sign', 'text.formula_like', '＝1+1'),
  stop(59, 'a command behind a plus', 'text.formula_like', "+cmd|'/C calc'!A0"),
  look(0, 'a minus in front is a slip', 'account.shape', '-5-10007922', null),
  stop(0, 'two accounts in one cell', 'account.several', '5-10007922, 5-10007924', null),
  stop(0, 'two accounts on two lines', 'account.several', '5-10007922\n5-10007924', null),
  look(0, 'a number that was wrapped onto two lines', 'account.maybe_several', '5-1000\n7922', null),
  look(0, 'digits on two lines, one number or two', 'account.maybe_several', '100079\n224001', null),
  look(0, 'a comma among digits', 'account.maybe_several', '1000,7922', null),
  stop(0, 'two accounts with a comma and no space between', 'account.several', '5-10007922,5-10007924', null),
  look(0, 'perhaps two accounts', 'account.maybe_several', '10007922 10007924', null),
  look(0, 'a number grouped by thousands', 'account.shape', '10,007,922', null),
  look(0, 'the letter O among digits', 'account.letter', '5-1OO07922', null),
  look(0, 'a total', 'account.unlikely', 'Total', null),
  look(0, 'N/A', 'account.unlikely', 'N/A', null),
  look(0, 'two characters', 'account.shape', '12', null),
  fine(0, 'three characters', value('A12')),
  fine(0, 'thirty characters', value('5-1000.7922/10007922-ABCDEFGHI')),
  look(0, 'thirty-one characters', 'account.shape', '5-1000.7922/10007922-ABCDEFGHIJ', null),
  look(0, 'a text like a date', 'account.date_like', '12-May', null),
  look(0, 'a date in numbers', 'account.date_like', '03/15/2024', null),
  look(0, 'a date with its month in full', 'account.date_like', '15 March 2024', null),
  fine(0, 'eight digits that could be a date', value('20240315')),
  fine(0, 'numbers with dashes that are no date', value('12-34-5678')),
  looks(
    0,
    'a shape unlike the rest',
    [['account.odd', 'look', 'A11']],
    () => makeBook({ accounts: ['5-10001', '5-10002', '5-10003', '5-10004', '5-10005', 'AB77'] }),
    null,
  ),
]
