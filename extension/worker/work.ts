import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import { checkWorklist } from '../../shared/check-worklist.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { applyFixesOf, applySafeFixes } from '../../shared/worklist.ts'
import type { Answers, CheckTask } from './protocol.ts'

/** The rows that were worked on last. */
let held: OpenedWorkbook | null = null

/** Work on rows: loaded with the first deed, since a check comes long before it. */
export function runWork(task: Extract<CheckTask, { kind: 'again' | 'fix' }>): Answers['again' | 'fix'] | null {
  held = task.opened ?? held
  if (!held) return null
  const { check, cells } = held
  const { history, done } = task
  if (task.kind === 'again') return checkWorklist(check, { cells, history }, pack, done)
  const added = new Set(done)
  const list = { cells: cells.filter(({ cell }) => !added.has(cell)), history }
  const fixed = task.code === null ? applySafeFixes(list, pack) : applyFixesOf(list, task.code, pack)
  return { history: fixed.history, now: checkWorklist(check, { cells, history: fixed.history }, pack, done) }
}
