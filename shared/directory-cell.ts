import { isControl, isInvisible, isOddSpace } from './characters.ts'
import { plainWords } from './heading.ts'
import type { GridCell } from './workbook/grid.ts'

const YES = new Set([
  'yes',
  'y',
  'true',
  '1',
  'on',
  'active',
  'enabled',
  'oui',
  'o',
  'vrai',
  'actif',
  'activee',
  'activer',
])
const NO = new Set([
  ...['no', 'n', 'false', '0', 'off', 'inactive', 'not active', 'disabled', 'closed', 'non', 'faux', 'inactif'],
  ...['desactive', 'desactivee', 'non actif', 'ferme', 'fermee'],
])
const LONGEST_FLAG = 20

/** Yes or no in either language, or null for anything else. */
export function readFlag({ typed }: Pick<GridCell, 'typed'>): boolean | null {
  if (typed.length > LONGEST_FLAG) return null
  const plain = plainWords(typed)
  if (YES.has(plain)) return true
  return NO.has(plain) ? false : null
}

/** An ISO day of a date cell or of text, or null where there is none, or where it could be read two ways (3/4/2020). */
export function readDay({ typed, kind }: Pick<GridCell, 'typed' | 'kind'>): string | null {
  if (typed.length > 40) return null
  const text = typed.trim()
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  if (kind !== 'text') return null
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (!parts) return null
  const [, first, second, year] = parts
  if (first === second || Number(second) > 12) return dayOf(year, first, second)
  return Number(first) > 12 ? dayOf(year, second, first) : null
}

function dayOf(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso
}

/** A name as people see it: one line, nothing invisible, single spaces. */
export function readName({ typed }: Pick<GridCell, 'typed'>): string {
  let name = ''
  for (const character of typed.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0
    if (isControl(code) || isOddSpace(code) || character.trim() === '') name += ' '
    else if (!isInvisible(code)) name += character
  }
  return name.replace(/ {2,}/g, ' ').trim()
}
