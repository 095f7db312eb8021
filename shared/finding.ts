import type { CellFindings } from './finding-cell.ts'
import type { FileFindings } from './finding-file.ts'

/** How bad a finding is: the portal refuses or damages it, it is probably wrong, or it is good to know. */
export type Level = 'stop' | 'look' | 'note'

/** What each kind of finding tells its sentence. A code is stable: people quote it, machines match it. */
export type FindingArgs = FileFindings & CellFindings

export type FindingCode = keyof FindingArgs

/** One thing that is wrong, or worth knowing, at a cell or about the whole file. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode]

export interface FindingOf<Code extends FindingCode> {
  code: Code
  level: Level
  /** The cell as the sheet shows it (A17), or null when it is about the file. */
  cell: string | null
  args: FindingArgs[Code]
  /** The value as stored, or null for the file. */
  value: string | null
  /** The proposed text, '' to delete the cell, null when no fix is safe. */
  fix: string | null
}

/**
 * The level of every code. Only what is certain stops (product.md, A): a false stop is the worst fault of a pre-check.
 * A stop on a `file.`, `zip.`, `xml.` or `sheet.` code means that no cells could be made of the file.
 */
export const LEVELS: Readonly<Record<FindingCode, Level>> = {
  'file.unreadable': 'stop',
  'file.none': 'stop',
  'file.empty': 'stop',
  'file.too_large': 'stop',
  'file.near_limit': 'look',
  'file.too_slow': 'stop',
  'file.broke_off': 'stop',
  'file.is_csv': 'stop',
  'file.is_html': 'stop',
  'file.is_xls': 'stop',
  'file.encrypted': 'stop',
  'file.has_macros': 'stop',
  'file.wrong_kind': 'stop',
  'file.not_spreadsheet': 'stop',
  'file.polyglot': 'stop',
  'file.as_text': 'note',
  'file.misnamed': 'look',
  'zip.truncated': 'stop',
  'zip.broken': 'stop',
  'zip.too_big_unpacked': 'stop',
  'zip.overlap': 'stop',
  'zip.too_many_entries': 'stop',
  'zip.duplicate': 'stop',
  'zip.bad_name': 'stop',
  'zip.unsupported': 'stop',
  'xml.doctype': 'stop',
  'xml.broken': 'stop',
  'xml.too_deep': 'stop',
  'xml.too_long': 'stop',
  'xml.encoding': 'stop',
  'xml.shared_string': 'stop',
  'sheet.none': 'stop',
  'sheet.missing': 'stop',
  'sheet.hidden': 'stop',
  'sheet.guess': 'look',
  'sheet.too_big': 'stop',
  'sheet.row_number': 'stop',
  'sheet.cell_ref': 'stop',
  'rows.none': 'stop',
  'rows.above_6': 'stop',
  'rows.maybe_above': 'look',
  'rows.gap': 'look',
  'rows.too_many': 'stop',
  'rows.full': 'note',
  'row.hidden': 'look',
  'column.hidden': 'look',
  'columns.unknown': 'stop',
  'columns.other': 'note',
  'cell.duplicate': 'stop',
  'cell.merged': 'stop',
  'cell.formula': 'look',
  'cell.no_value': 'stop',
  'cell.error': 'stop',
  'cell.type': 'stop',
  'cell.is_date': 'stop',
  'cell.link': 'look',
  'number.as_text': 'look',
  'number.precision_lost': 'stop',
  'zeros.maybe_lost': 'look',
  'text.spaces': 'look',
  'text.blank': 'look',
  'text.control': 'stop',
  'text.invisible': 'stop',
  'text.digits': 'look',
  'text.confusable': 'stop',
  'text.dash': 'look',
  'text.too_long': 'stop',
  'text.formula_like': 'stop',
  'account.duplicate': 'stop',
  'account.unlikely': 'look',
  'account.shape': 'look',
  'account.odd': 'look',
  'account.several': 'stop',
  'account.maybe_several': 'look',
  'account.letter': 'look',
  'account.date_like': 'look',
}

/** Every code that can be raised. */
// The keys of a record typed by the code are codes; Object.keys forgets it.
export const FINDING_CODES = Object.keys(LEVELS) as FindingCode[]

/** A finding about the whole file. */
export function fileFinding<Code extends FindingCode>(code: Code, args: FindingArgs[Code]): FindingOf<Code> {
  return { code, level: LEVELS[code], cell: null, args, value: null, fix: null }
}

/** A finding at a cell; `value` as stored, `fix` the proposed text. */
export function cellFinding<Code extends FindingCode>(
  code: Code,
  at: { cell: string; typed: string },
  args: FindingArgs[Code],
  fix: string | null = null,
): FindingOf<Code> {
  return { code, level: LEVELS[code], cell: at.cell, args, value: at.typed, fix }
}
