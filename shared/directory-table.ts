import { columnLetter } from './sheet.ts'
import type { GridCell } from './workbook/grid.ts'

/** A row of a table by what its columns mean. */
export interface TableRow<Field> {
  row: number
  /** The cells with something in them, by the field of their column. */
  cells: Pick<ReadonlyMap<Field, GridCell>, 'get' | 'has' | 'size'>
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
  const { row: headingRow, columns } = findHeadings(cells, meaning)
  const missing = needed.find(field => !columns.has(field))
  if (missing !== undefined) return { missing }
  const isNamed = new Set(columns.values())
  const rows: NamedRow<Field>[] = []
  for (const cell of cells) {
    if (cell.row <= headingRow || !isNamed.has(cell.column) || cell.typed.trim() === '') continue
    const last = rows.at(-1)
    if (last?.row === cell.row) last.cells.named.push(cell)
    else rows.push(new NamedRow(cell, columns))
  }
  return { fields: new Set(columns.keys()), rows }
}

/** Half a million rows would take too much memory with a map and a function in each. */
class NamedRow<Field> implements TableRow<Field> {
  readonly row: number
  readonly cells: NamedCells<Field>
  private readonly columns: ReadonlyMap<Field, number>

  constructor(first: GridCell, columns: ReadonlyMap<Field, number>) {
    this.row = first.row
    this.cells = new NamedCells(first, columns)
    this.columns = columns
  }

  nameOf(field: Field): string {
    return columnLetter(this.columns.get(field) ?? 1) + this.row
  }
}

class NamedCells<Field> {
  readonly named: GridCell[]
  private readonly columns: ReadonlyMap<Field, number>

  constructor(first: GridCell, columns: ReadonlyMap<Field, number>) {
    this.named = [first]
    this.columns = columns
  }

  get size(): number {
    return this.named.length
  }

  get(field: Field): GridCell | undefined {
    const column = this.columns.get(field)
    return this.named.findLast(cell => cell.column === column)
  }

  has(field: Field): boolean {
    return this.get(field) !== undefined
  }
}

function findHeadings<Field>(
  cells: readonly GridCell[],
  meaning: (heading: string) => Field | null,
): { row: number; columns: Map<Field, number> } {
  let best = { row: 0, columns: new Map<Field, number>() }
  // The cells come in the order of rows.
  const below = cells.findIndex(({ row }) => row > HEADING_ROWS)
  const top = Map.groupBy(below < 0 ? cells : cells.slice(0, below), ({ row }) => row)
  for (const [row, cells] of top) {
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
