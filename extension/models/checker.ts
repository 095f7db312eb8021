import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import type { EditHistory } from '../../shared/edit.ts'
import type { FindingCode } from '../../shared/finding.ts'
import CheckWorker from '../worker/check.ts?worker'
import type { Answers, CheckReply, TaskKind, Tasks } from '../worker/protocol.ts'

/** A check of anything ends within this time, in a verdict or in a plain refusal. */
const WATCHDOG_MS = 5000

export type Checker = ReturnType<typeof createChecker>

/**
 * Checks off the main thread. A check that runs too long is cut off with its worker, and the next one gets a new
 * worker: the panel stays alive whatever the file holds.
 */
export function createChecker() {
  let worker: Worker | null = null
  let ready: Promise<unknown> = Promise.resolve()
  let next = 0
  /** The rows that the present worker holds: they are sent once, not with every deed. */
  let held: OpenedWorkbook['cells'] | null = null

  /** Loads the worker ahead of the first file. */
  function wake(): Worker {
    if (worker) return worker
    const started = new CheckWorker()
    ready = new Promise(done => started.addEventListener('message', done, { once: true }))
    worker = started
    held = null
    return started
  }

  /** The answer, or null when it took too long or the worker broke. */
  async function ask<Kind extends TaskKind>(kind: Kind, make: () => Tasks[Kind]): Promise<Answers[Kind] | null> {
    const asked = wake()
    await ready
    const id = next++
    const answer = Promise.withResolvers<CheckReply['answer']>()
    const listen = ({ data }: MessageEvent<CheckReply>) => {
      if (data.id === id) answer.resolve(data.answer)
    }
    const giveUp = () => answer.resolve(null)
    const timer = setTimeout(giveUp, WATCHDOG_MS)
    asked.addEventListener('message', listen)
    asked.addEventListener('error', giveUp)
    asked.postMessage({ id, task: { kind, ...make() } })
    const given = await answer.promise
    clearTimeout(timer)
    asked.removeEventListener('message', listen)
    asked.removeEventListener('error', giveUp)
    if (!given) retire(asked)
    // A worker answers each kind of task with its own kind of answer (worker/check.ts).
    return given as Answers[Kind] | null
  }

  function retire(stuck: Worker): void {
    stuck.terminate()
    if (worker === stuck) worker = null
  }

  function work(opened: OpenedWorkbook, history: EditHistory, done: readonly string[]): Tasks['again'] {
    const known = held === opened.cells
    held = opened.cells
    return { opened: known ? null : opened, history, done }
  }

  // It hardly ever comes to that, so it is loaded when it does.
  const cutOff = async () => (await import('./refused.ts')).tooSlow(WATCHDOG_MS / 1000)
  return {
    wake,
    openFile: async (file: Tasks['file']) => (await ask('file', () => file)) ?? (await cutOff()),
    openList: async (list: Tasks['list']) => (await ask('list', () => list)) ?? (await cutOff()),
    /** The rows as they stand now; null when that came to nothing. */
    again: (opened: OpenedWorkbook, history: EditHistory, done: readonly string[]) =>
      ask('again', () => work(opened, history, done)),
    /** Applies all fixes of a kind, or all safe ones. */
    fix: (opened: OpenedWorkbook, history: EditHistory, done: readonly string[], code: FindingCode | null) =>
      ask('fix', () => ({ ...work(opened, history, done), code })),
  }
}
