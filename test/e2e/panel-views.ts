import type { Page } from 'playwright-core'
import { type Panel, signIn } from './panel-browser.ts'
import type { RunningService } from './service.ts'

/** Every view of the panel, in the order one comes to them, by a way that needs no language. */
export const VIEWS = [
  'start',
  'start with a list',
  'verdict',
  'verdict mended',
  'a refused file',
  'submit signed out',
  'submit',
  'result',
  'requests',
  'one request',
  'settings',
] as const
export type View = (typeof VIEWS)[number]

/** Walks one panel through all its views, and stops at each to let it be looked at. */
export async function walkViews(
  panel: Panel,
  service: RunningService,
  look: (view: View, page: Page) => Promise<void>,
): Promise<void> {
  const page = await panel.open()
  await look('start', page)

  for (const typed of ['5-10007923', '5\u201110008102', '5-10007923']) {
    await page.locator('#number').fill(typed)
    await page.keyboard.press('Enter')
  }
  await page.locator('.row .sign-stop').waitFor()
  await look('start with a list', page)

  await page.locator('input[type=file]').setInputFiles({
    name: 'liste.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('<html><table><tr><td>5-10007923</td></tr></table></html>'),
  })
  await page.locator('.notice-stop').waitFor()
  await look('a refused file', page)

  await page.locator('.actions .btn-primary').click()
  await page
    .locator('.row', { has: page.locator('path[d^="M2.5 6h11"]') })
    .last()
    .click()
  await page.locator('.strip').waitFor()
  await look('verdict', page)
  await page.locator('.actions .btn-primary').click()
  await page.locator('#level-ready .sign').waitFor()
  await page.locator('.finding').last().locator('.finding-acts .btn').last().click()
  await page.locator('#level-left').waitFor()
  await look('verdict mended', page)

  await page.locator('.actions .btn').last().click()
  await page.locator('#connect').waitFor()
  await look('submit signed out', page)
  await signIn(panel, page, service, 'admin')
  await page.locator('.choice').first().click()
  await look('submit', page)
  await page.locator('.actions .btn-primary').click()
  await page.locator('.chip-btn').waitFor()
  await look('result', page)

  await page.locator('.tab').last().click()
  await page.locator('#sent').waitFor()
  await look('requests', page)
  await page.locator('.list .row').first().click()
  await page.locator('.chip-btn').waitFor()
  await look('one request', page)
  await page.locator('.context-tools .btn-icon').click()
  await page.locator('#kept').waitFor()
  await look('settings', page)
  await page.close()
}
