import type { CDPSession, Page } from 'playwright-core'

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

/** A task of the page's main thread, in ms: by the clock, and of the processor's time. */
export interface TracedTask {
  wall: number
  cpu: number
}

/**
 * Watches every task of a page's main thread until `end`. On a machine that does other work a task is long by the clock
 * because it had to wait its turn; the processor's time is the page's own.
 */
export async function traceTasks(page: Page): Promise<{ end: () => Promise<TracedTask[]> }> {
  const session = await page.context().newCDPSession(page)
  const pid = await rendererOf(session, page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'], excludedCategories: ['*'] },
  })
  return {
    end: async () => {
      // Frames pass first, so that the last task is told.
      await page.evaluate(async () => {
        for (let frame = 0; frame < 3; frame++) await new Promise(drawn => requestAnimationFrame(drawn))
      })
      const complete = new Promise(done => session.once('Tracing.tracingComplete', done))
      await session.send('Tracing.end')
      await complete
      await session.detach()
      return tasksOf(events, pid)
    },
  }
}

/** The page marks a moment; only its own process has the mark. */
async function rendererOf(session: CDPSession, page: Page): Promise<number> {
  const mark = `mark-${Date.now()}`
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: unknown }) => events.push(...(value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing'], excludedCategories: ['*'] },
  })
  await page.evaluate(name => void performance.mark(name), mark)
  const complete = new Promise(done => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await complete
  session.off('Tracing.dataCollected', collect)
  const found = events.find(({ name }) => name === mark)
  if (!found) throw new Error('The page’s process is not in the trace')
  return found.pid
}

function tasksOf(events: readonly TraceEvent[], pid: number): TracedTask[] {
  const main = events.find(
    event => event.pid === pid && event.name === 'thread_name' && event.args.name === 'CrRendererMain',
  )
  if (!main) throw new Error('The page’s main thread is not in the trace')
  return events
    .filter(({ pid: of, tid, ph, name }) => of === pid && tid === main.tid && ph === 'X' && name.includes('RunTask'))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: Math.round(dur / 1000), cpu: Math.round(tdur / 1000) }))
}
