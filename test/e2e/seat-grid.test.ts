import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, NO_BROWSER } from './desk-browser.ts'
import { choose, question, toSeats, type } from './seats.ts'
import { sharePanel } from './shared-panel.ts'
import { forgetTasks, longTasks, watchTasks } from './tasks.ts'

const WIDE = { width: 1280, height: 800 }

describe.skipIf(NO_BROWSER)('the grid of seats', () => {
  const panelOf = sharePanel()

  test('what is typed stands to the character in a panel that is opened after this one was killed (R8)', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await toSeats(page)
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await choose(page, 'phone')
    await (await question(page, 'seat-notes')).locator('textarea').pressSequentially('Left-handed; sits by the doc')
    // A letter is safe once the disk has it, which takes a moment after it is drawn.
    await expect.poll(() => storedDraft(page)).toContain('sits by the doc')
    // Ended without any of its last words: neither unload nor pagehide is told.
    await page.evaluate(() => addEventListener('pagehide', event => event.stopImmediatePropagation(), true))
    await page.close({ runBeforeUnload: false })
    const again = await panel.open()
    await toSeats(again)
    expect(await (await question(again, 'seat-notes')).locator('textarea').inputValue()).toBe(
      'Left-handed; sits by the doc',
    )
    expect(await (await question(again, 'phone')).getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
    await again.close()
  })

  test('two windows change one draft together, and neither writes over what the other did', async () => {
    const panel = panelOf()
    const [one, other] = [await panel.open(), await panel.open()]
    for (const page of [one, other]) await toSeats(page)
    await type(one, 'first-name', 'Ana')
    await type(other, 'last-name', 'Ruiz')
    for (const page of [one, other]) await page.getByRole('heading', { level: 2, name: 'Ana Ruiz' }).waitFor()
    for (const page of [one, other]) await page.close()
  })

  test('200 seats are pasted, scrolled and typed into by keyboard alone, and the sheet keeps up with the keys (N11)', async () => {
    const panel = panelOf()
    const page = await panel.open(WIDE)
    await page.evaluate(() => {
      location.hash = '#seats'
    })
    await page.reload()
    await page.getByRole('button', { name: 'Paste people' }).click()
    const rows = Array.from({ length: 199 }, (_, at) => `P${at}\tMarsh\t${1000 + at}\tp${at}@pine.example`)
    await page.getByLabel('People, copied from a spreadsheet').fill(rows.join('\n'))
    await page.getByRole('button', { name: 'Add 199 seats' }).click()
    await page.getByRole('heading', { level: 1, name: '200 seats in a grid' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const grid = page.getByRole('grid', { name: 'Seats, a row each' })
    await grid.focus()
    await page.keyboard.press('Control+End')
    await page.locator('#seat-199-0').waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await watchTasks(page)
    await forgetTasks(page)
    for (let press = 0; press < 12; press++) await page.keyboard.press('PageDown')
    await page.keyboard.press('Control+Home')
    await page.locator('#seat-0-0').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('Josephine')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Baker')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: 'Josephine' }).waitFor()
    await page.getByRole('gridcell', { name: 'Baker' }).waitFor()
    // On a machine that does other work too a key may wait for that; drawing all rows anew with each would show in every one.
    expect((await longTasks(page)).length).toBeLessThanOrEqual(5)

    await page.keyboard.press('Control+End')
    await page.keyboard.press('Home')
    await paste(page, 'Zoe\nIris\nNils')
    await page.getByRole('gridcell', { name: 'Zoe' }).waitFor()
    await page.getByText('2 seats left out: a request holds up to 200.').waitFor()
    expect(panel.wrong).toEqual([])
    await page.close()
  })
})

/** Pastes into what has the keyboard, as from a spreadsheet. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate(given => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', given)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

/** The draft as the browser keeps it. */
function storedDraft(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>(done => {
        const open = indexedDB.open('sidecheck-seats')
        open.onsuccess = () => {
          const get = open.result.transaction('draft').objectStore('draft').get('seats')
          get.onsuccess = () => {
            open.result.close()
            done(JSON.stringify(get.result))
          }
        }
      }),
  )
}
