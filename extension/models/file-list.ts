import type { RepFile } from '../rep-file.ts'

/** How a file stands, as the table marks it. */
export type FileTone = 'stop' | 'look' | 'ready' | 'waiting'

export const FILE_TONES: readonly FileTone[] = ['stop', 'look', 'ready', 'waiting']

export type FileColumn = 'file' | 'verdict' | 'rows' | 'ready' | 'stop' | 'look' | 'size'

export interface FileOrder {
  by: FileColumn
  down: boolean
}

export function toneOf({ check }: RepFile): FileTone {
  if (!check) return 'waiting'
  if (check.verdict !== 'clean') return 'stop'
  return check.counts.look > 0 ? 'look' : 'ready'
}

/** How many files stand how; they add up to all. */
export function countTones(files: readonly RepFile[]): Record<FileTone, number> {
  const counts: Record<FileTone, number> = { stop: 0, look: 0, ready: 0, waiting: 0 }
  for (const file of files) counts[toneOf(file)]++
  return counts
}

const VALUE: Readonly<Record<Exclude<FileColumn, 'file'>, (file: RepFile) => number>> = {
  verdict: file => FILE_TONES.length - FILE_TONES.indexOf(toneOf(file)),
  rows: ({ check }) => check?.counts.rows ?? -1,
  ready: ({ check }) => check?.counts.ready ?? -1,
  stop: ({ check }) => check?.counts.stop ?? -1,
  look: ({ check }) => check?.counts.look ?? -1,
  size: ({ bytes }) => bytes,
}

/** The files of one tone in the order asked for; as they came where none is. */
export function arrange(files: readonly RepFile[], only: FileTone | null, order: FileOrder | null): RepFile[] {
  const shown = files.filter(file => only === null || toneOf(file) === only)
  if (!order) return shown
  const { by, down } = order
  const compare = (one: RepFile, other: RepFile) =>
    by === 'file' ? one.name.localeCompare(other.name) : VALUE[by](one) - VALUE[by](other)
  return shown.toSorted((one, other) => (down ? -1 : 1) * compare(one, other) || one.order - other.order)
}
