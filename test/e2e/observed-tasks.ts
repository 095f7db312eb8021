import type { Page } from 'playwright-core'
import type { Task } from './tasks.ts'

declare global {
  interface Window {
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
    const observer = new PerformanceObserver(list => window.tasks?.push(...list.getEntries()))
    if (!window.tasks) observer.observe({ type: 'longtask' })
    window.tasks = []
  })
  await act()
  // Frames pass first, so that the last task is told.
  const walls = await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(drawn => requestAnimationFrame(drawn))
    return (window.tasks ?? []).map(({ duration }) => Math.round(duration))
  })
  return walls.map(wall => ({ wall }))
}
