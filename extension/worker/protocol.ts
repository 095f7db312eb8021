import type { Check, CheckedRow } from '../../shared/check.ts'

/** A number of a list with the cell it stands for. */
export type ListRow = Pick<CheckedRow, 'cell' | 'typed'>

/** What a person decided about rows that were checked. */
export interface Decisions {
  leftOut: readonly string[]
  fixed: Readonly<Record<string, string>>
}

/** A file's bytes; numbers that were typed or pasted; or rows checked before, after some were fixed or left out. */
export type CheckTask =
  | { kind: 'file'; bytes: Uint8Array<ArrayBuffer>; name: string; asText: boolean }
  | { kind: 'list'; rows: ListRow[] }
  | { kind: 'again'; found: Check; decisions: Decisions }

export interface CheckRequest {
  id: number
  task: CheckTask
}

/** The first message of a worker, with the id null, says that it can take work: loading it never counts as checking. */
export interface CheckReply {
  id: number | null
  check: Check | null
}
