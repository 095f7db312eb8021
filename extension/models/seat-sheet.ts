import type { Answers } from '../../shared/answer.ts'
import type { Seat } from '../../shared/seat.ts'
import { readSeatCell } from '../../shared/seat-cell.ts'
import { aboveOf, isOwnColumn, SEAT_COLUMNS, type SeatColumn } from '../../shared/seat-column.ts'
import { PERMISSION_QUESTIONS } from '../../shared/written-permissions.ts'

/** What a column's cell answers besides its own question and the yes or no above it. */
const BESIDE: Readonly<Partial<Record<SeatColumn, readonly (keyof Answers)[]>>> = {
  permissions: PERMISSION_QUESTIONS,
  'phone-mac': ['phone-source'],
  'did-area': ['did-source', 'did-count'],
  'did-keep': ['did-source'],
}

/** Hours that name no time zone are meant here. */
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

/** The answers that a column's cell stands for, as the seat has them; what is open is told as undefined. */
function cellAnswers(seat: Seat, column: SeatColumn): Answers {
  const above = aboveOf(column)
  const ids = [column, ...(above ? [above] : []), ...(BESIDE[column] ?? [])]
  // Questions keep their own answers; Object.fromEntries forgets which.
  return Object.fromEntries(ids.map(id => [id, seat.answers[id]])) as Answers
}

/**
 * What typing into a cell changes, by the rules of a list that is read (seat-cell.ts). An empty cell takes its answer
 * back. Null where the text says nothing that the column can hold.
 */
export function typeInto(seat: Seat, column: SeatColumn, text: string): Answers | null {
  const before = { ...cellAnswers(seat, column), ...cleared(column) }
  if (text.trim() === '') return before
  const read = readSeatCell(column, text, { timeZone })
  return read && { ...before, ...read }
}

/** Clearing a cell takes the yes above it back as well, where that is written in this very column. */
function cleared(column: SeatColumn): Answers {
  const above = isOwnColumn(column) ? aboveOf(column) : undefined
  const more = column === 'permissions' ? PERMISSION_QUESTIONS : column === 'did-area' ? (['did-count'] as const) : []
  return Object.fromEntries([column, ...(above ? [above] : []), ...more].map(id => [id, undefined])) as Answers
}

/** The changes by which other seats get what one has in a column. */
export function copyDown(from: Seat, column: SeatColumn, to: readonly Seat[]): Map<string, Answers> {
  return new Map(to.map(seat => [seat.id, cellAnswers(from, column)]))
}

/** What a block of cells changes where it is put down. */
export interface Block {
  changes: Map<string, Answers>
  /** Rows beyond the seats become seats of their own. */
  added: Seat[]
  /** How many rows found no room. */
  beyond: number
}

/** Reads a block of cells put down at a seat and a column. Rows beyond the seats are seats too, up to `limit` in all. */
export function putBlock(
  seats: readonly Seat[],
  { row, column }: { row: number; column: number },
  text: string,
  { limit, newId }: { limit: number; newId: () => string },
): Block {
  const block: Block = { changes: new Map(), added: [], beyond: 0 }
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  for (const [down, line] of lines.entries()) {
    const seat = seats[row + down]
    if (seat) block.changes.set(seat.id, typeRow(seat, column, line).answers)
    else if (line.trim() === '') continue
    else if (seats.length + block.added.length >= limit) block.beyond++
    else block.added.push(typeRow({ id: newId(), answers: {} }, column, line))
  }
  return block
}

function typeRow(seat: Seat, column: number, line: string): Seat {
  let now = seat
  for (const [across, cell] of line.split('\t').entries()) {
    const at = SEAT_COLUMNS[column + across]
    const typed = at && typeInto(now, at, cell)
    if (typed) now = { ...now, answers: { ...now.answers, ...typed } }
  }
  return now
}
