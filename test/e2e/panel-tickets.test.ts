import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ListedTicket } from '../../shared/desk-ticket.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { type Panel, signIn, startPanel } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { prepare } from './share.ts'

const { asking, connection, replying, request, settings, ticketMail } = enUS

/** Hazard 32: a name that would be markup, a folder, or another kind of file. */
const HOSTILE = `<img src=x onerror=alert(1)>"'`

describe.skipIf(NO_BROWSER)('tickets of every kind in the panel (B51, N18, R8)', () => {
  let desk: DeskBrowser
  let panel: Panel
  let support: Page
  prepare(
    async () => {
      desk = await startDesk()
      panel = await startPanel({ service: desk.service, prepare: allowNotifications })
      support = await desk.openAs('support', '/')
    },
    async () => {
      await panel?.close()
      await desk?.close()
    },
  )

  const post = async (path: string, data: object) => {
    const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: desk.service.url }
    const answer = await support.request.post(path, { data, headers })
    expect(answer.ok(), await answer.text()).toBe(true)
  }
  /** What is shown once the background has looked for news, woken as its alarm does each minute. */
  const notices = (page: Page): Promise<string[]> =>
    page.evaluate(async () => {
      await chrome.storage.local.set({ unread: -1 })
      await chrome.alarms.create('news', { when: Date.now() })
      const looked = async () => (await chrome.storage.local.get('unread')).unread !== -1
      while (!(await looked())) await new Promise(done => setTimeout(done, 50))
      await navigator.locks.request('sidecheck-news', async () => {})
      return Object.keys(await chrome.notifications.getAll())
    })
  /** A press on a notice, which the browser would tell its worker of; one that sleeps is woken by looking first. */
  const press = async (page: Page, number: string) => {
    await notices(page)
    const running = panel.browser.context.serviceWorkers().at(-1)
    await running?.evaluate(pressed => {
      const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch: (id: string) => void } }
      onClicked.dispatch(pressed)
    }, number)
  }

  test('a question waits for the service, goes once, is answered with a notice that opens it, and stays readable without a way', async () => {
    const subject = `Front desk ${HOSTILE} ${crypto.randomUUID().slice(0, 8)}`
    let page = await panel.open()
    page.on('dialog', dialog => panel.wrong.push(`a dialog: ${dialog.message()}`))
    await page.locator('.context-tools .btn').first().waitFor()
    await page.getByRole('button', { name: 'Settings' }).click()
    await signIn(panel, page, desk.service, 'admin')

    await desk.service.goAway()
    const tab = page.locator('.tab').last()
    await tab.click()
    await page.getByRole('button', { name: request.askSupport }).click()
    await page.getByLabel(asking.subject).fill(subject)
    await page.getByLabel(asking.text).fill('Which phone rings first?')
    await page.getByLabel(replying.file, { exact: true }).setInputFiles({
      name: `${HOSTILE.replaceAll('/', '_')}.html`,
      mimeType: 'text/html',
      buffer: Buffer.from('<script>alert(1)</script>'),
    })
    await page.getByRole('radio', { name: /Harbor & Pine/ }).click()
    expect(await faultsOf(page), 'asking').toEqual([])
    await page.getByRole('button', { name: asking.send }).click()
    await page.getByRole('heading', { level: 1, name: asking.queuedTitle }).waitFor()
    await expect.poll(() => page.evaluate(() => chrome.action.getBadgeText({}))).toBe('1')
    expect(await faultsOf(page), 'a question that waits').toEqual([])
    await desk.service.comeBack()
    const chip = page.getByRole('button', { name: /^TK-\d+, copy the number/ })
    await chip.waitFor({ timeout: 60_000 })
    const number = (await chip.textContent())?.trim() ?? ''
    // The mail goes out a moment later, and the panel hears of it by itself.
    await page.getByText(ticketMail.sent(ticketMail.news.filed, '')).waitFor()
    const { tickets }: { tickets: ListedTicket[] } = await (await support.request.get('/api/tickets?limit=100')).json()
    expect(tickets.filter(each => each.subject === subject)).toHaveLength(1)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: /\.html$/ }).click()
    expect(readFileSync(await (await saved).path(), 'utf8'), 'a download, byte for byte').toBe(
      '<script>alert(1)</script>',
    )

    // No notice for who did not ask for any; one a piece of news for who did.
    await tab.click()
    await post(`/api/tickets/${number}/replies`, { text: `The one at the door ${HOSTILE}` })
    await page.getByText(replying.news, { exact: true }).waitFor()
    await page.getByText('The one at the door').first().waitFor()
    const untold = await page.evaluate(async () => ({
      alarm: (await chrome.alarms.get('news')) ?? null,
      shown: Object.keys(await chrome.notifications.getAll()),
    }))
    expect(untold).toEqual({ alarm: null, shown: [] })
    expect(await faultsOf(page), 'the list').toEqual([])
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByLabel(settings.notify).check()
    await expect.poll(() => page.evaluate(async () => (await chrome.storage.local.get('told')).told)).toHaveLength(1)
    expect(await notices(page), 'what was there when it was asked for').toEqual([])
    await post(`/api/tickets/${number}/replies`, { text: 'Or the one in the hall?' })
    await expect.poll(() => notices(page)).toEqual([number])
    await page.evaluate(told => chrome.notifications.clear(told), number)
    expect(await notices(page), 'told once').toEqual([])

    const opening = panel.browser.context.waitForEvent('page')
    await press(page, number)
    await page.close()
    page = await opening
    await page.getByText('Or the one in the hall?').waitFor()

    // Signed out, here in another window: nothing stays for whoever comes next, and to the same person it is read anew.
    const signedIn = await page.evaluate(async () => {
      const kept = await chrome.storage.local.get('connection')
      await chrome.storage.local.set({ connection: null })
      return kept
    })
    await page.getByText('Or the one in the hall?').waitFor({ state: 'detached' })
    await page.getByRole('region', { name: connection.title }).waitFor()
    expect(await page.getByText(HOSTILE).count()).toBe(0)
    await page.evaluate(kept => chrome.storage.local.set(kept), signedIn)
    await page.getByText('Or the one in the hall?').waitFor()

    // Without a way: what was read last, with its time, and the list too.
    await desk.service.goAway()
    await page.reload()
    await page.getByText(asking.asOfMeans).waitFor()
    await page.getByText('Or the one in the hall?').waitFor()
    await page.getByText(`The one at the door ${HOSTILE}`).waitFor()
    expect(await faultsOf(page), 'as it was last read').toEqual([])
    await page.locator('.tab').last().click()
    await page.getByText(asking.asOfMeans).waitFor()
    await page.getByRole('button', { name: new RegExp(number) }).waitFor()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByText(settings.kinds.conversations).waitFor()
    await page.getByRole('button', { name: settings.erase }).click()
    await page.getByRole('button', { name: settings.eraseDo }).click()
    await page.getByRole('textbox', { name: 'Account number' }).waitFor()
    await expect.poll(() => page.evaluate(countSeen), { message: 'erased with everything else' }).toBe(0)
    await desk.service.comeBack()
    expect(
      panel.wrong.filter(line => /dialog|Content Security Policy/.test(line)),
      'nothing ran',
    ).toEqual([])
  }, 240_000)
})

/** The answer to the browser's question, which no window is there to ask. */
function allowNotifications(folder: string): void {
  const path = join(folder, 'manifest.json')
  const manifest: { permissions: string[] } = JSON.parse(readFileSync(path, 'utf8'))
  const permissions = [...manifest.permissions, 'notifications']
  writeFileSync(path, JSON.stringify({ ...manifest, permissions, optional_permissions: [] }))
}

/** Runs in the panel: how many tickets are kept as they were read. */
function countSeen(): Promise<number> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('sidecheck-seats')
    opening.onerror = () => failed(opening.error)
    opening.onsuccess = () => {
      const counting = opening.result.transaction('seen').objectStore('seen').count()
      counting.onsuccess = () => {
        opening.result.close()
        done(counting.result)
      }
    }
  })
}
