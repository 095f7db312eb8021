import { cellFinding, type Finding } from '../finding.ts'
import type { AccountCell } from '../sheet.ts'

/** Excel keeps 15 digits of a number and turns the rest into zeros. */
export const KEPT_DIGITS = 15

/** What is left of a long number once a program wrote it short: 1.23E+11, in French 1,23E+11. The plus makes it certain. */
const EXPONENT = /^(\d)(?:[.,](\d+))?E\+?(\d{1,3})$/i

/** What a stored number has lost or may have lost (N3, hazards 49 and 50). `typed` holds its digits where it is whole. */
export function judgeNumber(cell: AccountCell): Finding[] {
  const { typed } = cell
  if (!/^-?\d+$/.test(typed)) return [judgeBroken(cell)]
  const digits = typed.replace(/^-/, '')
  if (digits.length > KEPT_DIGITS) {
    return [cellFinding('number.precision_lost', cell, { how: 'long', kept: KEPT_DIGITS, digits: digits.length })]
  }
  if (cell.formula || typed.startsWith('-')) return []
  const shown = cell.shown ?? null
  if (shown !== null && shown !== typed && shown.startsWith('0')) {
    return [cellFinding('zeros.maybe_lost', cell, { proposed: shown, by: 'format', length: shown.length }, shown)]
  }
  return [cellFinding('number.as_text', cell, { digits: typed, shown }, typed)]
}

/** A text like 1.23E+11: the digits behind it are gone. */
export function judgeExponent(cell: AccountCell): Finding[] {
  const found = cell.typed.includes('+') ? EXPONENT.exec(cell.typed.trim()) : null
  if (!found) return []
  const kept = 1 + (found[2]?.length ?? 0)
  return [cellFinding('number.precision_lost', cell, { how: 'exponent', kept, digits: Number(found[3]) + 1 })]
}

function judgeBroken(cell: AccountCell): Finding {
  const found = EXPONENT.exec(cell.typed)
  if (!found) return cellFinding('number.precision_lost', cell, { how: 'fraction', kept: 0, digits: null })
  const digits = Number(found[3]) + 1
  return cellFinding('number.precision_lost', cell, { how: 'long', kept: KEPT_DIGITS, digits })
}

/** Excel made a date of it (5-12); both readings of what was typed are shown, since only a person can choose. */
export function judgeDate(cell: AccountCell): Finding[] {
  const [year = '', month = '', day = ''] = cell.typed.slice(0, 10).split('-')
  const [m, d] = [Number(month), Number(day)]
  const readings = [`${m}-${d}`, `${d}-${m}`, `${m}-${year.slice(-2)}`]
  return [cellFinding('cell.is_date', cell, { day: cell.typed.slice(0, 10), readings: [...new Set(readings)] })]
}
