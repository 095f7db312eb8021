const MONTH =
  'JAN(?:UARY|VIER|V)?|FEB(?:RUARY)?|F[EÉ]V(?:RIER|R)?|MAR(?:CH|S)?|APR(?:IL)?|AVR(?:IL)?|MA[YI]|JUNE?|JUIN|JULY?|JUIL(?:LET)?|AUG(?:UST)?|AO[UÛ]T?|SEPT?(?:EMBER|EMBRE)?|OCT(?:OBER|OBRE)?|NOV(?:EMBER|EMBRE)?|D[EÉ]C(?:EMBER|EMBRE)?'
const DAY_FIRST = new RegExp(`^\\d{1,2}[-/. ] ?(?:${MONTH})\\.?(?:[-/. ] ?\\d{2,4})?$`)
const MONTH_FIRST = new RegExp(`^(?:${MONTH})\\.?[-/. ] ?\\d{1,4}(?:[-/. ] ?\\d{2,4})?$`)
const YEAR_FIRST = new RegExp(`^\\d{4}[-/. ] ?(?:${MONTH})\\.?[-/. ] ?\\d{1,2}$`)
const NUMBERS = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{2}|\d{4})$/
const COMPACT = /^(?:(\d{4})(\d\d)(\d\d)|(\d\d)(\d\d)(\d{4}))$/

/** Whether a text in normal form is written the way a date is, in any order: 2024-03-15, 15/3/24, 15 MAR 2024, MAR-24. */
export function isDateForm(normal: string): boolean {
  const found = NUMBERS.exec(normal)
  if (found) return isDate(Number(found[1]), Number(found[3]), Number(found[4]), found[1]?.length === 4)
  return DAY_FIRST.test(normal) || MONTH_FIRST.test(normal) || YEAR_FIRST.test(normal)
}

/** Whether eight digits may be a date without separators: 20240315, 03152024. Many an account may be read so too. */
export function isCompactDate(normal: string): boolean {
  const found = COMPACT.exec(normal)
  if (!found) return false
  const [, year, month, day, one, two, last] = found.map(Number)
  return year ? isDate(year, month ?? 0, day ?? 0, true) : isDate(one ?? 0, two ?? 0, last ?? 0, false)
}

/** Three numbers in their order; which of day and month comes first is not known. */
function isDate(first: number, second: number, third: number, yearFirst: boolean): boolean {
  const [year, one, two] = yearFirst ? [first, second, third] : [third, first, second]
  const days = one >= 1 && two >= 1 && Math.max(one, two) <= 31 && Math.min(one, two) <= 12
  return days && (year < 100 || (year >= 1900 && year < 2100))
}
