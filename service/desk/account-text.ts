import type { CellKind } from '../../shared/check.ts'

/** An account to be moved, by its cell. */
export interface MovingRow {
  cell: string
  typed: string
  kind?: CellKind
}

/** One number a line, as typed or pasted; empty lines count for nothing. */
export function readAccountText(text: string): MovingRow[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((typed, at) => ({ cell: `A${at + 1}`, typed }))
}
