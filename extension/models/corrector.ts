import CorrectWorker from '../worker/correct.ts?worker'
import type { CorrectionReply, CorrectionTask, FileCorrection } from '../worker/correction-task.ts'

/** Reading, filling and reading again end within this time, or the file has none. */
const WATCHDOG_MS = 15_000

export type Corrector = ReturnType<typeof createCorrector>

/** Corrects files off the main thread, one at a time; a file that takes too long is given up with its worker. */
export function createCorrector() {
  let worker: Worker | null = null
  let next = 0

  async function wake(): Promise<Worker> {
    if (worker) return worker
    const started = new CorrectWorker()
    await new Promise(done => started.addEventListener('message', done, { once: true }))
    worker = started
    return started
  }

  async function correct(task: Omit<CorrectionTask, 'id'>): Promise<FileCorrection> {
    const asked = await wake()
    const id = next++
    const answer = Promise.withResolvers<FileCorrection | null>()
    asked.onmessage = ({ data }: MessageEvent<CorrectionReply>) => {
      if (data.id === id) answer.resolve(data.correction)
    }
    asked.onerror = () => answer.resolve(null)
    const timer = setTimeout(() => answer.resolve(null), WATCHDOG_MS)
    asked.postMessage({ ...task, id } satisfies CorrectionTask)
    const correction = await answer.promise
    clearTimeout(timer)
    if (!correction) close()
    return correction ?? { parts: [], leftOut: [], removed: [], why: 'failed' }
  }

  function close(): void {
    worker?.terminate()
    worker = null
  }

  return { correct, close }
}
