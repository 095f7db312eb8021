const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:E([+-]?\d{1,4}))?$/i
/** Longer whole numbers stay as they were written: nobody reads a hundred zeros. */
const MOST_DIGITS = 40

/**
 * The exact digits of a stored number where it is whole, without going through a float (1.23457E+11 is 123457000000);
 * null where it has a fraction, is endless, or is no number at all.
 */
export function wholeDigits(raw: string): string | null {
  const found = DECIMAL.exec(raw.trim())
  if (!found) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  if (whole === '' && fraction === '') return null
  const shift = Number(exponent)
  const kept = (whole + fraction).replace(/^0+/, '')
  if (kept === '') return '0'
  const point = kept.length - fraction.length + shift
  const significant = kept.replace(/0+$/, '')
  if (point < significant.length || point > MOST_DIGITS) return null
  return (sign === '-' ? '-' : '') + significant.padEnd(point, '0')
}

const DAY = 86_400_000
const LAST_DAY = 2_958_465

/**
 * The day that a stored number means under a date format, as an ISO date; its time of day where it is less than a day;
 * null where no day has that number. Excel counts 1900 as a leap year, so that days before March 1900 are one off.
 */
export function serialDay(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0) || serial > LAST_DAY) return null
  if (serial < 1 && !date1904) return new Date(Math.round(serial * DAY)).toISOString().slice(11, 16)
  const days = Math.floor(serial) + (date1904 ? 1462 : 0)
  const shifted = days < 60 ? days + 1 : days
  return new Date(Date.UTC(1899, 11, 30) + shifted * DAY).toISOString().slice(0, 10)
}
