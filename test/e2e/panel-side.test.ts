import { describe, expect, test } from 'vitest'
import { NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { signIn } from './panel-browser.ts'
import { sharePanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('the side panel itself', () => {
  const its = sharePanelAndService()

  test('a press on the toolbar button opens it beside the page, and the whole way goes through it (M1)', async () => {
    const { panel, service } = its()
    await panel.browser.context.pages()[0]?.goto(service.url)
    const side = await panel.pressToolbarButton()
    await side.getByRole('heading', { level: 1, name: 'Check an account list' }).waitFor()
    const kinds = await side.evaluate(async () => (await chrome.runtime.getContexts({})).map(each => each.contextType))
    expect(kinds).toContain('SIDE_PANEL')
    expect(kinds).not.toContain('TAB')
    expect(await sidewaysPixels(side)).toBeLessThanOrEqual(0)

    await side.getByRole('button', { name: /Try a sample workbook/ }).click()
    await side.getByRole('heading', { level: 1, name: '8 of 13 can go in' }).waitFor()
    await side.getByRole('button', { name: 'Submit 8' }).click()
    await signIn(panel, side, service, 'admin')
    await side.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await side.getByRole('button', { name: 'Submit 8 accounts' }).click()
    await side.getByRole('heading', { level: 1, name: '4 of 8 accounts were added' }).waitFor()
  })
})
