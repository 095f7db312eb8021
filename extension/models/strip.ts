import type { RowStatus, VerdictView } from './verdict.ts'

/** Neighbouring rows of one level on the strip. Percent of the file from its first row to its last. */
export interface StripMark {
  /** The first and the last of its rows. */
  cell: string
  last: string
  rows: number
  status: 'stop' | 'look'
  /** The middle of a row alone, the start of several. */
  at: number
  /** 0 for a row alone. */
  wide: number
}

/** More would be narrower than can be seen, and freeze the panel. */
const PARTS = 200

const WEIGHT: Readonly<Record<RowStatus, number>> = { stop: 2, look: 1, ready: 0, left: 0, done: 0 }

/** A part of the file, by the worst of its rows, and the rows of that level in it. */
interface Part {
  from: number
  to: number
  weight: number
  cells: string[]
}

/** Up to so many rows, the marks of neighbours stand apart on the narrowest strip: each row is told by itself. */
const APART = 60

/** The marks of a verdict: at most 200, however many rows there are; neighbours of one level that would touch are one. */
export function stripMarks({ rows }: VerdictView): StripMark[] {
  const size = Math.max(1, rows.length / PARTS)
  const marks: StripMark[] = []
  let before: Part | null = null
  for (let start = 0; start < rows.length; start += size) {
    const part = partOf(rows, Math.floor(start), Math.min(rows.length, Math.floor(start + size)))
    const mark = marks.at(-1)
    if (part.weight > 0 && mark && rows.length > APART && before?.weight === part.weight)
      widen(mark, before, part, rows.length)
    else if (part.weight > 0) marks.push(markOf(part, rows.length))
    before = part
  }
  return marks
}

function partOf(rows: VerdictView['rows'], from: number, to: number): Part {
  const within = rows.slice(from, to)
  const weight = Math.max(0, ...within.map(({ status }) => WEIGHT[status]))
  return { from, to, weight, cells: within.filter(({ status }) => WEIGHT[status] === weight).map(({ cell }) => cell) }
}

function markOf({ from, to, weight, cells }: Part, all: number): StripMark {
  const alone = to - from === 1
  return {
    cell: cells.at(0) ?? '',
    last: cells.at(-1) ?? '',
    rows: cells.length,
    status: weight === 2 ? 'stop' : 'look',
    at: ((alone ? from + 0.5 : from) / all) * 100,
    wide: alone ? 0 : ((to - from) / all) * 100,
  }
}

function widen(mark: StripMark, before: Part, { to, cells }: Part, all: number): void {
  if (mark.wide === 0) mark.at = (before.from / all) * 100
  mark.wide = (to / all) * 100 - mark.at
  mark.last = cells.at(-1) ?? mark.last
  mark.rows += cells.length
}
