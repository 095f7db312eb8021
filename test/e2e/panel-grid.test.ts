import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { READER_LIMITS } from '../../shared/limits.ts'
import { axeFindings, NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { begin, cells, keptTyping, longList, meant, paste, row, said, scrollThrough, title, toGrid } from './grid.ts'
import { faultsOf } from './panel-faults.ts'
import { sharePanel } from './shared-panel.ts'
import { expectShortTasks } from './tasks.ts'

const NARROW = { width: 320, height: 640 }

describe.skipIf(NO_BROWSER)('the grid of all rows', () => {
  const panelOf = sharePanel()

  test('a list is mended by keyboard alone: typed over, fixed, left out, brought back, undone and done again', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await begin(page, ['5-1001', '5-1002\u00a0', '1.23E+11', '5-1004', '5-1005', '5-1005'])
    await page.getByRole('button', { name: 'Edit the 6 rows in a grid' }).focus()
    await page.keyboard.press('Enter')
    await toGrid(page)
    await meant(page, 'A1', 'value')

    await page.keyboard.press('Control+ArrowDown')
    await meant(page, 'A2', 'value')
    await page.keyboard.press('Control+Enter')
    await row(page, 'A2', /5-1002 Ready/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('5-1003')
    await page.keyboard.press('Enter')
    await row(page, 'A3', /5-1003 Ready/)
    await meant(page, 'A4', 'value')
    await said(page, /Retyped A3\. A3: Ready\. 5 of 6 are ready/)

    await page.keyboard.press('F2')
    await page.keyboard.insertText('nonsense')
    await page.keyboard.press('Escape')
    await row(page, 'A4', /5-1004 Ready/)
    await page.keyboard.press('Delete')
    await row(page, 'A4', /5-1004 Left out/)
    await page.keyboard.press('Shift+Delete')
    await row(page, 'A4', /5-1004 Ready/)
    await page.keyboard.press('PageDown')
    await meant(page, 'A6', 'value')
    await page.keyboard.press('End')
    await meant(page, 'A6', 'fix')
    await page.keyboard.press('Enter')
    await row(page, 'A6', /Left out/)
    await page.keyboard.press('Control+Home')
    await meant(page, 'A1', 'fix')
    await page.keyboard.press('Home')
    await meant(page, 'A1', 'cell')
    await title(page, '5 of 6 are ready')

    await page.keyboard.press('Control+z')
    await row(page, 'A6', /Stop/)
    await meant(page, 'A6', 'cell')
    for (let press = 0; press < 4; press++) await page.keyboard.press('Control+z')
    await row(page, 'A2', /Look/)
    await row(page, 'A3', /1\.23E\+11 Stop/)
    for (let press = 0; press < 5; press++) await page.keyboard.press('Control+y')
    await row(page, 'A3', /5-1003 Ready/)
    await row(page, 'A6', /Left out/)
    expect(panel.wrong).toEqual([])
    await page.close()
  })

  test('what is half typed when the panel is closed stands in its field when it is opened again', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await begin(page, ['5-1001', '5-1002\u00a0'])
    await page.getByRole('button', { name: /in a grid/ }).click()
    await toGrid(page)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('5-77')
    await expect.poll(() => keptTyping(page)).toBe('5-77')
    await page.close()
    const again = await panel.open()
    const field = again.getByRole('textbox', { name: 'New value of A1' })
    await expect.poll(() => field.inputValue()).toBe('5-77')
    await field.focus()
    await again.keyboard.press('End')
    await again.keyboard.type('01')
    await again.keyboard.press('Enter')
    await row(again, 'A1', /5-7701 Ready/)
    await again.close()
  })

  test('A5: opened in a tab the panel follows it; what was done in the grid is undone on the page of findings', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await begin(page, ['5-1001', '5-1002\u00a0', '1.23E+11'])
    await page.getByText('Safe: the account stays the same.').waitFor()
    await page.getByText('No fix: nothing in the file says what was meant.').waitFor()
    await page.getByRole('button', { name: 'Edit the 3 rows in a grid' }).click()
    const opening = page.context().waitForEvent('page')
    await page.getByRole('button', { name: 'Open in a tab' }).click()
    const tab = await opening
    // Another row than the one that the keyboard is on: one press is enough there too.
    await tab.getByRole('grid').getByRole('button', { name: 'Fix A2: 5-1002' }).click()
    await row(tab, 'A2', /5-1002 Ready/)
    // Chromium draws no page that stands behind another one.
    await page.bringToFront()
    await row(page, 'A2', /5-1002 Ready/)
    await page.getByRole('button', { name: 'Findings' }).click()
    await title(page, '2 of 3 are ready')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.getByText('Safe: the account stays the same.').waitFor()
    await page.getByRole('button', { name: 'Edit the 3 rows in a grid' }).click()
    await row(page, 'A2', /5-1002.*Look/)
    expect(panel.wrong).toEqual([])
    await tab.close()
    await page.close()
  })

  test('only the problems are shown on demand; a settled row stays in its place until it is hidden; columns are pasted', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await begin(page, ['5-1001', '5-1002\u00a0', '5-1003', '5-\u200b1004', '1.23E+11', '5-1006'])
    await page.getByRole('button', { name: /in a grid/ }).click()
    await page.getByRole('button', { name: 'Problems 3' }).click()
    await expect.poll(() => cells(page)).toEqual(['A2', 'A4', 'A5'])
    await page.getByRole('grid').getByRole('button', { name: 'Fix A2: 5-1002' }).click()
    await page.getByRole('button', { name: 'Problems 2' }).waitFor()
    await expect.poll(() => cells(page)).toEqual(['A2', 'A4', 'A5'])
    await page.getByRole('button', { name: 'Hide 1 settled' }).click()
    await expect.poll(() => cells(page)).toEqual(['A4', 'A5'])
    await page.getByRole('gridcell', { name: '1.23E+11' }).click()
    await paste(page, '5-1005\n')
    await row(page, 'A5', /5-1005 Ready/)
    await page.getByRole('button', { name: 'Fix 1 safe one' }).click()
    await title(page, 'All 6 are ready')
    await page.getByRole('button', { name: 'All 6' }).click()
    await expect.poll(() => cells(page)).toHaveLength(6)
    await page.close()
  })

  test('axe finds nothing in it, nothing scrolls sideways at 320 px or twice the text, in either language', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await begin(page, ['5-1001', '5-1002\u00a0', '5-1003', '5-1004', '5-1005', '5-1006'])
    await page.getByRole('button', { name: /in a grid/ }).click()
    await page.getByRole('gridcell', { name: '5-1005' }).dblclick()
    await page.keyboard.type('5-1005\u00a0')
    await page.keyboard.press('Enter')
    await row(page, 'A5', /Look/)
    expect(await faultsOf(page)).toEqual([])
    await page.setViewportSize({ width: 1220, height: 800 })
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: null })
    await page.evaluate(() => chrome.storage.local.set({ locale: 'fr-CA' }))
    await page.reload()
    await page.getByRole('grid', { name: 'Lignes de comptes' }).waitFor()
    await page.setViewportSize(NARROW)
    expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0)
    expect(await wholeRows(page)).toBeGreaterThanOrEqual(4)
    expect(await page.evaluate(cutFindings), 'no finding is cut short').toEqual([])
    await page.evaluate(() => chrome.storage.local.set({ locale: 'en-US' }))
    await page.close()
  })

  test('with 10,000 rows no task takes over 50 ms while one scrolls and types, and few rows are drawn', async () => {
    const panel = panelOf()
    const page = await panel.open({ width: 380, height: 800 })
    await begin(page, longList(10_000))
    await page.getByRole('button', { name: 'Edit the 10,000 rows in a grid' }).click()
    await toGrid(page)
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001')
    await page.keyboard.press('Control+End')
    await meant(page, 'A10000', 'value')
    expect(await page.locator('.grid-body .grid-row').count()).toBeLessThan(60)

    await expectShortTasks(page, async round => {
      await scrollThrough(page, round)
      for (const [key, digit] of Object.entries({ 'Control+Home': 1, 'Control+End': 2 })) {
        await page.keyboard.press(key)
        await page.keyboard.type(`5-${900_000 + round * 10 + digit}`)
        await page.keyboard.press('Enter')
      }
      await said(page, /^Retyped A10000\. A10000: Next part/)
    })
    expect(panel.wrong).toEqual([])
    await page.close()
  })

  test('a list of as many rows as are read opens in the grid too, to its last row', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await begin(page, longList(READER_LIMITS.accountRows))
    await page.getByRole('button', { name: 'Edit the 50,000 rows in a grid' }).click()
    await toGrid(page)
    await page.keyboard.press('Control+End')
    await meant(page, 'A50000', 'value')
    await page.keyboard.type('5-999999')
    await page.keyboard.press('Enter')
    await row(page, 'A50000', /5-999999 Next part/)
    await page.close()
  })
})

/** How many rows are seen whole. */
function wholeRows(page: Page): Promise<number> {
  return page.getByRole('grid').evaluate(grid => {
    const view = grid.getBoundingClientRect()
    const boxes = [...grid.querySelectorAll('.grid-body .grid-row')].map(row => row.getBoundingClientRect())
    return boxes.filter(({ top, bottom }) => top >= view.top - 1 && bottom <= view.bottom + 1).length
  })
}

/** Runs in the page: the findings that their rows have no room for. */
function cutFindings(): string[] {
  const all = [...document.querySelectorAll('.grid-body .grid-why')]
  return all.filter(why => why.scrollHeight > why.clientHeight + 1).map(({ textContent }) => textContent)
}
