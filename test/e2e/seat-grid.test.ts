import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { SEAT_COLUMNS } from '../../shared/seat-column.ts'
import { axeFindings, NO_BROWSER } from './desk-browser.ts'
import { choose, question, toSeats, type } from './seats.ts'
import { sharePanel } from './shared-panel.ts'
import { expectShortTasks } from './tasks.ts'

const WIDE = { width: 1280, height: 800 }

describe.skipIf(NO_BROWSER)('the grid of seats', () => {
  const panelOf = sharePanel()

  test('a letter that was painted stands to the character after its page is killed that moment (R8)', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await toSeats(page)
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await choose(page, 'phone')
    const notes = (await question(page, 'seat-notes')).locator('textarea')
    await notes.focus()
    await page.keyboard.type('Left-handed; sits')
    await holdUpDatabase(page)
    await page.keyboard.type(' by the doc')
    await dieAfterNextLetter(page)
    const crashed = page.waitForEvent('crash')
    await page.keyboard.press('k').catch(() => {})
    await crashed
    await page.close({ runBeforeUnload: false })
    const again = await panel.open()
    await toSeats(again)
    expect(await (await question(again, 'seat-notes')).locator('textarea').inputValue()).toBe(
      'Left-handed; sits by the dock',
    )
    expect(await (await question(again, 'phone')).getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
    await expect.poll(() => storedDraft(again)).toContain('sits by the dock')
    await again.close()
  })

  test('two windows change one draft together, and neither writes over what the other did', async () => {
    const panel = panelOf()
    const [one, other] = [await panel.open(), await panel.open()]
    await toSeats(one)
    await one.getByRole('button', { name: 'Add a seat' }).click()
    await toSeats(other)
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
    const rows = Array.from({ length: 200 }, (_, at) => `P${at}\tMarsh\t${1000 + at}\tp${at}@pine.example`)
    await page.getByLabel('People, copied from a spreadsheet').fill(rows.join('\n'))
    await page.getByRole('button', { name: 'Add 200 seats' }).click()
    await page.getByRole('heading', { level: 1, name: '200 seats in a grid' }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    const grid = page.getByRole('grid', { name: 'Seats, a row each' })
    await grid.focus()
    await page.keyboard.press('Control+End')
    await page.locator(`#seat-199-${SEAT_COLUMNS.length - 1}`).waitFor()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    await expectShortTasks(page, async round => {
      for (let press = 0; press < 12; press++) await page.keyboard.press('PageDown')
      await page.keyboard.press('Control+Home')
      await page.locator('#seat-0-0').waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.type(`Josephine ${round}`)
      await page.keyboard.press('Tab')
      await page.keyboard.type('Baker')
      await page.keyboard.press('Enter')
      await page.getByRole('gridcell', { name: `Josephine ${round}` }).waitFor()
      await page.getByRole('gridcell', { name: 'Baker' }).waitFor()
    })

    // What a column cannot hold stays in its field, which says how it is written.
    await page.keyboard.press('Control+Home')
    for (let press = 0; press < SEAT_COLUMNS.indexOf('mailbox'); press++) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('perhaps')
    await page.keyboard.press('Enter')
    const field = page.getByRole('textbox', { name: 'Mailbox', exact: true })
    expect(await field.inputValue()).toBe('perhaps')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    await field.fill('yes')
    await page.keyboard.press('Enter')
    await page.getByRole('gridcell', { name: 'Yes', exact: true }).waitFor()

    await page.keyboard.press('Control+End')
    await page.keyboard.press('Home')
    await paste(page, 'Zoe\nIris\nNils')
    await page.getByRole('gridcell', { name: 'Zoe' }).waitFor()
    await page.getByText('2 seats left out: a request holds up to 200.').waitFor()
    await page.getByText('Pasted over 1 seat').first().waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Undone: Pasted over 1 seat').waitFor()
    await page.getByRole('gridcell', { name: 'P199', exact: true }).waitFor()
    await page.keyboard.press('Control+y')
    await page.getByRole('gridcell', { name: 'Zoe' }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await page.getByRole('gridcell', { name: 'P199', exact: true }).waitFor()
    expect(panel.wrong).toEqual([])
    await page.close()
  })
})

/** Nothing is written to the draft any more: a transaction that never ends stands before every other, as on a disk that hangs. */
function holdUpDatabase(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(held => {
        const open = indexedDB.open('sidecheck-seats')
        open.onsuccess = () => {
          const drafts = open.result.transaction('draft', 'readwrite').objectStore('draft')
          const again = () => {
            drafts.get('seats').onsuccess = again
            held()
          }
          again()
        }
      }),
  )
}

/** The page is killed as soon as the next letter is painted: nothing of it runs any more. */
async function dieAfterNextLetter(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await page.exposeFunction('painted', () => void session.send('Page.crash').catch(() => {}))
  await page.evaluate(() => {
    // Two frames on, what the first drew is on the screen.
    addEventListener('input', () =>
      requestAnimationFrame(() => requestAnimationFrame(() => Reflect.get(window, 'painted')())),
    )
  })
}

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
