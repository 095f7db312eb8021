import type { Page } from 'playwright-core'

declare global {
  interface Window {
    tasks?: PerformanceEntry[]
  }
}

export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.tasks = []
    new PerformanceObserver(list => window.tasks?.push(...list.getEntries())).observe({ type: 'longtask' })
  })
}

/** The tasks over 50 ms of the page itself, in ms. Frames pass first, so that the last ones are told. */
export function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(drawn => requestAnimationFrame(drawn))
    return (window.tasks ?? []).map(({ duration }) => Math.round(duration))
  })
}

export async function forgetTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.tasks = []
  })
}
