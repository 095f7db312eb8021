import { normalForm } from '../account.ts'
import { isCompactDate, isDateForm } from '../date-form.ts'
import type { PatternTest } from '../pattern.ts'
import type { AccountCell } from '../sheet.ts'

/** With fewer, a number in a heading may be a year, a count or a version. */
const FEWEST_DIGITS = 5
/** A word that stands by itself: "Rev. 12345", "Tel 800-555-1234", "e.g. 5-12345678". */
const LONE_WORD = /(?:^|[ ./])[A-Z]+(?:[ ./]|$)/
/** Ten digits as North America dials them. */
const TELEPHONE = /^(?:1[-. ]?)?[2-9]\d{2}[-. /]?[2-9]\d{2}[-. ]?\d{4}$/
const POSTAL_CODE = /^\d{5}(?:-\d{4})?$/

/** Anything that may be an account, damaged ones included. */
export function couldBeAccount(cell: AccountCell, test: PatternTest): boolean {
  if (cell.kind === 'boolean') return false
  if (cell.kind !== 'text' && cell.kind !== 'number') return true
  if (cell.kind === 'number' && !/^\d+$/.test(cell.typed)) return true
  const fault = test(normalForm(cell.typed))?.fault
  return fault !== 'short' && fault !== 'needs' && /\d/.test(cell.typed)
}

/** Probably an account: in shape, five digits or more, no long word in it, and no date with separators. */
export function isAccountLike(cell: AccountCell, test: PatternTest): boolean {
  if (cell.kind !== 'text' && cell.kind !== 'number') return false
  if (!hasDigits(cell.typed)) return false
  const normal = normalForm(cell.typed)
  if (cell.kind === 'number' && !/^\d+$/.test(normal)) return false
  if (test(normal) !== null || /[A-Z]{4}/.test(normal) || isDateForm(normal)) return false
  return normal.replace(/\D/g, '').length >= FEWEST_DIGITS
}

/** In shape and no sentence or date, but with so few digits that only its neighbours tell an account from a version. */
export function isShortAccount(cell: AccountCell, test: PatternTest): boolean {
  if (!couldBeAccount(cell, test)) return false
  const normal = normalForm(cell.typed)
  return test(normal) === null && !LONE_WORD.test(normal) && !/[A-Z]{4}/.test(normal) && !isDateForm(normal)
}

/** Hardly anything but an account: nor could it be a date, a telephone number, a postal code, or a note with a number in it. */
export function isSurelyAccount(cell: AccountCell, test: PatternTest): boolean {
  if (!isAccountLike(cell, test)) return false
  const normal = normalForm(cell.typed)
  return ![LONE_WORD, TELEPHONE, POSTAL_CODE].some(other => other.test(normal)) && !isCompactDate(normal)
}

/** The text with 9 for every digit and A for every letter: accounts of one kind share it. */
export function accountShape({ typed }: Pick<AccountCell, 'typed'>): string {
  return normalForm(typed).replace(/\d/g, '9').replace(/[A-Z]/g, 'A')
}

/** Headings are sentences: most are out before any normal form is made of them. Foreign digits need one to be seen. */
function hasDigits(text: string): boolean {
  let digits = 0
  for (let at = 0; at < text.length && digits < FEWEST_DIGITS; at++) {
    const code = text.charCodeAt(at)
    if ((code >= 48 && code <= 57) || code > 127) digits++
  }
  return digits >= FEWEST_DIGITS
}
