import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { signIn } from './panel-browser.ts'
import { sharePanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('the panel by keyboard alone', () => {
  const its = sharePanelAndService()
  beforeAll(async () => {
    const { panel, service } = its()
    // Signing in goes through a page of the service, which has its own keyboard test.
    const page = await panel.open()
    await page.locator('.context-tools .btn-icon').click()
    await page.locator('.card .btn').first().waitFor()
    await signIn(panel, page, service, 'admin')
    await page.close()
  })

  test('every view is reached, each new heading has the focus, and the whole way works without a mouse', async () => {
    const { panel } = its()
    const page = await panel.open()
    await press(page, 'textbox', 'Account number')
    for (const typed of ['5-10007921', '5-10007922\u00a0']) {
      await page.keyboard.insertText(typed)
      await page.keyboard.press('Enter')
    }
    await press(page, 'button', 'Continue with 2 numbers')
    await focused(page, '2 of 2 can go in')
    await press(page, 'button', 'Why')
    await page.getByText(/The portal compares/).waitFor()
    await press(page, 'button', 'Fix A7')
    await page.getByRole('heading', { level: 1, name: 'All 2 are ready' }).waitFor()
    await press(page, 'button', 'Submit 2 accounts')
    await focused(page, 'Submit 2 accounts')
    await tabTo(page, 'radio', /Harbor & Pine|Pine Cold/)
    await page.keyboard.press('Space')
    while (!(await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).isChecked()))
      await page.keyboard.press('ArrowDown')
    await press(page, 'button', 'Submit 2 accounts')
    await focused(page, 'All 2 accounts were added')
    await press(page, 'button', /^Requests/)
    await focused(page, 'Requests')
    await press(page, 'button', /SC-\d+/)
    await focused(page, 'All 2 accounts were added')
    await press(page, 'button', 'Settings')
    await focused(page, 'Settings')
    await press(page, 'button', 'Français')
    await focused(page, 'Réglages', 'H1', false)
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('fr-CA')
    expect(panel.wrong).toEqual([])
  })
})

const FARTHEST = 60

/** Walks with Tab until the control has the focus, as a person without a mouse does. */
async function tabTo(page: Page, role: 'button' | 'radio' | 'textbox', name: string | RegExp): Promise<void> {
  const control = page.getByRole(role, typeof name === 'string' ? { name, exact: role !== 'button' } : { name })
  await control.first().waitFor()
  for (let step = 0; step < FARTHEST; step++) {
    const there = await control.evaluateAll(found => found.includes(document.activeElement as HTMLElement))
    if (there) {
      await expect.poll(() => page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${role} ${name}`)
}

async function press(page: Page, role: 'button' | 'textbox', name: string | RegExp): Promise<void> {
  await tabTo(page, role, name)
  if (role === 'button') await page.keyboard.press('Enter')
}

async function focused(page: Page, heading: string, tag = 'H1', holds = true): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  if (holds) await page.waitForFunction(wanted => document.activeElement?.tagName === wanted, tag)
}
