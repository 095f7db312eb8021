/** Characters that no eye sees and that make two equal-looking texts differ. Ranges of code points, ascending. */
const INVISIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x2800, 0x2800],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
]

/** The names people use for them; the rest are called by their number. */
const NAMES: Readonly<Record<number, string>> = {
  9: 'TAB',
  10: 'LF',
  13: 'CR',
  32: 'SP',
  160: 'NBSP',
  173: 'SHY',
  8203: 'ZWSP',
  8204: 'ZWNJ',
  8205: 'ZWJ',
  8206: 'LRM',
  8207: 'RLM',
  8239: 'NNBSP',
  8288: 'WJ',
  65279: 'BOM',
}

/** Dashes, minus signs and hyphens that only look like the keyboard's "-". */
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d\u2796\u30fc'
const QUOTES = '\'"`\u00b4\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u00ab\u00bb\u2032\u2033\uff07\uff02'

/** Whether a code point shows nothing at all. */
export function isInvisible(code: number): boolean {
  return code >= 0xad && INVISIBLE.some(([first, last]) => code >= first && code <= last)
}

/** A control character that no cell should hold. TAB, CR and LF count as spaces. */
export function isControl(code: number): boolean {
  return (code < 0x20 && !isLineOrTab(code)) || (code >= 0x7f && code <= 0x9f) || code === 0xfffe || code === 0xffff
}

/** Any space but the keyboard's own: no-break, thin, ideographic, and TAB, CR, LF. */
export function isOddSpace(code: number): boolean {
  if (isLineOrTab(code)) return true
  if (code < 0xa0) return false
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

export function isOddDash(character: string): boolean {
  return DASHES.includes(character)
}

export function isQuote(character: string): boolean {
  return QUOTES.includes(character)
}

/** The chip for a character that can't be shown as it is: "ZWSP", "NBSP", "U+2011". */
export function characterName(code: number): string {
  return NAMES[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text with all that can't be seen, or that would steer a terminal, written as \u escapes. */
export function escapeUnseen(text: string): string {
  return escapeWhere(text, code => isControl(code) || isInvisible(code) || isOddSpace(code) || isSurrogate(code))
}

/** A sentence made safe for a terminal: what would steer it is escaped, while no-break spaces stay. */
export function escapeControls(text: string): string {
  return escapeWhere(text, code => isControl(code) || isInvisible(code) || isSurrogate(code) || code === 13)
}

function escapeWhere(text: string, unseen: (code: number) => boolean): string {
  let shown = ''
  let from = 0
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const next = at + (code > 0xffff ? 2 : 1)
    if (unseen(code)) {
      shown += text.slice(from, at) + escapeUnits(text.slice(at, next))
      from = next
    }
    at = next
  }
  return shown + text.slice(from)
}

const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/

/**
 * Whether JSON text names a surrogate that has no other half (`"\ud800"`), in a value or a name. Decoded bytes hold
 * none, so only what is escaped is looked at.
 */
export function namesHalfCharacter(json: string): boolean {
  if (!SURROGATE_ESCAPE.test(json)) return false
  const meant = json.replaceAll(/\\(?:u([dD][89a-fA-F][\da-fA-F]{2})|[\s\S])/g, (_, hex?: string) =>
    // Any other escape stands between two halves, were it only a backslash before a `u`.
    hex === undefined ? '  ' : String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return !meant.isWellFormed()
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

function escapeUnits(character: string): string {
  let escaped = ''
  for (let at = 0; at < character.length; at++) {
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }
  return escaped
}

function isLineOrTab(code: number): boolean {
  return code === 9 || code === 10 || code === 13
}
