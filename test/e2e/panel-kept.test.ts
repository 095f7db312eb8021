import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { enUS } from '../../shared/words/en-US/index.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { sharePanel } from './shared-panel.ts'

/** A window that does not hear the others in time, as one that the browser put to sleep. */
const DEAFEN = () => {
  Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => {} })
}

/** The disk takes nothing more, until the page hears that there is room. */
const FILL_DISK = () => {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('No room.', 'QuotaExceededError')
  }
  addEventListener('room', () => Object.assign(IDBObjectStore.prototype, { put }))
}

describe.skipIf(NO_BROWSER)('what the panel keeps on this computer', () => {
  const panelOf = sharePanel()

  test('a dropped file is checked with no service there at all, and a drop beside the zone changes nothing', async () => {
    const panel = panelOf()
    const page = await panel.open()
    expect(await drop(page, 'h1', '5-1001')).toBe(true)
    await page.getByText('Nothing was taken here.').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Check an account list' }).waitFor()
    await dropList(page)
    expect(panel.asked).toEqual([])
    await page.close()
  })

  test('two open panels show the same work: what is left out in one is left out in the other', async () => {
    const panel = panelOf()
    const one = await panel.open()
    await dropList(one)
    const other = await panel.open()
    await one.getByRole('button', { name: 'Leave out A2' }).click()
    await other.getByText('Not sent, kept here').waitFor()
    await other.getByRole('button', { name: 'Take it back in A2' }).click()
    await one.getByRole('button', { name: 'Leave out A2' }).waitFor()
    for (const page of [one, other]) await page.close()
  })

  test('what a full disk refuses stays and is said, all of it is stored once there is room (R6, R8)', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await paste(page, 'Account number\n5-2001\n5-2001\n5-2003\n5-2003')
    await page.evaluate(FILL_DISK)
    await page.getByRole('button', { name: 'Leave out A7' }).click()
    const said = page.getByText('could not be stored on this computer')
    await said.waitFor()
    await page.getByRole('button', { name: 'Leave out A9' }).click()
    await page.getByRole('button', { name: 'Take it back in A9' }).waitFor()
    await page.evaluate(() => dispatchEvent(new Event('room')))
    await said.waitFor({ state: 'hidden' })
    const other = await panel.open()
    for (const cell of ['A7', 'A9']) await other.getByRole('button', { name: `Take it back in ${cell}` }).waitFor()
    for (const each of [page, other]) await each.close()
  })

  test('choosing another file loses nothing until that file is there', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await dropList(page)
    await page.getByRole('button', { name: 'Another file' }).click()
    await page.getByRole('button', { name: /list\.txt.*2 of 3 are ready/ }).click()
    await page.getByRole('heading', { level: 1, name: '2 of 3 are ready' }).waitFor()
    await page.close()
  })

  test('what was decided about a pasted list stays when the list is changed, and a second paste asks (A17)', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await paste(page, 'Account number\n5-2001\n5-2001\n5-2003\u00a0')
    await page.getByRole('heading', { level: 1, name: /of 3/ }).waitFor()
    await page.getByRole('button', { name: 'Leave out A7' }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName))
      .not.toBe('BODY')
    await page.getByRole('button', { name: 'Fix A8' }).click()
    await page.getByText('1 is left out', { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Change the list' }).click()
    await page.getByRole('button', { name: 'Continue with 3 numbers' }).click()
    await page.getByText('1 of them fixed here').waitFor()
    await page.getByRole('button', { name: 'Take it back in A7' }).waitFor()
    await page.getByRole('button', { name: 'Change the list' }).click()
    await paste(page, '5-3001')
    await page.getByText('Your list holds 3 numbers, and you pasted 1.').waitFor()
    await page.getByRole('button', { name: 'Replace the list' }).click()
    await page.getByRole('heading', { level: 1, name: 'The one account is ready' }).waitFor()
    await page.close()
  })

  test('a file of 50,000 repeats is drawn at once, and its cards come in pages', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await drop(page, '.drop', '5-10007921\n'.repeat(50_000))
    await page.getByRole('heading', { level: 1, name: '1 of 50,000 is ready' }).waitFor()
    await expect.poll(() => page.locator('.strip-mark').count()).toBeLessThanOrEqual(200)
    await expect.poll(() => page.locator('.finding').count()).toBeLessThanOrEqual(50)
    await page.close()
  })

  test('erasing asks first, then leaves nothing behind', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await dropList(page)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Erase all of it' }).click()
    await page.getByText('This cannot be undone').waitFor()
    await page.getByRole('button', { name: 'Erase everything' }).click()
    await page.getByRole('heading', { level: 1, name: 'Check an account list' }).waitFor()
    await expect.poll(() => page.evaluate(() => chrome.storage.local.get())).toEqual({})
    await expect.poll(() => page.getByText('list.txt').count()).toBe(0)
    expect(panel.wrong).toEqual([])
  })
})

