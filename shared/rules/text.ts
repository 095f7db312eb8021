import { cleanText } from '../account.ts'
import { characterName, isControl, isInvisible, isOddDash, isOddSpace, isQuote } from '../characters.ts'
import { cellFinding, type Finding } from '../finding.ts'
import { READER_LIMITS } from '../limits.ts'
import { asciiDigit, latinTwin } from '../lookalike.ts'
import type { AccountCell } from '../sheet.ts'

/** Only what a keyboard writes, with no space at an end and no quote in front: nothing for these rules to find. */
const PLAIN = /^[!#-&(-_a-{}~](?:[ -~]*[!#-&(-_a-{}~])?$/

/**
 * What is wrong with a text as a text: spaces, what no eye sees, look-alikes (hazards 52 to 55, 59). Every fix of one
 * cell is the same cleaned text, so that one press settles all of them.
 */
export function judgeText(cell: AccountCell): Finding[] {
  const findings: Finding[] = []
  const text = cell.typed
  if (cell.cutFrom) {
    findings.push(cellFinding('text.too_long', cell, { length: cell.cutFrom, limit: READER_LIMITS.textLength }))
  }
  const start = formulaStart(text)
  // What may run needs no advice on its spaces.
  if (start !== null) return [...findings, cellFinding('text.formula_like', cell, { start })]
  if (!PLAIN.test(text)) findings.push(...judgeCharacters(cell))
  return findings
}

/** A blank text fills its row for the portal, though nobody sees it. */
export function isBlank(text: string): boolean {
  if (text === '') return true
  const code = text.charCodeAt(0)
  if (code > 0x20 && code < 0x7f) return false
  // All of a long text is looked at only where its beginning is blank.
  return cleanText(text.slice(0, LONGEST_START)) === '' && (text.length <= LONGEST_START || isUnseen(text))
}

/**
 * The sign that would make a program run the text as a formula, or null. "=" and "@" always do; "+" and "-" only with
 * more than digits and dashes behind them, since "-5-1000" is a slip of the hand. Full-width signs count too.
 */
export function formulaStart(text: string): string | null {
  const first = text.charCodeAt(0)
  // Digits and letters begin nearly every account: out at once.
  if ((first >= 48 && first <= 57) || (first >= 65 && first <= 90)) return null
  const plain = cleanText(text.slice(0, LONGEST_START))
  const sign = plain[0] ?? ''
  if (sign === '=' || sign === '@') return sign
  return (sign === '+' || sign === '-') && !/^[+-][\d .,()/-]*$/.test(plain) ? sign : null
}

function isUnseen(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && !isOddSpace(code) && !isInvisible(code)) return false
  }
  return true
}

/** Where a text begins is settled by so many characters. */
const LONGEST_START = 200

interface Census {
  spaces: number[]
  dashes: number
  digits: number
  invisible: number[]
  control: number[]
  twins: string[]
}

function judgeCharacters(cell: AccountCell): Finding[] {
  const census = count(cell.typed)
  const clean = cleanText(cell.typed)
  const findings: Finding[] = []
  if (clean === '') return [cellFinding('text.blank', cell, {}, '')]
  if (census.control.length > 0) {
    findings.push(cellFinding('text.control', cell, { names: names(census.control) }, withoutEndControls(clean)))
  }
  const fix = census.control.length > 0 ? withoutEndControls(clean) : clean
  if (census.invisible.length > 0) {
    // What is counted is named: a space at an end or of an odd kind is no more to be seen than the rest.
    const unseen = [...census.invisible, ...census.spaces]
    findings.push(cellFinding('text.invisible', cell, { count: unseen.length, names: names(unseen) }, fix))
  } else if (census.spaces.length > 0) {
    findings.push(cellFinding('text.spaces', cell, { count: census.spaces.length }, fix))
  }
  if (census.twins.length > 0 && isMixed(cell.typed)) {
    findings.push(cellFinding('text.confusable', cell, { names: census.twins.map(nameTwin) }, fix))
  }
  if (census.digits > 0) findings.push(cellFinding('text.digits', cell, {}, fix))
  if (census.dashes > 0) findings.push(cellFinding('text.dash', cell, { kind: 'dash' }, fix))
  if (isQuoted(cell.typed)) findings.push(cellFinding('text.dash', cell, { kind: 'quote' }, fix))
  return findings
}

function count(text: string): Census {
  const census: Census = { spaces: [], dashes: 0, digits: 0, invisible: [], control: [], twins: [] }
  const from = text.length - text.trimStart().length
  const to = text.trimEnd().length
  let at = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (isOddSpace(code) || (code === 0x20 && (at < from || at >= to))) census.spaces.push(code)
    else if (isInvisible(code)) census.invisible.push(code)
    else if (isControl(code)) census.control.push(code)
    else if (isOddDash(character)) census.dashes++
    else if (code > 0x7f && (asciiDigit(character) !== undefined || isWide(code))) census.digits++
    else if (latinTwin(character) !== undefined) census.twins.push(character)
    at += character.length
  }
  return census
}

/** Certain only where look-alikes stand among Latin letters or digits and no other letter of their alphabet is there. */
function isMixed(text: string): boolean {
  const others = [...text].filter(
    character => character > '\u007f' && /\p{L}/u.test(character) && !isWide(character.charCodeAt(0)),
  )
  return /[A-Za-z0-9\p{Nd}]/u.test(text) && others.every(character => latinTwin(character) !== undefined)
}

function isQuoted(text: string): boolean {
  const seen = text.trim()
  return isQuote(seen[0] ?? '') || isQuote(seen.at(-1) ?? '')
}

/** A control character at an end carries nothing; one inside may stand for a lost digit, and then no fix is safe. */
function withoutEndControls(text: string): string | null {
  let [from, to] = [0, text.length]
  while (from < to && isControl(text.charCodeAt(from))) from++
  while (to > from && isControl(text.charCodeAt(to - 1))) to--
  const kept = cleanText(text.slice(from, to))
  return [...kept].some(character => isControl(character.codePointAt(0) ?? 0)) ? null : kept
}

function isWide(code: number): boolean {
  return code >= 0xff01 && code <= 0xff5e
}

function nameTwin(character: string): string {
  return `${characterName(character.codePointAt(0) ?? 0)} (${latinTwin(character)})`
}

function names(codes: readonly number[]): string[] {
  return [...new Set(codes.map(characterName))]
}
