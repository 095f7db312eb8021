import type { SentencesOf } from '../finding.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('en-US', value)
const list = (items: readonly string[]) => sayList('en-US', items)
const counted = (count: number, one: string, other: string) =>
  `${number(count)} ${plural('en-US', count, { one, other })}`

export const accountFinding: SentencesOf<'text' | 'account'> = {
  'text.spaces': {
    title: ({ count }) => `${counted(count, 'stray space or line break', 'stray spaces or line breaks')}.`,
    why: () => 'The portal compares letter by letter, so a space at an end or of an unusual kind can fail the row.',
    next: () => 'Remove it.',
  },
  'text.blank': {
    title: () => 'The cell looks empty but holds spaces.',
    why: () => 'The portal may take it for an account without a number.',
    next: () => 'Delete what is in the cell.',
  },
  'text.control': {
    title: ({ names }) => `The cell holds control characters: ${list(names)}.`,
    why: () => 'They come from another system’s export and make the portal refuse the row.',
    next: () => 'Type the number again from the bill.',
  },
  'text.invisible': {
    title: ({ count }) => `${counted(count, 'invisible character', 'invisible characters')}.`,
    why: ({ names }) =>
      `${list(names)}, copied along from a web page or an e-mail. The portal takes it for another number.`,
    next: () => 'Remove what can’t be seen.',
  },
  'text.digits': {
    title: () => 'Digits of another script or width.',
    why: () => 'They look like digits, but the portal knows 0 to 9 of the keyboard only.',
    next: () => 'Replace them by the keyboard’s digits.',
  },
  'text.confusable': {
    title: ({ names }) => `Letters of another alphabet that look like ours: ${list(names)}.`,
    why: () => 'The number looks right, but the portal takes it for another one.',
    next: () => 'Replace them by the letters they look like.',
  },
  'text.dash': {
    title: ({ kind }) =>
      kind === 'dash' ? 'A dash that only looks like a hyphen.' : 'Quotation marks around the number.',
    why: ({ kind }) =>
      kind === 'dash'
        ? 'Word processors put long or no-break dashes. The portal may not know them.'
        : 'They were meant to keep the number as text, but became part of it.',
    next: ({ kind }) => (kind === 'dash' ? 'Replace it by the keyboard’s hyphen.' : 'Remove them.'),
  },
  'text.too_long': {
    title: ({ length }) => `${number(length)} characters in one cell.`,
    why: ({ limit }) => `A cell holds at most ${number(limit)} characters; Excel would cut the rest.`,
    next: () => 'Put one account number into the cell.',
  },
  'text.formula_like': {
    title: ({ start }) => `Text that begins with “${start}”, like a formula.`,
    why: () => 'A program that opens it may run it. No account number begins this way.',
    next: () => 'Type the account number in its place, or delete the row.',
  },
  'account.duplicate': {
    title: ({ first, account }) => `${account} stands in ${first} too.`,
    why: ({ first }) => `The portal takes each account once, and ${first} keeps it.`,
    next: () => 'Leave this row out.',
  },
  'account.unlikely': {
    title: () => 'No digit, so hardly an account number.',
    why: () => 'Everything from the first row of the list down is taken for an account, headings and totals too.',
    next: () => 'Delete the row if it is a label, a name or a total.',
  },
  'account.shape': {
    title: ({ fault, characters, shortest, longest }) =>
      ({
        short: `Shorter than ${shortest} characters.`,
        long: `Longer than ${longest} characters.`,
        characters: `Unusual in an account number: ${characters}`,
        ends: `Begins or ends with ${characters}`,
        needs: 'No digit in it.',
      })[fault],
    why: () => 'The portal does not say what an account number looks like; most have letters, digits and hyphens.',
    next: () => 'Compare with the bill. If it is right, leave it.',
  },
  'account.odd': {
    title: ({ usual }) => `Unlike the others, which look like ${usual}.`,
    why: ({ count, total }) =>
      `${number(count)} of ${number(total)} accounts in this list have the same shape; this one does not.`,
    next: () => 'Compare with the bill. If it is right, leave it.',
  },
  'account.several': {
    title: ({ parts }) => `${counted(parts.length, 'account', 'accounts')} in one cell.`,
    why: () => 'The portal takes one account from each row and would read these as one.',
    next: ({ parts }) => `Give each its own row: ${list(parts)}.`,
  },
  'account.maybe_several': {
    title: ({ parts }) => `Perhaps ${counted(parts.length, 'account', 'accounts')} in one cell.`,
    why: () => 'The portal takes one account from each row and would read several as one.',
    next: ({ parts }) =>
      `If they are several, give each its own row: ${list(parts)}. If it is one, keep it on one line.`,
  },
  'account.letter': {
    title: ({ letters }) => `A letter among digits: ${letters}`,
    why: () => 'The letters O, I and L are easily typed or scanned for 0 and 1.',
    next: ({ proposed }) => `Compare with the bill; perhaps it is ${proposed}.`,
  },
  'account.date_like': {
    title: () => 'Looks like a date.',
    why: () => 'Excel may have made a date of a number such as 5-12 before the text was saved.',
    next: () => 'Compare with the bill. If it is right, leave it.',
  },
}