/** In a browser of its own, so that what goes wrong here is not taken for what comes after. */
describe.skipIf(NO_BROWSER)('two windows on one list', () => {
  const panelOf = sharePanel()

  test('a window that missed what another did gives way and says so; what both can keep, both keep', async () => {
    const panel = panelOf()
    const start = await panel.open()
    await dropList(start)
    await start.close()
    const [one, deaf] = [await panel.open(), await panel.open(undefined, DEAFEN)]
    await deaf.getByRole('button', { name: 'Edit A2' }).click()
    await deaf.getByRole('textbox', { name: /A2/ }).fill('5-1009')
    await one.getByRole('button', { name: 'Leave out A2' }).click()
    await one.getByText('Not sent, kept here').waitFor()
    // Only what is stored can be missed: a window that opens now reads it.
    const next = await panel.open()
    await next.getByRole('button', { name: 'Take it back in A2' }).waitFor()
    await next.close()
    // It still shows the row, and changes it.
    await deaf.getByRole('button', { name: 'Save A2' }).click()
    await deaf.getByText(enUS.banner.overtaken).waitFor()
    for (const page of [one, deaf]) await page.getByRole('button', { name: 'Take it back in A2' }).waitFor()
    await deaf.close()

    const late = await panel.open(undefined, DEAFEN)
    await late.getByRole('button', { name: 'Take it back in A2' }).waitFor()
    await one.getByRole('button', { name: 'Another file' }).click()
    await late.getByRole('button', { name: 'Another file' }).click()
    for (const [page, number] of [
      [one, '5-4001'],
      [late, '5-4002'],
    ] as const) {
      await page.getByRole('textbox', { name: 'Account number' }).fill(number)
      await page.keyboard.press('Enter')
      // Stored before the other window goes on, since that one hears of nothing.
      const next = await panel.open()
      await next.getByText(number).first().waitFor()
      await next.close()
    }
    for (const page of [one, late]) {
      await page.getByRole('button', { name: 'Continue with 2 numbers' }).waitFor()
      expect(await page.getByText(enUS.banner.overtaken).count()).toBe(0)
    }
    await late.close()
    await one.getByRole('button', { name: 'Clear', exact: true }).click()
    await one.getByRole('button', { name: /list\.txt/ }).click()
    await one.getByRole('button', { name: 'Take it back in A2' }).click()
    await one.getByRole('button', { name: 'Leave out A2' }).waitFor()
    await one.close()
  })
})

/** Drops a text file on a part of the page; whether the page kept the browser from opening it. */
function drop(page: Page, selector: string, text: string): Promise<boolean> {
  return page.locator(selector).evaluate((target, content) => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([content], 'list.txt'))
    return !target.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
  }, text)
}

/** A list of three with one repeated, dropped where lists are taken, and checked. */
async function dropList(page: Page): Promise<void> {
  await drop(page, '.drop', '5-1001\n5-1001\n5-1002')
  await page.getByRole('heading', { level: 1, name: '2 of 3 are ready' }).waitFor()
}

/** Pastes a text onto the page, outside of any field. */
function paste(page: Page, text: string): Promise<boolean> {
  return page.evaluate(content => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    return document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}
