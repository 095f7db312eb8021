import { isDateForm } from '../date-form.ts'
import { cellFinding, type Finding } from '../finding.ts'
import { READER_LIMITS } from '../limits.ts'
import type { PatternTest } from '../pattern.ts'
import type { RulePack } from '../rule-pack.ts'
import type { AccountCell } from '../sheet.ts'
import { formulaStart } from './text.ts'

/** Between two accounts in one cell; a comma only where it doesn't group thousands. */
const SEPARATORS = /[;|\n\r\t]+|,\s*|\s+(?:and|et|or|ou)\s+|\s*&\s*/i
/** Nobody writes these inside one number; a line break may have wrapped it, and a comma alone may be a slip. */
const CERTAIN_SEPARATOR = /[;|&]|,\s|\s(?:and|et|or|ou)\s/i
/** Parts of one shape are accounts of one kind where they have a dash, a dot or a letter, or this many digits. */
const WHOLE_DIGITS = 8
/** A longer text is prose, and splitting it would take time in proportion to its square. */
const LONGEST_LIST = 500
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/
const ERRORS = new Set(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!', '#CALC!'])

/** Letters that hands and scanners put for digits. */
const FOR_DIGITS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/**
 * What is wrong with a text as an account number. Its shape is an assumption of ours, so that only two accounts in one
 * cell, and what a program wrote when it lost the value, are certain enough to stop.
 */
export function judgeAccount(cell: AccountCell, normal: string, test: PatternTest, pack: RulePack): Finding[] {
  const error = cell.typed.trim().toUpperCase()
  if (error.startsWith('#') && ERRORS.has(error)) return [cellFinding('cell.error', cell, { error })]
  const misfit = test(normal)
  // The normal form turns a line break into a space, which an account may hold.
  const parts = misfit || /[\n\r\t]/.test(cell.typed) ? severalParts(cell.typed, test) : []
  if (parts.length > 1) return [judgeParts(cell, parts)]
  if (misfit === null) return judgeFitting(cell, normal)
  if (misfit.fault === 'needs' || !/\d/.test(normal)) return [cellFinding('account.unlikely', cell, {})]
  const { shortest, longest } = pack.account
  return [cellFinding('account.shape', cell, { fault: misfit.fault, characters: misfit.characters, shortest, longest })]
}

/** A text longer than any account: several of them, a formula, or prose. */
export function judgeLong(cell: AccountCell, test: PatternTest, pack: RulePack): Finding[] {
  const start = formulaStart(cell.typed)
  if (start !== null) return [cellFinding('text.formula_like', cell, { start })]
  if (cell.cutFrom) {
    return [cellFinding('text.too_long', cell, { length: cell.cutFrom, limit: READER_LIMITS.textLength })]
  }
  const parts = severalParts(cell.typed, test)
  if (parts.length > 1) return [judgeParts(cell, parts)]
  if (!/\p{Nd}/u.test(cell.typed)) return [cellFinding('account.unlikely', cell, {})]
  const { shortest, longest } = pack.account
  return [cellFinding('account.shape', cell, { fault: 'long', characters: '', shortest, longest })]
}

/** The accounts of a cell that holds more than one, each in the shape of an account; else nothing. */
function severalParts(typed: string, test: PatternTest): string[] {
  const text = typed.trim()
  if (text.length > LONGEST_LIST) return []
  if (THOUSANDS.test(text)) return []
  const parts = text
    .split(SEPARATORS)
    .map(part => part.trim())
    .filter(part => part !== '')
  const allAccounts = parts.every(part => test(part.toUpperCase()) === null && !/[A-Z]{3}/i.test(part))
  return parts.length > 1 && allAccounts ? parts : []
}

function judgeParts(cell: AccountCell, parts: string[]): Finding {
  const certain = CERTAIN_SEPARATOR.test(cell.typed.trim()) || areAlike(parts)
  return cellFinding(certain ? 'account.several' : 'account.maybe_several', cell, { parts })
}

/** 5-10007922 above 5-10007924 are two accounts; 5-1000 above 7921 may be one that was wrapped. */
function areAlike(parts: readonly string[]): boolean {
  const shapes = new Set(parts.map(part => part.toUpperCase().replace(/\d/g, '9').replace(/[A-Z]/g, 'A')))
  const [shape = ''] = shapes
  const digits = shape.replace(/[^9]/g, '').length
  return shapes.size === 1 && (digits >= WHOLE_DIGITS || (digits < shape.length && digits > WHOLE_DIGITS / 2))
}

function judgeFitting(cell: AccountCell, normal: string): Finding[] {
  if (/^\d+$/.test(normal)) return []
  const halves = normal.includes(' ') ? normal.split(/\s+\/?\s*|\/\s+/) : []
  if (halves.length > 1 && halves.every(half => /^[\dA-Z-]*\d{6}$/.test(half))) {
    return [cellFinding('account.maybe_several', cell, { parts: halves })]
  }
  if (isDateForm(normal)) return [cellFinding('account.date_like', cell, {})]
  if (!/[A-Z]/.test(normal)) return []
  return judgeLetters(cell, normal)
}

/** A letter O among digits: perhaps a zero. Only where no other letter is there, as in 5-1OOO7931. */
function judgeLetters(cell: AccountCell, normal: string): Finding[] {
  const letters = normal.match(/[A-Z]/g) ?? []
  if (letters.some(letter => FOR_DIGITS[letter] === undefined)) return []
  // At an end, I and L are too common as a prefix or suffix to be worth a look.
  if (!/\d[OIL]+\d|\dO+$/.test(normal)) return []
  if (letters.length * 2 > (normal.match(/\d/g)?.length ?? 0)) return []
  const proposed = normal.replace(/[OIL]/g, letter => FOR_DIGITS[letter] ?? letter)
  return [cellFinding('account.letter', cell, { letters: [...new Set(letters)].join(', '), proposed })]
}
