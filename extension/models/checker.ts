import type { Check } from '../../shared/check.ts'
import { countRows } from '../../shared/check.ts'
import { type Finding, fileFinding } from '../../shared/finding.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'
import CheckWorker from '../worker/check.ts?worker'
import type { CheckReply, CheckRequest, CheckTask } from '../worker/protocol.ts'

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

  /** Loads the worker ahead of the first file. */
  function wake(): Worker {
    if (worker) return worker
    const started = new CheckWorker()
    ready = new Promise(done => started.addEventListener('message', done, { once: true }))
    worker = started
    return started
  }

  /** What came of it; a refusal when it took too long or the worker broke. */
  async function check(task: CheckTask): Promise<Check> {
    const asked = wake()
    await ready
    const id = next++
    const answer = Promise.withResolvers<Check | null>()
    const listen = ({ data }: MessageEvent<CheckReply>) => {
      if (data.id === id) answer.resolve(data.check)
    }
    const giveUp = () => answer.resolve(null)
    const timer = setTimeout(giveUp, WATCHDOG_MS)
    asked.addEventListener('message', listen)
    asked.addEventListener('error', giveUp)
    const request: CheckRequest = { id, task }
    asked.postMessage(request)
    const found = await answer.promise
    clearTimeout(timer)
    asked.removeEventListener('message', listen)
    asked.removeEventListener('error', giveUp)
    if (!found) retire(asked)
    return found ?? refused(fileFinding('file.too_slow', { seconds: WATCHDOG_MS / 1000 }))
  }

  function retire(stuck: Worker): void {
    stuck.terminate()
    if (worker === stuck) worker = null
  }

  return { wake, check }
}

/** A check that came to nothing, for a reason that lies outside the file's bytes. */
export function refused(finding: Finding): Check {
  return {
    pack: packName(lumenConnect),
    verdict: 'refused',
    file: null,
    sheet: null,
    range: null,
    rows: [],
    findings: [finding],
    counts: countRows([]),
  }
}
