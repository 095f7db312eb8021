import CorrectWorker from '../worker/correct.ts?worker'
import type { CorrectionReply, CorrectionTask, FileCorrection } from '../worker/correction-task.ts'

/** Reading, filling and reading again end within this time, or the file has none. */
const WATCHDOG_MS = 15_000

const FAILED: FileCorrection = { parts: [], leftOut: [], removed: [], why: 'failed' }

/** What is to be corrected: the template is the same for all. */
export type FileToCorrect = Omit<CorrectionTask, 'id' | 'template'>

export type Correctors = ReturnType<typeof createCorrectors>

/** Corrects files off the main thread, as many at once as there are workers; who finds none free waits. */
export function createCorrectors(template: Uint8Array<ArrayBuffer>, count: number) {
  const all = Array.from({ length: count }, () => createCorrector(template))
  const free = [...all]
  const waiting: ((one: (typeof all)[number]) => void)[] = []

  let closed = false

  async function correct(file: FileToCorrect): Promise<FileCorrection> {
    // Who was still reading when all was given up starts no worker again.
    if (closed) return FAILED
    const one = free.pop() ?? (await new Promise<(typeof all)[number]>(found => waiting.push(found)))
    const correction = await one.correct(file)
    const next = waiting.shift()
    if (next) next(one)
    else free.push(one)
    return correction
  }

  function close(): void {
    closed = true
    waiting.length = 0
    for (const one of all) one.close()
  }

  return { correct, close }
}

/** One worker, with one file at a time; a file that takes too long is given up with it, and the next gets a new one. */
function createCorrector(template: Uint8Array<ArrayBuffer>) {
  let worker: Worker | null = null
  let next = 0

  /** The worker, and the template where it does not have it yet. */
  async function wake(): Promise<{ asked: Worker; template: Uint8Array<ArrayBuffer> | null }> {
    if (worker) return { asked: worker, template: null }
    const started = new CorrectWorker()
    worker = started
    await new Promise(done => started.addEventListener('message', done, { once: true }))
    return { asked: started, template }
  }

  async function correct(file: FileToCorrect): Promise<FileCorrection> {
    const { asked, ...given } = await wake()
    const id = next++
    const answer = Promise.withResolvers<FileCorrection | null>()
    asked.onmessage = ({ data }: MessageEvent<CorrectionReply>) => {
      if (data.id === id) answer.resolve(data.correction)
    }
    asked.onerror = () => answer.resolve(null)
    const timer = setTimeout(() => answer.resolve(null), WATCHDOG_MS)
    asked.postMessage({ ...file, ...given, id } satisfies CorrectionTask)
    const correction = await answer.promise
    clearTimeout(timer)
    if (!correction) close()
    return correction ?? FAILED
  }

  function close(): void {
    worker?.terminate()
    worker = null
  }

  return { correct, close }
}
