import type { SentencesOf } from '../finding.ts'
import { plural, sayDate, sayList, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('en-US', value)
const list = (items: readonly string[]) => sayList('en-US', items)
const counted = (count: number, one: string, other: string) =>
  `${number(count)} ${plural('en-US', count, { one, other })}`
const AS_TEXT = 'Format the cell as text and type the number again from the bill.'

export const cellFinding: SentencesOf<'rows' | 'row' | 'columns' | 'column' | 'cell' | 'number' | 'zeros'> = {
  'rows.none': {
    title: ({ first }) => `No account stands in ${first} or below.`,
    why: () => 'The portal reads account numbers from there down and finds none.',
    next: ({ first }) => `Put the account numbers into the column from ${first} down.`,
  },
  'rows.above_6': {
    title: ({ row, count }) =>
      count === 1
        ? `The first account is in row ${row}.`
        : `The first account is in row ${row}; ${number(count)} stand too high.`,
    why: ({ firstRow }) => `The portal reads from row ${firstRow} down. What stands above is left out without a word.`,
    next: ({ firstRow }) => `Move the list down so that it begins in row ${firstRow}, or start from a fresh template.`,
  },
  'rows.maybe_above': {
    title: ({ row, count, firstRow }) =>
      count === 1
        ? `Row ${row} may hold an account.`
        : `${number(count)} rows above row ${firstRow} may hold accounts, the first is row ${row}.`,
    why: ({ firstRow }) => `The portal reads from row ${firstRow} down. What stands above is left out without a word.`,
    next: () => 'Move it into the list if it should go in; leave an example where it is.',
  },
  'rows.gap': {
    title: ({ from, to, count }) =>
      count === 1 ? `Row ${from} is empty.` : `Rows ${from} to ${to} are empty, ${number(count)} in all.`,
    why: () => 'The portal does not say whether it reads on past an empty row.',
    next: () => 'Move the rows below up, so that the list has no gap.',
  },
  'rows.too_many': {
    title: ({ count, limit }) => `${number(count)} accounts; ${number(limit)} go in at one time.`,
    why: ({ firstOver }) => `The portal refuses a longer list. ${firstOver} is the first one over.`,
    next: ({ limit }) => `Split the list into files of at most ${number(limit)} accounts.`,
  },
  'rows.full': {
    title: ({ limit }) => `This file is full: ${number(limit)} of ${number(limit)} accounts.`,
    why: () => 'With one more row, the portal refuses the whole file.',
    next: () => 'Put further accounts into another file.',
  },
  'row.hidden': {
    title: ({ row, filtered }) => (filtered ? `Row ${row} is hidden by a filter.` : `Row ${row} is hidden.`),
    why: ({ count }) =>
      `The portal reads hidden rows too. ${counted(count, 'row', 'rows')} with data can’t be seen in this sheet.`,
    next: ({ filtered }) =>
      filtered
        ? 'Clear the filter to see the row; delete it if it should not go in.'
        : 'Show the row; delete it if it should not go in.',
  },
  'column.hidden': {
    title: ({ column }) => `Column ${column}, which holds the accounts, is hidden.`,
    why: () => 'The portal reads it all the same, so nobody sees what is uploaded.',
    next: ({ column }) => `Show column ${column} and make sure that it is the right list.`,
  },
  'columns.unknown': {
    title: ({ column, expected }) => `The accounts stand in column ${column}, not in ${expected}.`,
    why: ({ expected }) => `The portal reads column ${expected}, as in its template.`,
    next: ({ column, expected }) =>
      `Use column ${column} here, or move the accounts to column ${expected} in the file.`,
  },
  'columns.other': {
    title: ({ columns }) =>
      `${plural('en-US', columns.length, { one: 'Column', other: 'Columns' })} ${list(columns)} ${plural('en-US', columns.length, { one: 'holds', other: 'hold' })} more data.`,
    why: ({ expected }) => `Only column ${expected} is read. What stands beside it is neither checked nor sent.`,
    next: () => 'Nothing to do, unless the portal’s own template lacks those columns.',
  },
  'cell.duplicate': {
    title: ({ cell }) => `The file holds ${cell} twice.`,
    why: () => 'Each program would read another one of the two.',
    next: () => 'Open the file in Excel, type the number again from the bill, and save.',
  },
  'cell.merged': {
    title: ({ range }) => `The cells ${range} are merged.`,
    why: () => 'Of merged cells only the first has a value; the rest of the list shifts or is lost.',
    next: () => 'Unmerge them, with one account in each row.',
  },
  'cell.formula': {
    title: () => 'A formula, not a number typed in.',
    why: () => 'Its last result was read. The portal may see the formula, or an older result.',
    next: () => 'Copy the column and paste it as values.',
  },
  'cell.no_value': {
    title: () => 'A formula without a result.',
    why: () => 'The file was saved before the formula was worked out, so there is no number in it.',
    next: () => 'Open it in Excel, let it recalculate, paste the column as values, and save.',
  },
  'cell.error': {
    title: ({ error }) => `The cell holds the error ${error}.`,
    why: () => 'A formula failed, so there is no number here.',
    next: () => 'Type the account number in its place.',
  },
  'cell.type': {
    title: ({ value }) => `The cell holds the yes/no value ${value}, not a number.`,
    why: () => 'An account number can’t be a yes/no value.',
    next: () => 'Type the account number in its place, or delete the row.',
  },
  'cell.is_date': {
    title: ({ day }) => `A date, ${sayDate('en-US', day)}.`,
    why: ({ readings }) =>
      `Excel turned what was typed into a date: perhaps ${list(readings)}. The file no longer says which.`,
    next: () => AS_TEXT,
  },
  'cell.link': {
    title: ({ target }) => `The link on this cell leads elsewhere: ${target}`,
    why: () => 'The text and the link disagree; one of them may be the older one.',
    next: () => 'Make sure that the text is right, and remove the link.',
  },
  'number.as_text': {
    title: ({ digits, shown }) =>
      shown && shown !== digits ? `Stored as a number, shown as ${shown}.` : 'Stored as a number, not as text.',
    why: () => 'Excel may drop leading zeros or shorten a number. Stored as text, it stays as it is.',
    next: ({ digits }) => `Store it as the text ${digits}.`,
  },
  'number.precision_lost': {
    title: ({ how, kept, digits }) =>
      how === 'fraction'
        ? 'A number with a fraction.'
        : how === 'exponent'
          ? `Shortened to powers of ten: ${counted(kept, 'digit', 'digits')} of ${digits} left.`
          : `Digits lost. Excel kept ${kept} of ${digits}.`,
    why: ({ how }) =>
      how === 'fraction'
        ? 'An account number has no fraction. Excel calculated it, or read a separator as a decimal sign.'
        : how === 'exponent'
          ? 'A program wrote the number in short. The lost digits are no longer in the file.'
          : 'Excel keeps 15 digits of a number and turns the rest into zeros. The lost digits are no longer in the file, so they can’t be restored from it.',
    next: () => AS_TEXT,
  },
  'zeros.maybe_lost': {
    title: ({ proposed }) => `Leading zeros may be lost: ${proposed}?`,
    why: ({ by, length }) =>
      by === 'format'
        ? 'The zeros come from the cell’s format alone. The number behind it has none.'
        : `Nearly all the others have ${length} digits. As a number, Excel drops the zeros in front.`,
    next: ({ proposed }) => `Compare with the bill; if it is ${proposed}, store it as text.`,
  },
}
