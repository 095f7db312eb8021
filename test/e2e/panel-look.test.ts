import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { VIEWS, type View, walkViews } from './panel-views.ts'
import { freshPanelAndService } from './shared-panel.ts'

/** The longer language: what fits in it fits in both, and what is labelled is labelled in both. */
const LOCALE = 'fr-CA'

describe.skipIf(NO_BROWSER)('the panel for every reader', () => {
  const its = freshPanelAndService(LOCALE)

  test('axe finds nothing in any view, light or dark; nothing scrolls sideways at 320 px or at twice the text; targets are 24 px', async () => {
    const { panel, service } = its()
    const seen: View[] = []
    const wrong: Record<string, unknown> = {}
    await walkViews(panel, service, async (view, page) => {
      seen.push(view)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(LOCALE)
      const found = await faultsOf(page)
      if (found.length > 0) wrong[view] = found
    })
    expect(wrong).toEqual({})
    expect(seen.toSorted()).toEqual([...VIEWS].toSorted())
    expect(panel.wrong).toEqual([])
  }, 180_000)
})
