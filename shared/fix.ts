import type { Finding, FindingCode } from './finding.ts'

/**
 * How sure a fix is.
 * safe: the account stays the same, only how it is written becomes plain, or a repetition of it goes.
 * look: the file allows a guess, and a person compares it with the bill.
 * impossible: what is needed is no longer in the file, or only a person knows it.
 */
export type FixSafety = 'safe' | 'look' | 'impossible'

/** Every code a row can be fixed for. All others are impossible: nothing in the file says what was meant. */
const SAFETY: Readonly<Partial<Record<FindingCode, FixSafety>>> = {
  // Its exact digits, as they are stored.
  'number.as_text': 'safe',
  // The result that was read becomes the text.
  'cell.formula': 'safe',
  'text.spaces': 'safe',
  'text.blank': 'safe',
  'text.control': 'safe',
  'text.invisible': 'safe',
  'text.digits': 'safe',
  'text.dash': 'safe',
  // Another row keeps the same account, so no account is lost.
  'account.duplicate': 'safe',
  // Another alphabet's letter is another account to the portal: it only prints alike.
  'text.confusable': 'look',
  'zeros.maybe_lost': 'look',
  'account.letter': 'look',
}

/** What a person may do about one cell with one press. */
export interface RowFix {
  /** A17 */
  cell: string
  /** The proposed text; '' leaves the row out. */
  text: string
  safety: Exclude<FixSafety, 'impossible'>
  /** The findings it settles, as they were reported. */
  codes: FindingCode[]
}

/** How sure the fix of one finding is. */
export function fixSafety(finding: Finding): FixSafety {
  return proposedText(finding) === null ? 'impossible' : (SAFETY[finding.code] ?? 'impossible')
}

/** Where the row stands, or what else its cell bears: the account's text needs no fix for these. */
const BESIDE_TEXT: ReadonlySet<FindingCode> = new Set([
  'rows.gap',
  'rows.above_6',
  'rows.maybe_above',
  'rows.too_many',
  'row.hidden',
  'column.hidden',
  'columns.unknown',
  'cell.link',
])

/** How sure the fix of a whole row is; null where nothing is wrong with its text that would need one. */
export function rowSafety(findings: readonly Finding[], fix: RowFix | null): FixSafety | null {
  if (fix) return fix.safety
  return findings.some(({ code, level }) => level !== 'note' && !BESIDE_TEXT.has(code)) ? 'impossible' : null
}

/**
 * The fixes that the findings allow, in the order of the cells. Findings of one cell that propose the same text are one
 * fix, only as safe as the least safe of them: one press settles all of them, so it must not carry a guess along.
 */
export function proposeFixes(findings: readonly Finding[]): RowFix[] {
  const fixes: RowFix[] = []
  const ofCells = new Map<string, RowFix[]>()
  for (const finding of findings) {
    const text = proposedText(finding)
    const safety = text === null ? undefined : SAFETY[finding.code]
    if (finding.cell === null || text === null || safety === undefined || safety === 'impossible') continue
    const ofCell = ofCells.get(finding.cell)
    const known = ofCell?.find(fix => fix.text === text)
    if (known) {
      known.codes.push(finding.code)
      if (safety === 'look') known.safety = 'look'
      continue
    }
    const fix: RowFix = { cell: finding.cell, text, safety, codes: [finding.code] }
    fixes.push(fix)
    if (ofCell) ofCell.push(fix)
    else ofCells.set(finding.cell, [fix])
  }
  return fixes
}

/** The text a finding proposes. Where its fix is too unsure to be offered to machines, a person still sees the guess. */
function proposedText(finding: Finding): string | null {
  if (finding.code === 'account.letter' || finding.code === 'zeros.maybe_lost') {
    return finding.fix ?? finding.args.proposed
  }
  return finding.fix
}

/**
 * Of several fixes, at most one a cell: a row that repeats another is left out rather than made plain first, and a
 * formula's result gives way to the same text made plain.
 */
export function onePerCell(fixes: readonly RowFix[]): RowFix[] {
  const chosen = new Map<string, RowFix>()
  for (const fix of fixes) {
    const known = chosen.get(fix.cell)
    if (!known || weight(fix) > weight(known)) chosen.set(fix.cell, fix)
  }
  return [...chosen.values()]
}

function weight({ text, codes }: RowFix): number {
  if (text === '') return 2
  return codes.includes('cell.formula') && codes.length === 1 ? 0 : 1
}
