import type { Check } from '../../shared/check.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { isPlaced, PACK_PLACE, packAt, type SheetPlace } from '../../shared/place.ts'
import type { Surveyed } from '../worker/book-protocol.ts'

export type { Surveyed }

/** With these, the accounts may stand in another sheet, column or row than they were read from. */
const UNSURE: ReadonlySet<string> = new Set(['columns.unknown', 'rows.above_6', 'rows.none', 'sheet.guess'])

/** Whether the person should say where the accounts stand. */
export function isUnsure({ findings, verdict }: Pick<Check, 'findings' | 'verdict'>): boolean {
  return verdict !== 'refused' && findings.some(({ code }) => UNSURE.has(code))
}

/** What a place comes to, with the portal's own where nothing was said. */
export function placeOf(place: SheetPlace): { column: string; firstRow: number } {
  const { column, firstRow } = packAt(lumenConnect, place).sheet
  return { column, firstRow }
}

/** A choice of column and first row while it is made; the row as it is typed. */
export interface PlaceChoice {
  column: string
  firstRow: string
}

/** What to begin with: what was said before where it is of this sheet, else the likeliest column, else the portal's. */
export function firstChoice({ guesses, sheet }: Surveyed, said: SheetPlace): PlaceChoice {
  if (isPlaced(said) && (said.sheet === null || said.sheet === sheet)) {
    const { column, firstRow } = placeOf(said)
    return { column, firstRow: String(firstRow) }
  }
  const [first] = guesses
  const { column, firstRow } = first ?? placeOf(PACK_PLACE)
  return { column, firstRow: String(firstRow) }
}

/** Another column, with the row where its accounts seem to begin. */
export function chooseColumn({ guesses }: Surveyed, column: string, before: PlaceChoice): PlaceChoice {
  const guess = guesses.find(each => each.column === column)
  return { column, firstRow: guess ? String(guess.firstRow) : before.firstRow }
}

/** The number of the row, or null where it is none. */
export function readRow(typed: string): number | null {
  const row = Number(typed.trim())
  return /^\d{1,7}$/.test(typed.trim()) && row >= 1 && row <= READER_LIMITS.rows ? row : null
}

const PREVIEWED = 5

/** The first values that would be read. */
export function previewOf({ columns }: Surveyed, { column, firstRow }: PlaceChoice): string[] {
  const from = readRow(firstRow)
  const cells = columns.find(({ letter }) => letter === column)?.first ?? []
  return from === null
    ? []
    : cells
        .filter(({ row }) => row >= from)
        .slice(0, PREVIEWED)
        .map(({ typed }) => typed)
}
