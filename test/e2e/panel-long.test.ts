import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { begin } from './grid.ts'
import { observedTasks } from './observed-tasks.ts'
import { sharePanel } from './shared-panel.ts'
import { expectShortTasks } from './tasks.ts'

const ROWS = 10_000

/** Of every ten rows five are ready, three worth a look, and two stop with a field to retype them. */
const LIST = Array.from({ length: ROWS }, (_, at) => {
  if (at % 10 < 5) return `5-${100_000 + at}`
  return at % 10 < 8 ? `5-${100_000 + at}\u00a0` : `1.${at}E+11`
})

describe.skipIf(NO_BROWSER)('the findings of a long list', () => {
  const panelOf = sharePanel()

  test(`with ${ROWS} rows no task takes over 50 ms while one scrolls, types, fixes, and opens every group`, async () => {
    const panel = panelOf()
    const page = await panel.open({ width: 380, height: 800 })
    await begin(page, LIST)
    await page.getByRole('heading', { name: 'Next steps' }).waitFor()
    await cards(page, 50)

    await short(page, async round => {
      await scrollPage(page)
      await press(page, '.finding .btn', 'Fix')
      await typeInFirstField(page, `5-${900_000 + round}`)
    })
    await short(page, async round => {
      await press(page, '.tally', 'Stop')
      await cards(page, 50)
      await press(page, '.section > .btn', 'Show')
      await cards(page, 100)
      await press(page, '.why-btn', 'Why')
      await press(page, '.tally', round % 2 === 0 ? 'Look' : 'Ready')
      await press(page, '.tally', round % 2 === 0 ? 'Look' : 'Ready')
      await cards(page, 50)
    })
    // Each group is drawn once, when it is first opened: the list is opened anew for another round.
    await short(page, async round => {
      if (round > 0) {
        await begin(page, LIST)
        await page.getByRole('heading', { name: 'Next steps' }).waitFor()
      }
      await page.evaluate(async () => {
        for (const each of document.querySelectorAll<HTMLElement>('details.fold > summary')) {
          each.click()
          await new Promise(drawn => requestAnimationFrame(drawn))
        }
      })
      await page.getByRole('button', { name: 'Copy as e-mail' }).waitFor()
      await scrollPage(page)
    })
    expect(panel.wrong).toEqual([])
    await page.close()
  })
})

const short = (page: Page, act: (round: number) => Promise<unknown>) => expectShortTasks(page, act, observedTasks)

/** As many cards are drawn. */
async function cards(page: Page, count: number): Promise<void> {
  await page.waitForFunction(least => document.querySelectorAll('.finding').length >= least, count)
}

/** By the page itself: to look for a button by its name is long work that is not the panel's. */
async function press(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([within, said]) => {
      const all = [...document.querySelectorAll<HTMLElement>(within ?? '')]
      const button = all.find(({ textContent }) => textContent.includes(said ?? ''))
      button?.scrollIntoView({ block: 'center' })
      button?.click()
      return button !== undefined
    },
    [selector, text],
  )
}

async function typeInFirstField(page: Page, text: string): Promise<void> {
  const cell = await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.finding input')
    field?.focus()
    field?.select()
    return field?.id
  })
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.waitForFunction(id => document.getElementById(id ?? '') === null, cell)
}

/** Back and forth through the page. */
async function scrollPage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const scroller = document.scrollingElement
    for (let step = 0; scroller && step < 12; step++) {
      scroller.scrollTop = (step % 2 === 0 ? step : 12 - step) * (scroller.scrollHeight / 12)
      await new Promise(drawn => requestAnimationFrame(drawn))
    }
  })
}
