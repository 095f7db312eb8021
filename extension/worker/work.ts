import type { Check } from '../../shared/check.ts'
import { type CheckChange, checkChange } from '../../shared/check-change.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import { checkWorklist } from '../../shared/check-worklist.ts'
import type { Edit, EditHistory } from '../../shared/edit.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { applyFixesOf, applySafeFixes } from '../../shared/worklist.ts'
import type { Answers, CheckTask } from './protocol.ts'

/** Rows that are worked on, the deeds on them, and how they stood at the last answer. */
interface Work {
  opened: OpenedWorkbook
  deeds: readonly Edit[]
  told: Check
}

let held: Work | null = null

/** Work on rows: loaded with the first deed, since a check comes long before it. */
export function runWork(
  opened: OpenedWorkbook,
  task: Extract<CheckTask, { kind: 'again' | 'fix' }>,
): Answers['again' | 'fix'] {
  if (held?.opened !== opened) held = { opened, deeds: [], told: opened.check }
  held.deeds = [...held.deeds.slice(0, task.keep), ...task.deeds]
  const { cells } = opened
  const { done } = task
  const history: EditHistory = { done: held.deeds, undone: [] }
  if (task.kind === 'again') return tell(held, done, history)
  const added = new Set(done)
  const list = { cells: cells.filter(({ cell }) => !added.has(cell)), history }
  const fixed = task.code === null ? applySafeFixes(list, pack) : applyFixesOf(list, task.code, pack)
  const deed = fixed.history.done[history.done.length] ?? null
  // The panel decides whether the deed stands, and tells of it with the next task.
  return { deed, now: tell(held, done, fixed.history) }
}

function tell(work: Work, done: readonly string[], history: EditHistory): CheckChange {
  const { check, cells } = work.opened
  const now = checkWorklist(check, { cells, history }, pack, done)
  const change = checkChange(work.told, now)
  work.told = now
  return change
}
