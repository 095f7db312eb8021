import { makeBook, row, text, textRows } from '../workbooks.ts'
import { type BadInput, fine, looks, stops } from './case.ts'

const ACCOUNTS = ['5-10007921', '5-10007922', '5-10007923']
/** A column from this row down, with no other heading than the one it holds. */
const from = (first: number, ...texts: string[]) => {
  return () => makeBook({ rows: textRows(texts, first) })
}
/** Labels in A6 and A7, something else beside them in C. */
const labelsAnd = (heading: string | null, one: string, other: string) => () => {
  const top = text('A5', 'Name') + (heading === null ? '' : text('C5', heading))
  const list = row(6, text('A6', 'Total') + text('C6', one)) + row(7, text('A7', 'Harbor') + text('C7', other))
  return makeBook({ rows: row(5, top) + list })
}
/** The labels are worth a look; what stands beside them is not called the accounts. */
const beside = (what: string, heading: string | null, one: string, other: string) =>
  looks(
    45,
    `${what} beside labels`,
    [
      ['account.unlikely', 'look', 'A6'],
      ['account.unlikely', 'look', 'A7'],
    ],
    labelsAnd(heading, one, other),
  )

/** A customer's own sheet: headings in row 1, in A sites whose names could be accounts, in B the accounts. */
const sitesAnd = (own: string, other: string) => () => {
  const lines = Array.from({ length: 8 }, (_, at) => `SITE ${at + 1}`)
  const list = lines.map((site, at) => row(at + 2, text(`A${at + 2}`, site) + text(`B${at + 2}`, `5-1000792${at}`)))
  return makeBook({ rows: row(1, text('A1', own) + text('B1', other)) + list.join('') })
}

const NO_ACCOUNTS = [
  ...['Rev. 03/15/2024', '03/15/2024', '15 Mar 2024', 'March 2024', '2024.03.15', '20240315'],
  ...['Tel 800-555-1234', '800-555-1234', '1-800-555-1234', 'e.g. 5-12345678', '80202-1234'],
]

/** Cases 34 and 45: where the list stands, and what stands near it without being part of it. */
export const PLACE_CASES: readonly BadInput[] = [
  ...NO_ACCOUNTS.map(heading => fine(34, `“${heading}” right above the list`, from(5, heading, ...ACCOUNTS))),
  stops(
    34,
    'three accounts too high, one below the other',
    [['rows.above_6', 'stop', 'A3']],
    from(3, '5-10007918', '5-10007919', '5-10007920', ...ACCOUNTS),
    3,
  ),
  stops(
    34,
    'accounts above, and only a total in row 6',
    [
      ['rows.above_6', 'stop', 'A3'],
      ['account.unlikely', 'look', 'A6'],
    ],
    from(3, ...ACCOUNTS, 'Total'),
  ),
  looks(
    34,
    'an example in the shape of the list, with the heading below it',
    [['rows.maybe_above', 'look', 'A4']],
    from(4, '5-10000000', 'Account Number', ...ACCOUNTS),
  ),
  looks(
    34,
    'an account above a list of two shapes',
    [['rows.maybe_above', 'look', 'A5']],
    from(5, '5-10007920', '5-10007921', 'AB-77312'),
  ),
  beside('dates', null, '2026/01/15', '2026/01/16'),
  beside('dates with months', null, '15 Jan 2026', '16 Jan 2026'),
  beside('dates without separators', null, '20260115', '20260116'),
  beside('telephone numbers', null, '800-555-1234', '800-555-1235'),
  beside('telephone numbers without separators', null, '8005551234', '8005551235'),
  beside('postal codes', null, '80202', '80203-1234'),
  beside('the same number in every row', null, '7731204', '7731204'),
  beside('numbers of invoices, by their heading,', 'Invoice no.', '90017731', '90017732'),
  stops(
    45,
    'accounts like telephone numbers, by their heading',
    [['columns.unknown', 'stop', 'C6']],
    labelsAnd('Account Number', '800-555-1234', '800-555-1235'),
    0,
  ),
  stops(
    45,
    'accounts without a heading beside labels',
    [['columns.unknown', 'stop', 'C6']],
    labelsAnd(null, '5-10007921', '5-10007922'),
    0,
  ),
  ...[
    ['Name', 'Account number'],
    ['Site', 'Account number'],
    ['Nom du site', 'Numéro de compte'],
  ].map(([own = '', other = '']) =>
    stops(45, `“${own}” in A, “${other}” in B`, [['columns.unknown', 'stop', 'B6']], sitesAnd(own, other), 0),
  ),
]
