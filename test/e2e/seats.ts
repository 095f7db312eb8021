import type { Page } from 'playwright-core'

/** Goes to the seats' place by its tab, in any language. */
export async function toSeats(page: Page): Promise<void> {
  await page.locator('.tab').nth(1).click()
  await page.locator('.tab:nth-of-type(2)[aria-current=page]').waitFor()
}

/** A question's field or choices, wherever its section stands; a closed one is opened. */
export async function question(page: Page, id: string) {
  const found = page.locator(`[data-question="${id}"]`)
  await page.locator('details.fold').first().waitFor()
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  await found.waitFor()
  return found
}

/** Types into a question of one line. */
export async function type(page: Page, id: string, text: string): Promise<void> {
  await (await question(page, id)).locator('input, textarea').first().fill(text)
}

/** Chooses by place: 0 is the first choice, which is Yes where there is one. */
export async function choose(page: Page, id: string, at = 0): Promise<void> {
  await (await question(page, id)).locator('input').nth(at).check()
}
