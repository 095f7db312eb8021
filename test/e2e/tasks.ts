import type { CDPSession, Page } from 'playwright-core'
import { expect } from 'vitest'

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds on the clock, and of the processor's time. */
  dur?: number
  tdur?: number
  args: { name?: string }
}

/** A task of the page's main thread, in ms: by the clock, and of the processor's time where that is known. */
export interface Task {
  wall: number
  cpu?: number
}

/** The tasks of a page that took too long while something was done. */
type Watch = (page: Page, act: () => Promise<unknown>) => Promise<Task[]>

/** A round may meet what is done once, as compiling: what the panel itself does too long, it does in every round. */
const ROUNDS = 15
/** In ms of the processor's time. */
const LONGEST = 50

/**
 * Does something until a round of it has no task of the page over 50 ms: of the processor's time, since what else the
 * machine does meanwhile is none of the page's doing, unless another watch is given. The watch itself is shown first to
 * see what it is there for.
 */
export async function expectShortTasks(
  page: Page,
  act: (round: number) => Promise<unknown>,
  watch: Watch = tracedTasks,
): Promise<void> {
  expect(await watch(page, () => page.evaluate(workLong)), 'a task that takes long is seen').not.toEqual([])
  const rounds: Task[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(await watch(page, () => act(round)))
    if (rounds.at(-1)?.length === 0) break
  }
  expect(rounds.at(-1), JSON.stringify(rounds)).toEqual([])
}

/** Runs in the page: a task of its own that is far too long. So much work, not so much time, which may pass without any. */
function workLong(): Promise<number> {
  return new Promise(done => {
    setTimeout(() => {
      let sum = 0
      for (let step = 0; step < 40_000_000; step++) sum += Math.sqrt(sum + 1)
      done(sum)
    })
  })
}

/** By the browser's trace, in the processor's time. */
async function tracedTasks(page: Page, act: () => Promise<unknown>): Promise<Task[]> {
  const session = await page.context().newCDPSession(page)
  const pid = await rendererOf(session, page)
  const end = await trace(session, ['toplevel', '__metadata'])
  await act()
  // Frames pass first, so that the last task is told.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(drawn => requestAnimationFrame(drawn))
  })
  const events = await end()
  await session.detach()
  return tasksOf(events, pid).filter(({ cpu }) => cpu > LONGEST)
}

/** The page marks a moment; only its own process has the mark. */
async function rendererOf(session: CDPSession, page: Page): Promise<number> {
  const mark = `mark-${crypto.randomUUID()}`
  const end = await trace(session, ['blink.user_timing'])
  await page.evaluate(name => void performance.mark(name), mark)
  const found = (await end()).find(({ name }) => name === mark)
  if (!found) throw new Error('The page’s process is not in the trace')
  return found.pid
}

/** Begins a trace of the browser; what comes back ends it and answers what was noted. */
async function trace(session: CDPSession, includedCategories: string[]): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = []
  // The protocol's type says no more than that each is an object.
  const collect = ({ value }: { value: unknown }) => events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories, excludedCategories: ['*'] },
  })
  return async () => {
    const complete = new Promise(done => session.once('Tracing.tracingComplete', done))
    await session.send('Tracing.end')
    await complete
    session.off('Tracing.dataCollected', collect)
    return events
  }
}

function tasksOf(events: readonly TraceEvent[], pid: number): Required<Task>[] {
  const main = events.find(
    event => event.pid === pid && event.name === 'thread_name' && event.args.name === 'CrRendererMain',
  )
  if (!main) throw new Error('The page’s main thread is not in the trace')
  return events
    .filter(({ pid: of, tid, ph, name }) => of === pid && tid === main.tid && ph === 'X' && name.includes('RunTask'))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: Math.round(dur / 1000), cpu: Math.round(tdur / 1000) }))
}
