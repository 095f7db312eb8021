/** What a cell's number format makes of a number, as far as an account is concerned. */
export type NumberFormat = { kind: 'general' } | { kind: 'date' } | { kind: 'digits'; code: string }

const GENERAL: NumberFormat = { kind: 'general' }
const DATE: NumberFormat = { kind: 'date' }

/** The formats that Excel knows by number alone and that show a day or a time. */
export function builtInFormat(id: number): NumberFormat {
  const dates = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
  return dates ? DATE : GENERAL
}

/** Reads a format code: a date by its y, m, d, h or s, zeros by its 0s. Only the section for positive numbers counts. */
export function parseFormat(code: string): NumberFormat {
  const section = firstSection(code)
  const bare = section.replace(/\\.|"[^"]*"|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
  if (/general/i.test(bare)) return GENERAL
  if (/[ymdhse](?![+-])/i.test(bare) && !/[#0?]/.test(bare.replace(/s\.?0+/gi, 's'))) return DATE
  return /^[0#?\-\s/()]+$/.test(bare) && bare.includes('0') ? { kind: 'digits', code: section } : GENERAL
}

/** A whole number as the format shows it (00123), or null where the format makes no more of it than its digits. */
export function showDigits(format: NumberFormat, digits: string): string | null {
  if (format.kind !== 'digits') return null
  const marks = marksOf(format.code)
  const places = marks.filter(mark => mark.place !== null).length
  const padded = digits.padStart(places, '\0')
  let shown = ''
  // More digits than places: the rest stands before the first place.
  let next = padded.length - places
  let begun = false
  for (const { place, literal } of marks) {
    if (place === null) {
      if (begun || !/^[\s/-]$/.test(literal)) shown += literal
      continue
    }
    if (!begun) shown += padded.slice(0, next)
    const digit = padded[next++] ?? '\0'
    if (digit !== '\0') shown += digit
    else if (place === '0') shown += '0'
    begun ||= shown !== ''
  }
  return shown === digits ? null : shown
}

interface Mark {
  place: '0' | '#' | '?' | null
  literal: string
}

function marksOf(code: string): Mark[] {
  const marks: Mark[] = []
  for (const found of code.matchAll(/\[[^\]]*\]|\\(.)|"([^"]*)"|_.|\*.|([0#?])|([\s/()-])/g)) {
    const [, escaped, quoted, place, literal] = found
    if (place === '0' || place === '#' || place === '?') marks.push({ place, literal: '' })
    else marks.push({ place: null, literal: escaped ?? quoted ?? literal ?? '' })
  }
  return marks
}

function firstSection(code: string): string {
  let quoted = false
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '"') quoted = !quoted
    else if (code[at] === '\\') at++
    else if (code[at] === ';' && !quoted) return code.slice(0, at)
  }
  return code
}
