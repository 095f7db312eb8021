import type { Check, CheckedRow } from '../../shared/check.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import type { EditHistory } from '../../shared/edit.ts'
import type { FindingCode } from '../../shared/finding.ts'
import type { SheetPlace } from '../../shared/place.ts'

/** A number of a list with the cell it stands for. */
export type ListRow = Pick<CheckedRow, 'cell' | 'typed'>

/** Work on rows that were read before. They are many, so a worker that holds them already is not given them again. */
export interface WorkTask {
  opened: OpenedWorkbook | null
  history: EditHistory
  /** Cells that stand in the enterprise already: not judged again, they make room for the next hundred. */
  done: readonly string[]
}

/** What a worker can be asked for. */
export interface Tasks {
  /** Check a file's bytes, its accounts in the portal's place or another one. */
  file: { bytes: Uint8Array<ArrayBuffer>; name: string; asText: boolean; place: SheetPlace }
  /** Check numbers that were typed or pasted. */
  list: { rows: ListRow[] }
  /** Check rows again as they stand after some work. */
  again: WorkTask
  /** Apply every fix of one kind, or every safe one where `code` is null. */
  fix: WorkTask & { code: FindingCode | null }
}

export interface Answers {
  file: OpenedWorkbook
  list: OpenedWorkbook
  again: Check
  /** The history with the deed, and the rows as they stand after it. */
  fix: { history: EditHistory; now: Check }
}

export type TaskKind = keyof Tasks
export type CheckTask = { [Kind in TaskKind]: { kind: Kind } & Tasks[Kind] }[TaskKind]

export interface CheckRequest {
  id: number
  task: CheckTask
}

/** The first message of a worker, with the id null, says that it can take work: loading it never counts as checking. */
export interface CheckReply {
  id: number | null
  answer: Answers[TaskKind] | null
}
