import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Batch, BatchRequest } from '../../shared/batch.ts'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { prepare } from './share.ts'

const HOSTILE = '<img src=x onerror="alert(1)">.xlsx'
const SHA = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

describe.skipIf(NO_BROWSER)('the batches on the desk', () => {
  let desk: DeskBrowser
  let page: Page
  let batch: Batch
  let enterpriseId: string
  prepare(
    async () => {
      desk = await startDesk()
      page = await desk.openAs('rep', '/batches')
      const { enterprises } = await page.request.get('/api/enterprises').then(answer => answer.json())
      enterpriseId = enterprises.find((one: { active: boolean }) => one.active).id
    },
    () => desk?.close(),
  )

  const submit = async (typed: readonly string[], source: BatchRequest['source']): Promise<Batch> => {
    const rows = typed.map((text, at) => ({ cell: `A${at + 6}`, typed: text }))
    const pack = 'lumen-connect@1'
    const data: BatchRequest = { enterpriseId, policy: 'ready-rows', rows, source, pack, confirm: true }
    const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: desk.service.url }
    const answer = await page.request.post('/api/batches', { data, headers })
    if (answer.status() !== 201) throw new Error(await answer.text())
    return answer.json()
  }

  test('before anything was sent, the list says what will be here', async () => {
    await page.getByText('No batches yet').waitFor()
  })

  test('a batch that was sent meanwhile is there after a refresh, with its number and result', async () => {
    batch = await submit(['5-10007931', '5-10007931', '1.23E+11', '5-1000\u200b9999'], {
      fileName: HOSTILE,
      sha256: SHA,
    })
    await page.getByRole('button', { name: 'Refresh' }).click()
    const item = page.getByRole('link', { name: new RegExp(batch.number) })
    await item.waitFor()
    const added = batch.counts.assigned + batch.counts.unconfirmed
    await expect.poll(() => item.textContent()).toContain(`${added} of 4 added`)
  })

  test('opened, every row is there with its cell, the number as typed, and its outcome; the counts add up', async () => {
    await page.getByRole('link', { name: new RegExp(batch.number) }).click()
    await page.getByRole('table', { name: 'Rows' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/batches/${batch.number}`)
    const rows = page.locator('.rows-table tr:has(td)')
    await expect.poll(() => rows.count()).toBe(4)
    const tallies = await page.locator('.tally b').allTextContents()
    const [all = 0, ...each] = tallies.map(Number)
    expect(all).toBe(4)
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(all)
    await expect.poll(() => page.locator('.unseen', { hasText: 'ZWSP' }).count()).toBe(1)
    await page.getByRole('button', { name: 'As in the sheet' }).click()
    await expect.poll(() => rows.locator('.cell').allTextContents()).toEqual(['A6', 'A7', 'A8', 'A9'])
  })

  test('one outcome can be looked at alone', async () => {
    const stopped = page.locator('.tally', { hasText: 'Stopped' })
    await stopped.click()
    await expect.poll(() => stopped.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => page.locator('.rows-table tr:has(td)').count()).toBe(batch.counts.stopped)
    await stopped.click()
    await expect.poll(() => page.locator('.rows-table tr:has(td)').count()).toBe(4)
  })

  test('where it comes from is told: file, digest, rules; and a file name is text, whatever it holds', async () => {
    const facts = page.getByRole('complementary', { name: 'About this batch' })
    const text = await facts.textContent()
    expect(text).toContain(HOSTILE)
    expect(text).toContain(SHA)
    expect(text).toContain('lumen-connect v1')
    await expect.poll(() => page.locator('img').count()).toBe(0)
  })

  test('on paper stand the result, the facts and every row, and no buttons', async () => {
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByText(SHA, { exact: true }).isVisible()).toBe(true)
    await expect.poll(() => page.getByRole('table', { name: 'Rows' }).isVisible()).toBe(true)
    for (const gone of ['.desk-top', '.desk-list', '.desk-keys', '.tallies'])
      await expect.poll(() => page.locator(gone).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
  })

  test('with the keyboard alone: j and k walk, Enter opens, Esc comes back to where one was, ? tells the keys', async () => {
    await submit(['5-10001111'], { fileName: null, sha256: null })
    await submit(['5-10002222'], { fileName: null, sha256: null })
    const walker = await desk.openAs('rep', '/batches')
    await walker.locator('.item').nth(2).waitFor()
    const at = () => walker.evaluate(() => document.activeElement?.querySelector('.item-number')?.textContent ?? '')
    const numbers = await walker.locator('.item-number').allTextContents()
    for (const key of ['j', 'j', 'j', 'k']) await walker.keyboard.press(key)
    await expect.poll(() => at()).toBe(numbers[1])
    await walker.keyboard.press('Enter')
    await walker.getByRole('table', { name: 'Rows' }).waitFor()
    expect(walker.url()).toContain(numbers[1] ?? '?')
    await expect.poll(() => walker.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await walker.keyboard.press('j')
    await walker.waitForURL(`**/batches/${numbers[2]}`)
    await walker.keyboard.press('Escape')
    await walker.waitForURL(`${desk.service.url}/batches`)
    await expect.poll(() => at()).toBe(numbers[2])
    await walker.keyboard.press('?')
    await walker.getByRole('dialog', { name: 'Keys' }).waitFor()
    await walker.keyboard.press('Space')
    await walker.keyboard.press('Escape')
    await walker.keyboard.press('k')
    await expect.poll(() => at()).toBe(numbers[2])
  })

  test('what does not fit on a page comes with More, each batch once', async () => {
    for (let sent = 0; sent < 25; sent++) await submit([`5-2000${1000 + sent}`], { fileName: null, sha256: null })
    const reader = await desk.openAs('support', '/batches')
    await reader.getByRole('button', { name: 'More' }).click()
    await reader.locator('.item').nth(27).waitFor()
    const numbers = await reader.locator('.item-number').allTextContents()
    expect(new Set(numbers).size).toBe(28)
    await expect.poll(() => reader.getByRole('button', { name: 'More' }).count()).toBe(0)
  })

  test('a batch that this person may not see is not there, and says no more', async () => {
    const reader = await desk.openAs('support', '/batches/SC-99999999')
    await reader.getByRole('heading', { level: 1, name: 'There is no batch SC-99999999 for you' }).waitFor()
  })

  test('when the service is away, what was shown stays and the reader can try again', async () => {
    const reader = await desk.openAs('support', '/batches')
    await reader.locator('.item').first().waitFor()
    await reader.route('**/api/**', route => route.abort())
    await reader.getByRole('button', { name: 'Refresh' }).click()
    await reader.getByRole('alert').getByText('The service isn’t responding').waitFor()
    await expect.poll(() => reader.locator('.item').count()).toBe(25)
    await reader.unroute('**/api/**')
    await reader.getByRole('button', { name: 'Try again' }).click()
    await reader.getByRole('alert').waitFor({ state: 'detached' })
  })

  test('no page complained, and nothing broke its policy', { retry: 0 }, () => {
    expect(desk.wrong).toEqual([])
  })
})
