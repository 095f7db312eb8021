import { isInvisible, isOddDash, isOddSpace, isQuote } from './characters.ts'
import { asciiDigit, latinTwin } from './lookalike.ts'

/** Nothing but keyboard characters, no lower case, no space at an end: already its own normal form. */
const PLAIN = /^[!-`{-~](?:[ -`{-~]*[!-`{-~])?$/

/** A text longer than this is no account; its beginning is enough to tell it from others. */
const LONGEST = 1_000

/**
 * The normal form of an account number (product.md, A): NFKC, every script's digits as 0-9, dashes as "-", nothing
 * invisible, every space a plain one, trimmed, in capitals. Equality of accounts is equality of normal forms, in the
 * file, in the panel and in the service's unique index.
 */
export function normalForm(typed: string): string {
  if (typed.length > LONGEST) return typed.trim().slice(0, LONGEST).toUpperCase()
  if (PLAIN.test(typed)) return typed
  // Composed once more: what no eye sees may have kept a letter from its accent, and capitals may take one apart.
  return plainCharacters(typed.normalize('NFKC').toUpperCase()).normalize('NFKC').trim()
}

/**
 * The text a person most likely meant: what a fix proposes. Removes what no eye sees, makes odd spaces, dashes, digits
 * and look-alike letters plain, trims, and drops quotes around the whole. Cleaning twice changes nothing more.
 */
export function cleanText(typed: string): string {
  if (PLAIN.test(typed) && !isQuote(typed[0] ?? '') && !isQuote(typed.at(-1) ?? '')) return typed
  let text = plainCharacters(foldWide(typed), true).trim()
  while (text !== '' && (isQuote(text[0] ?? '') || isQuote(text.at(-1) ?? ''))) {
    text = text.slice(isQuote(text[0] ?? '') ? 1 : 0)
    text = (isQuote(text.at(-1) ?? '') ? text.slice(0, -1) : text).trim()
  }
  return text
}

/** Full-width forms as their narrow ones; other compatibility characters (5², ½) stay, since folding them would guess. */
function foldWide(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function plainCharacters(text: string, twins = false): string {
  let plain = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code >= 0x20 && code < 0x7f) plain += character
    else if (isInvisible(code)) continue
    else if (isOddSpace(code)) plain += ' '
    else if (isOddDash(character)) plain += '-'
    else plain += asciiDigit(character) ?? (twins ? latinTwin(character) : undefined) ?? character
  }
  return plain
}
