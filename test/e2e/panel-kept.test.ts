import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { type Panel, startPanel } from './panel-browser.ts'

describe.skipIf(NO_BROWSER)('what the panel keeps on this computer', () => {
  let panel: Panel
  beforeAll(async () => {
    panel = await startPanel()
  })
  afterAll(() => panel?.close())

  test('a dropped file is checked with no service there at all, and a drop beside the zone changes nothing', async () => {
    const page = await panel.open()
    expect(await drop(page, 'h1', '5-1001')).toBe(true)
    await page.getByRole('heading', { level: 1, name: 'Check an account list' }).waitFor()
    await drop(page, '.drop', '5-1001\n5-1001\n5-1002')
    await page.getByRole('heading', { level: 1, name: '2 of 3 are ready' }).waitFor()
    expect(panel.asked).toEqual([])
    await page.close()
  })

  test('two open panels show the same work: what is left out in one is left out in the other', async () => {
    const [one, other] = [await panel.open(), await panel.open()]
    await one.getByRole('button', { name: 'Leave out A2' }).click()
    await other.getByText('Not sent, kept here').waitFor()
    await other.getByRole('button', { name: 'Take it back in A2' }).click()
    await one.getByRole('button', { name: 'Leave out A2' }).waitFor()
    for (const page of [one, other]) await page.close()
  })

  test('choosing another file loses nothing until that file is there', async () => {
    const page = await panel.open()
    await page.getByRole('button', { name: 'Another file' }).click()
    await page.getByRole('button', { name: /list\.txt.*2 of 3 are ready/ }).click()
    await page.getByRole('heading', { level: 1, name: '2 of 3 are ready' }).waitFor()
    await page.close()
  })

  test('erasing asks first, then leaves nothing behind', async () => {
    const page = await panel.open()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Erase all of it' }).click()
    await page.getByText('This cannot be undone').waitFor()
    await page.getByRole('button', { name: 'Erase everything' }).click()
    await page.getByRole('heading', { level: 1, name: 'Check an account list' }).waitFor()
    expect(await page.evaluate(() => chrome.storage.local.get())).toEqual({})
    expect(await page.getByText('list.txt').count()).toBe(0)
    expect(panel.wrong).toEqual([])
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
