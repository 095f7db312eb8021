import type { CheckedRow } from '../../shared/check.ts'
import type { CheckChange } from '../../shared/check-change.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import type { Edit } from '../../shared/edit.ts'
import type { FindingCode } from '../../shared/finding.ts'
import type { SheetPlace } from '../../shared/place.ts'

/** A number of a list with the cell it stands for. */
export type ListRow = Pick<CheckedRow, 'cell' | 'typed'>

/**
 * Work on rows that were read before. They are many, and one deed may be about all of them: a worker that holds them already
 * is not given them again, and answers with what changed.
 */
export interface WorkTask {
  opened: OpenedWorkbook | null
  /** How many of the deeds that the worker holds still stand, and those that came after them. */
  keep: number
  deeds: readonly Edit[]
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
  /** What the rows are now, from how they stood at the answer before: at first, from how they were read. */
  again: CheckChange
  /** The deed, null where there was nothing to fix, and what the rows are after it. */
  fix: { deed: Edit | null; now: CheckChange }
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
