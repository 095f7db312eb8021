import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { sharePanel } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('working on the rows in place', () => {
  const panelOf = sharePanel()

  test('N18: a number that is half typed when the panel is closed stands in its field again, also one that was right', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await paste(page, ['1.23E+11', '5\u20111002'])
    await title(page, '1 of 2 can go in')
    await page.getByRole('textbox', { name: /A6/ }).fill('5-10')
    await page.getByRole('button', { name: 'Edit A7' }).click()
    await page.getByRole('textbox', { name: /A7/ }).fill('5-77')
    await page.close()

    const back = await panel.open()
    await expect.poll(() => back.getByRole('textbox', { name: /A6/ }).inputValue()).toBe('5-10')
    await expect.poll(() => back.getByRole('textbox', { name: /A7/ }).inputValue()).toBe('5-77')
    await back.getByRole('textbox', { name: /A7/ }).press('Escape')
    await back.getByRole('textbox', { name: /A7/ }).waitFor({ state: 'detached' })
    await back.getByRole('textbox', { name: /A6/ }).press('Enter')
    await back.getByText('Retyped A6').waitFor()
    await back.close()

    const settled = await panel.open()
    await title(settled, '2 of 2 can go in')
    await expect.poll(() => settled.getByRole('textbox', { name: /A6|A7/ }).count()).toBe(0)
    await settled.getByRole('button', { name: 'Change the list' }).click()
    await settled.getByRole('button', { name: 'Clear' }).click()
    await settled.close()
  })

  test('a damaged number is retyped in place, one is edited, a kind is fixed at once; undo and redo go all the way, over a closed panel', async () => {
    const panel = panelOf()
    const first = await panel.open()
    await paste(first, ['1.23E+11', '5-1002', '5\u20111003', '5\u20111004', '5-1005', '5-1005'])
    await title(first, '4 of 6 can go in')
    await first.getByRole('textbox', { name: /Retype it from the bill A6/ }).fill('5-1001')
    await first.getByRole('button', { name: 'Save A6' }).click()
    await title(first, '5 of 6 can go in')
    await first.getByRole('button', { name: 'Edit A8' }).click()
    await first.getByRole('textbox', { name: /A8/ }).fill('5-1003')
    await first.keyboard.press('Enter')
    await first.getByText('Retyped A8').waitFor()
    await first.getByRole('button', { name: 'Fix 2 safe ones' }).click()
    await title(first, 'All 5 are ready', '5 of 6 are ready')
    await first.close()

    const page = await panel.open()
    await title(page, '5 of 6 are ready')
    await page.getByText('Fixed 2 rows').waitFor()
    await page.keyboard.press('Control+z')
    await title(page, '5 of 6 can go in')
    for (let press = 0; press < 2; press++) await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await title(page, '4 of 6 can go in')
    await page.close()

    const again = await panel.open()
    await title(again, '4 of 6 can go in')
    for (let press = 0; press < 3; press++) await again.keyboard.press('Control+Shift+z')
    await title(again, '5 of 6 are ready')
    await expect.poll(() => again.getByRole('button', { name: 'Redo' }).getAttribute('aria-disabled')).toBe('true')
    await again.getByRole('button', { name: 'Undo A6' }).click()
    await title(again, '4 of 6 are ready')
    expect(panel.wrong).toEqual([])
    await again.close()
  })

  test('R8: killed the moment a fix is shown, the panel comes back with it, and with all that can be undone', async () => {
    const panel = panelOf()
    const first = await panel.open()
    await paste(first, ['1.23E+11', '5-1002', '5\u20111003', '5\u20111004', '5\u20111005'])
    await title(first, '4 of 5 can go in')
    await first.close()
    for (const [deed, shown] of [
      ['Fix A8', /Fixed A8/],
      ['Leave out A9', /Left out A9/],
      ['Fix A10', /Fixed A10/],
    ] as const) {
      const page = await panel.open()
      await page.getByRole('button', { name: deed }).click()
      await page.getByText(shown).waitFor()
      await kill(page)
    }
    const page = await panel.open()
    await title(page, '3 of 4 are ready', '3 of 5 are ready')
    await page.getByText('Fixed A10').waitFor()
    for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await title(page, '4 of 5 can go in')
    expect(panel.wrong).toEqual([])
    await page.close()
  })
})

async function title(page: Page, ...names: string[]): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: new RegExp(`^(?:${names.join('|')})$`) })
  await heading.waitFor()
}

/** A column pasted onto the page. */
async function paste(page: Page, numbers: readonly string[]): Promise<void> {
  await page.evaluate(text => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, numbers.join('\n'))
}

/** Ends the page's process, which leaves it no time for a last word. */
async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // The process that is to answer is the one that ends.
  session.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}
