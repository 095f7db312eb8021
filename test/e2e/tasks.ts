import type { Page } from 'playwright-core'
import { expect } from 'vitest'

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

/** A busy machine may stop anyone for 50 ms: what the panel itself does too long, it does in every round. */
const ROUNDS = 15

/** Does something until a round of it has no task over 50 ms. The watch itself is shown first to see what it is there for. */
export async function expectShortTasks(page: Page, act: (round: number) => Promise<void>): Promise<void> {
  await watchTasks(page)
  await page.evaluate(() => {
    setTimeout(() => {
      const end = performance.now() + 120
      while (performance.now() < end);
    })
  })
  await expect.poll(() => longTasks(page)).not.toEqual([])
  const rounds: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    await forgetTasks(page)
    await act(round)
    rounds.push(await longTasks(page))
    if (rounds.at(-1)?.length === 0) break
  }
  expect(rounds.at(-1), JSON.stringify(rounds)).toEqual([])
}
