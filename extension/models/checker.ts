import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import type { EditHistory } from '../../shared/edit.ts'
import type { FindingCode } from '../../shared/finding.ts'
import CheckWorker from '../worker/check.ts?worker'
import type { Answers, CheckReply, TaskKind, Tasks } from '../worker/protocol.ts'
import type { CheckPort, NoAnswer, RowsThere } from './row-work.ts'

/** A check of anything ends within this time, in a verdict or in a plain refusal. */
const WATCHDOG_MS = 5000

/** Work on rows comes long after a check. */
const loadRowWork = () => import('./row-work.ts')

export type Checker = ReturnType<typeof createChecker>

/**
 * Checks off the main thread. A check that runs too long is cut off with its worker, and the next one gets a new
 * worker: the panel stays alive whatever the file holds.
 */
export function createChecker() {
  let worker: Worker | null = null
  let ready: Promise<unknown> = Promise.resolve()
  let next = 0
  const rows: RowsThere = { held: null, opening: 0 }

  /** Loads the worker ahead of the first file. */
  function wake(): Worker {
    if (worker) return worker
    const started = new CheckWorker()
    ready = new Promise(done => started.addEventListener('message', done, { once: true }))
    worker = started
    rows.held = null
    return started
  }

  async function ask<Kind extends TaskKind>(kind: Kind, task: Tasks[Kind]): Promise<Answers[Kind] | NoAnswer> {
    const asked = wake()
    await ready
    const id = next++
    const answer = Promise.withResolvers<CheckReply['answer'] | NoAnswer>()
    const listen = ({ data }: MessageEvent<CheckReply>) => {
      if (data.id === id) answer.resolve(data.answer)
    }
    const broke = () => answer.resolve('broke-off')
    const timer = setTimeout(() => answer.resolve('too-slow'), WATCHDOG_MS)
    asked.addEventListener('message', listen)
    asked.addEventListener('error', broke)
    asked.postMessage({ id, task: { kind, ...task } })
    const given = await answer.promise
    clearTimeout(timer)
    asked.removeEventListener('message', listen)
    asked.removeEventListener('error', broke)
    if (given === 'too-slow' || given === 'broke-off') retire(asked)
    // A worker answers each kind of task with its own kind of answer (worker/check.ts).
    return (given ?? 'broke-off') as Answers[Kind] | NoAnswer
  }

  function retire(stuck: Worker): void {
    stuck.terminate()
    if (worker === stuck) worker = null
  }

  /** Has rows opened: the worker holds them from then on. */
  async function open<Kind extends 'file' | 'list'>(kind: Kind, task: Tasks[Kind]): Promise<OpenedWorkbook> {
    rows.opening++
    const given = await ask(kind, task)
    rows.opening--
    rows.held = typeof given === 'string' ? null : { cells: given.cells, deeds: [], now: given.check }
    return openedOr(given)
  }

  const port: CheckPort = { rows, wake, ask }
  return {
    wake,
    /** Ends the worker while it has nothing to do; the next check starts another. */
    rest: () => worker && retire(worker),
    openFile: (file: Tasks['file']) => open('file', file),
    openList: (list: Tasks['list']) => open('list', list),
    /** The rows as they stand now; null when that came to nothing. */
    again: async (opened: OpenedWorkbook, history: EditHistory, done: readonly string[]) =>
      (await loadRowWork()).askAgain(port, opened, history, done),
    /** The deed of all fixes of a kind, or of all safe ones, null where there is nothing to fix; and the rows after it. */
    fix: async (opened: OpenedWorkbook, history: EditHistory, done: readonly string[], code: FindingCode | null) =>
      (await loadRowWork()).askFix(port, opened, history, done, code),
  }
}

async function openedOr(given: OpenedWorkbook | NoAnswer): Promise<OpenedWorkbook> {
  if (typeof given !== 'string') return given
  // It hardly ever comes to that, so it is loaded when it does.
  const { brokeOff, tooSlow } = await import('./refused.ts')
  return given === 'too-slow' ? tooSlow(WATCHDOG_MS / 1000) : brokeOff()
}
