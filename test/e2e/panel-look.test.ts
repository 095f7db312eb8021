import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { LOCALES } from '../../shared/words/locale.ts'
import { axeFindings, NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { type Panel, startPanel } from './panel-browser.ts'
import { VIEWS, type View, walkViews } from './panel-views.ts'
import { type RunningService, startService } from './service.ts'

const NARROW = { width: 320, height: 640 }

describe.skipIf(NO_BROWSER).each(LOCALES)('the panel for every reader, %s', locale => {
  let service: RunningService
  let panel: Panel
  beforeEach(async () => {
    service = await startService()
    panel = await startPanel({ service, locale })
  })
  afterEach(async () => {
    await panel?.close()
    await service?.stop()
  })

  test('axe finds nothing in any view, light or dark; nothing scrolls sideways at 320 px or at twice the text; targets are 24 px', async () => {
    const seen: View[] = []
    const wrong: Record<string, unknown> = {}
    await walkViews(panel, service, async (view, page) => {
      seen.push(view)
      const found = await faultsOf(page)
      if (found.length > 0) wrong[view] = found
    })
    expect(wrong).toEqual({})
    expect(seen.toSorted()).toEqual([...VIEWS].toSorted())
    expect(panel.wrong).toEqual([])
  }, 180_000)
})

async function faultsOf(page: Page): Promise<string[]> {
  expect(await page.evaluate(() => document.documentElement.lang)).toMatch(/^(en-US|fr-CA)$/)
  const size = page.viewportSize() ?? NARROW
  // Tall enough that the bar at the bottom covers nothing: a covered radio button would count as too small a target.
  await page.setViewportSize({ ...size, height: 6000 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults = await axeFindings(page)
  await page.setViewportSize(NARROW)
  const sideways = await sidewaysPixels(page)
  if (sideways > 0) faults.push(`${sideways} px too wide at 320 px`)
  faults.push(...(await smallTargets(page)))
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const sidewaysLarge = await sidewaysPixels(page)
  if (sidewaysLarge > 0) faults.push(`${sidewaysLarge} px too wide at twice the text: ${await widest(page)}`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  return faults
}

/** What stands out furthest to the side. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const reach = (element: Element) => element.getBoundingClientRect().right
    const [element] = [...document.body.querySelectorAll('*')].toSorted((a, b) => reach(b) - reach(a))
    return element?.outerHTML.slice(0, 160) ?? ''
  })
}

/** What can be pressed and is smaller than 24 by 24 px; links inside a sentence are excepted, as WCAG 2.5.8 has it. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], select, summary, label.choice, .input')]
      .filter(element => element.checkVisibility() && !element.closest('p, dd'))
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(
        ({ element, box }) => `${Math.round(box.width)}x${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`,
      ),
  )
}
