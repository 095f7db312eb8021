import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { type Panel, signIn, startPanel } from './panel-browser.ts'
import { type RunningService, startService } from './service.ts'
import { prepare } from './share.ts'

const HOUR_MS = 60 * 60 * 1000

describe.skipIf(NO_BROWSER)('what is queued (R5, R8, N18)', () => {
  let service: RunningService
  let panel: Panel
  /** A picture of the extension in a tab: it may ask the browser what the extension may, and nothing of ours runs in it. */
  let probe: Page
  prepare(
    async () => {
      service = await startService()
      panel = await startPanel({ service })
      const page = await panel.open()
      await page.getByRole('button', { name: 'Settings' }).click()
      await signIn(panel, page, service, 'admin')
      await page.close()
      probe = await panel.browser.context.newPage()
      await probe.goto(panel.browser.panelUrl.replace('sidepanel.html', 'icon/16.png'))
    },
    async () => {
      await panel?.close()
      await service?.stop()
    },
  )
  const ring = () => probe.evaluate(() => chrome.alarms.create('queue', { when: Date.now() }))
  const badge = () => probe.evaluate(() => chrome.action.getBadgeText({}))
  test('goes out once with the panel closed, woken by the alarm, and the button shows it until then', async () => {
    const page = await panel.open()
    await checked(page, '5-10007921')
    await service.goAway()
    await page.getByRole('button', { name: 'Submit 1 account' }).click()
    await page.getByRole('heading', { level: 1, name: '1 account queued' }).waitFor()
    await expect.poll(() => badge()).toBe('1')
    await page.close()

    await service.comeBack()
    await ring()
    await expect.poll(() => badge(), { timeout: 30_000 }).toBe('')
    await expect.poll(() => probe.evaluate(() => chrome.alarms.getAll())).toEqual([])
    const back = await panel.open()
    await back.getByRole('heading', { level: 1, name: 'The account was added' }).waitFor()
    expect(await batchesWith(back, service, '5-10007921')).toBe(1)
    await back.close()
  })

  test('two windows that press Submit at the same moment make one request', async () => {
    const one = await panel.open()
    await checked(one, '5-10007922')
    const other = await panel.open()
    const buttons = [one, other].map(page => page.getByRole('button', { name: 'Submit 1 account' }))
    for (const button of buttons) await button.waitFor()
    await Promise.all(buttons.map(button => button.evaluate(element => (element as HTMLElement).click())))
    for (const page of [one, other])
      await page.getByRole('heading', { level: 1, name: 'The account was added' }).waitFor()
    expect(await batchesWith(one, service, '5-10007922')).toBe(1)
    for (const page of [one, other]) await page.close()
  })

  test('older than two days is asked for first, and goes when the person says so', async () => {
    const page = await panel.open()
    await checked(page, '5-10007923')
    await service.goAway()
    await page.getByRole('button', { name: 'Submit 1 account' }).click()
    await page.getByRole('heading', { level: 1, name: '1 account queued' }).waitFor()
    await page.close()
    const old = await panel.open()
    await age(old, 49 * HOUR_MS)
    await old.close()
    await service.comeBack()
    await ring()
    const back = await panel.open()
    await back.getByText('older than two days').waitFor()
    await back.getByRole('button', { name: /Requests/ }).waitFor()
    expect(await batchesWith(back, service, '5-10007923')).toBe(0)
    await back.getByRole('button', { name: 'Send it now' }).click()
    await back.getByRole('heading', { level: 1, name: 'The account was added' }).waitFor()
    expect(await batchesWith(back, service, '5-10007923')).toBe(1)
    await back.close()
  })

  test('waits for the person who made it: another one who signs in does not send it', async () => {
    const page = await panel.open()
    await checked(page, '5-10007950')
    await service.goAway()
    await page.getByRole('button', { name: 'Submit 1 account' }).click()
    await page.getByRole('heading', { level: 1, name: '1 account queued' }).waitFor()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('alert').getByRole('button', { name: 'Sign out' }).click()
    await service.comeBack()
    await signIn(panel, page, service, 'rep')
    await ring()
    await page.getByRole('button', { name: 'Accounts', exact: true }).click()
    await page.getByText(/Marie Delcourt wrote it/).waitFor()
    expect(await batchesWith(page, service, '5-10007950')).toBe(0)
    await expect.poll(() => badge()).toBe('1')
    await page.close()
    expect(panel.wrong).toEqual([])
  })
})

/** A list of one number at its last step, with an enterprise chosen. */
async function checked(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: 'Accounts', exact: true }).click()
  const another = page.getByRole('button', { name: 'Check another list' })
  const paste = page.getByRole('button', { name: /Paste a column/ })
  await another.or(paste).waitFor()
  if (await another.isVisible()) await another.click()
  await paste.click()
  await page.getByLabel('Account numbers, one a line').fill(number)
  await page.getByRole('button', { name: 'Check these' }).click()
  await page.getByRole('button', { name: 'Submit 1 account' }).click()
  await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
}

/** Makes everything that waits as if it had been made so long ago. */
function age(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate(
    by =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('sidecheck')
        opening.onerror = () => failed(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('submission', 'readwrite')
          const store = transaction.objectStore('submission')
          const reading = store.getAll()
          reading.onsuccess = () => {
            for (const each of reading.result) {
              if (each.state.name === 'waiting') each.madeAt = new Date(Date.parse(each.madeAt) - by).toISOString()
              store.put(each)
            }
          }
          transaction.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    milliseconds,
  )
}

/** How many requests the service holds with a number in them. */
function batchesWith(page: Page, service: RunningService, number: string): Promise<number> {
  return page.evaluate(
    async ([url, typed]) => {
      const { connection } = await chrome.storage.local.get('connection')
      const headers = { authorization: `Bearer ${(connection as { token: string }).token}` }
      const read = async (path: string) => (await fetch(`${url}${path}`, { headers, credentials: 'omit' })).json()
      const { batches } = await read('/api/batches')
      const whole = await Promise.all(batches.map((batch: { number: string }) => read(`/api/batches/${batch.number}`)))
      return whole.filter(({ rows }) => rows.some((row: { typed: string }) => row.typed === typed)).length
    },
    [service.url, number] as const,
  )
}
