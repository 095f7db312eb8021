import type { Check } from '../../shared/check.ts'
import { type CheckChange, changedCheck } from '../../shared/check-change.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import type { Edit, EditHistory } from '../../shared/edit.ts'
import type { FindingCode } from '../../shared/finding.ts'
import type { Answers, TaskKind, Tasks, WorkTask } from '../worker/protocol.ts'

/** Why there is no answer: the time was up, or the worker ended by itself. */
export type NoAnswer = 'too-slow' | 'broke-off'

/** Rows that a worker holds, so that they cross over once and not with every deed. */
interface HeldRows {
  cells: OpenedWorkbook['cells']
  /** The deeds it was told of. */
  deeds: readonly Edit[]
  /** How the rows stood at its last answer. */
  now: Check
}

/** What is known of the rows at the other side. */
export interface RowsThere {
  held: HeldRows | null
  /** Tasks under way after which the worker holds other rows: as long as there are any, nobody counts on what it holds. */
  opening: number
}

/** The way to the worker. */
export interface CheckPort {
  rows: RowsThere
  wake: () => void
  ask: <Kind extends TaskKind>(kind: Kind, task: Tasks[Kind]) => Promise<Answers[Kind] | NoAnswer>
}

/** The rows as they stand now; null when that came to nothing. */
export async function askAgain(
  port: CheckPort,
  opened: OpenedWorkbook,
  history: EditHistory,
  done: readonly string[],
): Promise<Check | null> {
  const send = (task: Omit<WorkTask, 'done'>) => port.ask('again', { ...task, done })
  const worked = await work(port, opened, history, send, change => change)
  return worked?.now ?? null
}

/** The deed of all fixes of a kind, or of all safe ones, null where there is nothing to fix; and the rows after it. */
export async function askFix(
  port: CheckPort,
  opened: OpenedWorkbook,
  history: EditHistory,
  done: readonly string[],
  code: FindingCode | null,
): Promise<{ deed: Edit | null; now: Check } | null> {
  const send = (task: Omit<WorkTask, 'done'>) => port.ask('fix', { ...task, done, code })
  const worked = await work(port, opened, history, send, ({ now }) => now)
  return worked && { deed: worked.answer.deed, now: worked.now }
}

/** Has work done on rows; what changed of them is read off the answer. Null when that came to nothing. */
async function work<Answer extends object>(
  { rows, wake }: CheckPort,
  opened: OpenedWorkbook,
  { done: deeds }: EditHistory,
  send: (task: Omit<WorkTask, 'done'>) => Promise<Answer | NoAnswer>,
  changeOf: (answer: Answer) => CheckChange,
): Promise<{ answer: Answer; now: Check } | null> {
  wake()
  const known = rows.opening === 0 && rows.held?.cells === opened.cells ? rows.held : null
  const held = known ?? { cells: opened.cells, deeds: [], now: opened.check }
  const keep = sameDeeds(held.deeds, deeds)
  held.deeds = deeds
  if (!known) rows.opening++
  const answer = await send({ opened: known ? null : opened, keep, deeds: deeds.slice(keep) })
  if (!known) rows.opening--
  if (typeof answer === 'string') return null
  held.now = changedCheck(held.now, changeOf(answer))
  if (!known) rows.held = held
  return { answer, now: held.now }
}

/** How many deeds two histories have in common from the first on; a deed is the same object in all of them. */
function sameDeeds(one: readonly Edit[], other: readonly Edit[]): number {
  const most = Math.min(one.length, other.length)
  let same = 0
  while (same < most && one[same] === other[same]) same++
  return same
}
