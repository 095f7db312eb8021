import type { Page } from 'playwright-core'
import type { Task } from './tasks.ts'

declare global {
  interface Window {
    taskObserver?: PerformanceObserver
    tasks?: PerformanceEntry[]
  }
}

/**
 * The tasks over 50 ms that the page's own PerformanceObserver tells of while something is done. Unlike the trace it leaves
 * out what the test itself asks of the page through the debugger, which at 10,000 rows is long work that is not the panel's;
 * it goes by the clock, so nothing else may run beside it.
 */
export async function observedTasks(page: Page, act: () => Promise<unknown>): Promise<Task[]> {
  await page.evaluate(() => {
    if (!window.taskObserver) {
      window.taskObserver = new PerformanceObserver(list => window.tasks?.push(...list.getEntries()))
      window.taskObserver.observe({ type: 'longtask' })
    }
    // What was noted before this begins is not of it.
    window.taskObserver.takeRecords()
    window.tasks = []
  })
  await act()
  // Frames pass first, so that the last task is noted; on a busy machine it may be noted and not told yet.
  const walls = await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(drawn => requestAnimationFrame(drawn))
    return [...(window.tasks ?? []), ...(window.taskObserver?.takeRecords() ?? [])].map(({ duration }) =>
      Math.round(duration),
    )
  })
  return walls.map(wall => ({ wall }))
}
