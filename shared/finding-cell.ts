import type { Nothing } from './finding-file.ts'
import type { Misfit } from './pattern.ts'

/** What findings about rows, columns and cells tell their sentences. Cells as the sheet shows them (A17). */
export interface CellFindings {
  'rows.none': { first: string }
  /** `row`: the first one above `firstRow` that holds an account. */
  'rows.above_6': { row: number; count: number; firstRow: number }
  /** `row`: the first one above `firstRow` that holds a number like those of the list. */
  'rows.maybe_above': { row: number; count: number; firstRow: number }
  'rows.gap': { from: number; to: number; count: number }
  'rows.too_many': { count: number; limit: number; firstOver: string }
  'rows.full': { limit: number }
  /** `count`: hidden rows with data in the whole sheet. */
  'row.hidden': { row: number; count: number; filtered: boolean }
  'column.hidden': { column: string }
  'columns.unknown': { column: string; expected: string; count: number }
  'columns.other': { columns: string[]; expected: string }
  'cell.duplicate': { cell: string }
  'cell.merged': { range: string }
  'cell.formula': Nothing
  'cell.no_value': Nothing
  'cell.error': { error: string }
  'cell.type': { value: 'TRUE' | 'FALSE' }
  /** `day` as an ISO date; `readings`: what was probably typed, by month first and by day first. */
  'cell.is_date': { day: string; readings: string[] }
  'cell.link': { target: string }
  'number.as_text': { digits: string; shown: string | null }
  /** `digits`: how many there were, where that is known. */
  'number.precision_lost': { how: 'long' | 'fraction' | 'exponent'; kept: number; digits: number | null }
  /** `proposed`: the number with its zeros, from its format or from the length of its neighbours. */
  'zeros.maybe_lost': { proposed: string; by: 'format' | 'neighbours'; length: number }
  'text.spaces': { count: number }
  'text.blank': Nothing
  'text.control': { names: string[] }
  /** `names`: of all that are counted, each once. */
  'text.invisible': { count: number; names: string[] }
  'text.digits': Nothing
  'text.confusable': { names: string[] }
  'text.dash': { kind: 'dash' | 'quote' }
  'text.too_long': { length: number; limit: number }
  'text.formula_like': { start: string }
  'account.duplicate': { first: string; account: string }
  'account.unlikely': Nothing
  'account.shape': { fault: Misfit['fault']; characters: string; shortest: number; longest: number }
  /** `usual`: an account of the shape that `count` of the `total` rows have. */
  'account.odd': { usual: string; count: number; total: number }
  'account.several': { parts: string[] }
  'account.maybe_several': { parts: string[] }
  'account.letter': { letters: string; proposed: string }
  'account.date_like': Nothing
}
