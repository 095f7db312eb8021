import { columnLetter } from './sheet.ts'
import type { GridCell } from './workbook/grid.ts'

/** A row of a table by what its columns mean. */
export interface TableRow<Field> {
  row: number
  cells: ReadonlyMap<Field, GridCell>
  /** The name of the cell of a field in this row, also where it is empty. */
  nameOf(field: Field): string
}

export interface Table<Field> {
  fields: ReadonlySet<Field>
  rows: TableRow<Field>[]
}

/** Headings stand above the data, but not for ever: a portal's template has its in row 5. */
const HEADING_ROWS = 30

/**
 * Makes a table of a sheet's cells: its headings stand in the row that names the most columns. Answers the first needed
 * field without a heading where there is one. Rows with nothing in any named column are left out.
 */
export function readTable<Field>(
  cells: readonly GridCell[],
  meaning: (heading: string) => Field | null,
  needed: readonly Field[],
): Table<Field> | { missing: Field } {
  const byRow = Map.groupBy(cells, ({ row }) => row)
  const { row: headingRow, columns } = findHeadings(byRow, meaning)
  const missing = needed.find(field => !columns.has(field))
  if (missing !== undefined) return { missing }
  const fieldAt = new Map([...columns].map(([field, column]) => [column, field]))
  const rows: TableRow<Field>[] = []
  for (const [row, inRow] of byRow) {
    if (row <= headingRow) continue
    const named = new Map<Field, GridCell>()
    for (const cell of inRow) {
      const field = fieldAt.get(cell.column)
      if (field !== undefined && cell.typed.trim() !== '') named.set(field, cell)
    }
    const nameOf = (field: Field) => columnLetter(columns.get(field) ?? 1) + row
    if (named.size > 0) rows.push({ row, cells: named, nameOf })
  }
  return { fields: new Set(columns.keys()), rows }
}

function findHeadings<Field>(
  byRow: ReadonlyMap<number, readonly GridCell[]>,
  meaning: (heading: string) => Field | null,
): { row: number; columns: Map<Field, number> } {
  let best = { row: 0, columns: new Map<Field, number>() }
  for (const [row, cells] of byRow) {
    if (row > HEADING_ROWS) continue
    const columns = new Map<Field, number>()
    for (const { typed, column, kind } of cells) {
      const field = kind === 'text' ? meaning(typed) : null
      // Of two columns that say the same, the first is meant.
      if (field !== null && !columns.has(field)) columns.set(field, column)
    }
    if (columns.size > best.columns.size) best = { row, columns }
  }
  return best
}
