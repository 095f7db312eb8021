import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { isException, type Seat, type SeatContent } from '../../shared/seat.ts'
import { SEAT_COLUMNS } from '../../shared/seat-column.ts'

/** A row of the sheet as it is drawn. */
export interface SheetRow {
  seat: Seat
  index: number
  texts: readonly string[]
  shared: SeatContent['shared']
  /** Ids of the questions with a stop, joined by line breaks. */
  stops: string
  /** The columns drawn: so many at the left, and from `first` to before `last`. */
  stuck: number
  first: number
  last: number
  /** px from the top of the first row. */
  top: number
  /** The column that the keyboard is on, if it is on this row. */
  meant: number | null
  /** What stands in the meant cell while it is typed into. */
  field: JSX.Element | null
  /** Says of a cell that it differs from what all share. */
  differs: string
}

/**
 * Draws rows, and gives back the very row that was drawn before where nothing of it changed: with each letter one row is
 * drawn anew, and not the thirty that can be seen.
 */
export function useSheetRows(): (slot: number, row: SheetRow) => JSX.Element {
  const drawn = useRef(new Map<number, { row: SheetRow; element: JSX.Element }>())
  return (slot, row) => {
    const before = drawn.current.get(slot)
    if (before && row.field === null && sameRow(before.row, row)) return before.element
    const element = <Row key={slot} {...row} />
    drawn.current.set(slot, { row, element })
    return element
  }
}

// The keys of a row are its own; Object.keys forgets which.
const sameRow = (one: SheetRow, other: SheetRow) =>
  (Object.keys(one) as (keyof SheetRow)[]).every(key => one[key] === other[key])

function Row({
  seat,
  index,
  texts,
  shared,
  stops,
  stuck,
  first,
  last,
  top,
  meant,
  field,
  differs,
}: SheetRow): JSX.Element {
  const bad = new Set(stops.split('\n'))
  return (
    <div class="sheet-row" role="row" aria-rowindex={index + 2} style={{ top: `${top}px` }}>
      {SEAT_COLUMNS.map((name, column) => {
        if (column >= stuck && (column < first || column >= last)) return null
        const isMeant = column === meant
        const isOwn = isException({ shared }, seat, name)
        return (
          <span
            key={name}
            id={cellId(index, column)}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={column + 1}
            aria-selected={isMeant}
            data-bad={bad.has(name) || undefined}
            class={column < stuck ? stuckClass(column) : undefined}
            data-own={isOwn || undefined}
            data-shared={(shared[name] !== undefined && !isOwn) || undefined}
            data-column={column}
            data-row={index}
            style={{ gridColumnStart: column + 1 }}
          >
            {isMeant && field ? field : texts[column]}
            {isOwn && <span class="sr"> ({differs})</span>}
          </span>
        )
      })}
    </div>
  )
}

/** A cell that stays in sight at the left, by its column. */
export function stuckClass(column: number): string {
  return `stuck stuck-${column}`
}

export function cellId(row: number, column: number): string {
  return `seat-${row}-${column}`
}
