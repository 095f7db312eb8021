import type { Answers } from '../../shared/answer.ts'
import type { Seat } from '../../shared/seat.ts'
import { readSeatCell } from '../../shared/seat-cell.ts'
import { SEAT_COLUMNS, type SeatColumn } from '../../shared/seat-column.ts'

/** What a column's cell may answer besides its own question: typing anew begins from before all of them. */
const BESIDE: Readonly<Partial<Record<SeatColumn, readonly (keyof Answers)[]>>> = {
  'speed-dial-code': ['speed-dial'],
  'paging-code': ['paging'],
  'page-groups': ['page-group'],
  'recording-groups': ['recording'],
  'pickup-groups': ['pickup'],
  'phone-make': ['phone'],
  'phone-model': ['phone'],
  'phone-mac': ['phone', 'phone-source'],
  'did-area': ['did', 'did-source', 'did-count'],
  'did-keep': ['did', 'did-source'],
  'queue-places': ['queue'],
  'ivr-places': ['ivr'],
}

/** The answers that a column's cell stands for, as the seat has them; what is open is told as undefined. */
function cellAnswers(seat: Seat, column: SeatColumn): Answers {
  const ids = [column, ...(BESIDE[column] ?? [])]
  // Questions keep their own answers; Object.fromEntries forgets which.
  return Object.fromEntries(ids.map(id => [id, seat.answers[id]])) as Answers
}

/**
 * What typing into a cell changes, by the rules of a list that is read (seat-cell.ts). An empty cell takes its answer
 * back. Null where the text says nothing that the column can hold.
 */
export function typeInto(seat: Seat, column: SeatColumn, text: string): Answers | null {
  const before = cellAnswers(seat, column)
  if (text.trim() === '') return { ...before, [column]: undefined, ...cleared(column) }
  const read = readSeatCell(column, text)
  return read && { ...before, [column]: undefined, ...read }
}

/** Clearing a cell takes its yes back as well; a phone stands in several columns and stays. */
function cleared(column: SeatColumn): Answers {
  const beside = (BESIDE[column] ?? []).filter(id => id !== 'phone' && id !== 'did-source' && id !== 'did-count')
  return Object.fromEntries(beside.map(id => [id, undefined])) as Answers
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
