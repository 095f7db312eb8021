import { type Answers, stateOf } from './answer.ts'
import type { ChecklistPack } from './checklist-pack.ts'
import { readTable, type Table } from './directory-table.ts'
import type { Finding } from './finding.ts'
import { lumenConnect } from './packs/lumen-connect.ts'
import { anySize, packAt } from './place.ts'
import { QUESTION_IDS, type QuestionId } from './question.ts'
import type { Seat } from './seat.ts'
import { readSeatCell } from './seat-cell.ts'
import { checkSeats } from './seat-check.ts'
import { SEAT_COLUMNS, type SeatField, seatField } from './seat-column.ts'
import type { SeatFinding } from './seat-finding.ts'
import { columnLetter } from './sheet.ts'
import { type GridCell, readGrid } from './workbook/grid.ts'
import type { Reading } from './workbook/read.ts'
import { Refusal } from './workbook/refusal.ts'

/** People read from a workbook or pasted: their seats, and what is found, by the cell it stands in. */
export interface SeatList {
  seats: Seat[]
  findings: SeatListFinding[]
  /** The columns that were understood; without headings the first four of the template. */
  fields: SeatField[]
  /** Rows beyond what one request holds, left out. */
  more: number
}

/** list.form: not written as its column is. Anything else is what the checklist finds at the answer. */
export type SeatListFinding = { cell: string; value: string } & (
  | { code: 'list.form'; field: SeatField }
  | { code: 'answer'; finding: SeatFinding }
)

/** What people are read with. `today` is an ISO day, `timeZone` (IANA) that of hours that name none. */
export interface SeatListGround {
  newId: () => string
  today: string
  timeZone: string
}

/** How a list of people is placed: on the sheet called Seats (or the first), from wherever its headings stand. */
const SEAT_PLACE = packAt(anySize(lumenConnect), { sheet: 'Seats', column: 'A', firstRow: 1 })

export type SeatReading = Omit<Reading, 'pack' | 'column'>

/** Reads people with the same bounded reader as every upload; a file that cannot be read is told as a finding. Never throws. */
export async function readSeatList(
  pack: ChecklistPack,
  reading: SeatReading,
  ground: SeatListGround,
): Promise<SeatList | { refused: Finding }> {
  try {
    const { cells } = await readGrid({ ...reading, pack: SEAT_PLACE })
    return makeSeats(pack, cells, ground)
  } catch (thrown) {
    if (thrown instanceof Refusal) return { refused: thrown.finding }
    throw thrown
  }
}

/** The same for what was copied out of a spreadsheet: lines of cells with tabs between. */
export function readPastedSeats(
  pack: ChecklistPack,
  text: string,
  given: SeatListGround & { inflate: Reading['inflate'] },
): Promise<SeatList | { refused: Finding }> {
  return readSeatList(
    pack,
    { bytes: new TextEncoder().encode(text), name: 'pasted.tsv', inflate: given.inflate },
    given,
  )
}

/** Makes seats of a sheet's cells. */
export function makeSeats(
  pack: ChecklistPack,
  cells: readonly GridCell[],
  { newId, today, timeZone }: SeatListGround,
): SeatList {
  const table = tableOf(cells)
  const rows = table.rows.slice(0, pack.limits.seats)
  const findings: SeatListFinding[] = []
  const places = new Map<string, { cell: string; value: string }>()
  const seats = rows.map(row => {
    const seat: Seat = { id: newId(), answers: {} }
    for (const field of table.fields) {
      const cell = row.cells.get(field)
      if (!cell) continue
      const place = { cell: cell.cell, value: cell.typed }
      const answers = readSeatCell(field, cell.typed, { timeZone })
      if (answers === null) findings.push({ ...place, code: 'list.form', field })
      else for (const id of put(seat, answers)) places.set(`${seat.id}\n${id}`, place)
    }
    return seat
  })
  const check = checkSeats(pack, { about: {}, shared: {}, seats }, { today })
  for (const finding of check.findings) {
    const place = places.get(`${finding.seat}\n${finding.question}`)
    if (place && finding.level !== 'note') findings.push({ ...place, code: 'answer', finding })
  }
  return { seats, findings, fields: [...table.fields], more: table.rows.length - rows.length }
}

/** Puts answers into a seat and names their questions; one column's yes never takes back another one's more. */
function put(seat: Seat, answers: Answers): QuestionId[] {
  const ids = QUESTION_IDS.filter(id => answers[id] !== undefined)
  const kept = ids.filter(id => stateOf(seat.answers[id]) === 'open' || !isYes(answers, id))
  const entries = kept.map(id => [id, answers[id]])
  // Questions keep their own answers; Object.fromEntries forgets which.
  seat.answers = { ...seat.answers, ...(Object.fromEntries(entries) as Answers) }
  return ids
}

function isYes(answers: Answers, id: QuestionId): boolean {
  const answer = answers[id]
  return answer !== undefined && 'value' in answer && answer.value === 'yes'
}

/** By its headings; a list without any is taken as first name, last name, extension, e-mail. */
function tableOf(cells: readonly GridCell[]): Table<SeatField> {
  const table = readTable<SeatField>(cells, seatField, [])
  if (!('missing' in table) && table.fields.size > 0) return table
  const fields: readonly SeatField[] = SEAT_COLUMNS.slice(0, 4)
  const rows = [...Map.groupBy(cells, ({ row }) => row)].map(([row, inRow]) => ({
    row,
    cells: new Map(
      inRow.flatMap(cell => {
        const field = fields[cell.column - 1]
        return field === undefined || cell.typed.trim() === '' ? [] : [[field, cell] as const]
      }),
    ),
    nameOf: (field: SeatField) => columnLetter(fields.indexOf(field) + 1) + row,
  }))
  return { fields: new Set(fields), rows: rows.filter(row => row.cells.size > 0) }
}
