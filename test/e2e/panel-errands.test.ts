import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { enUS } from '../../shared/words/en-US/index.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { type Panel, signIn, startPanel } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { choose, toSeats, type } from './seats.ts'
import { type RunningService, startService } from './service.ts'

const { errand, moving, packet } = enUS

describe.skipIf(NO_BROWSER)('what is asked for while the service is away (R5, R8, N18)', () => {
  let service: RunningService
  let panel: Panel
  /** A picture of the extension in a tab: it may ask what the extension may, and nothing of ours runs in it. */
  let probe: Page
  beforeAll(async () => {
    service = await startService()
    panel = await startPanel({ service })
    probe = await panel.browser.context.newPage()
    await probe.goto(panel.browser.panelUrl.replace('sidepanel.html', 'icon/16.png'))
  })
  afterAll(async () => {
    await panel?.close()
    await service?.stop()
  })
  const ring = () => probe.evaluate(() => chrome.alarms.create('queue', { when: Date.now() }))
  const badge = () => probe.evaluate(() => chrome.action.getBadgeText({}))
  const toRequests = (page: Page) => page.locator('.tab').last().click()

  test('asking for moves is queued, goes out once with the panel closed, and stands there as one move (N5)', async () => {
    const page = await panel.open()
    await page.getByRole('button', { name: /Paste a column/ }).click()
    await page.getByLabel('Account numbers, one a line').fill('5-10007923\n5-10007970')
    await page.getByRole('button', { name: 'Check these' }).click()
    await page.getByRole('button', { name: 'Submit 2 accounts' }).click()
    await signIn(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine/ }).click()
    await page.getByRole('button', { name: 'Submit 2 accounts' }).click()
    const ask = page.getByRole('button', { name: packet.ask(1), exact: true })
    await ask.waitFor()
    await service.goAway()
    await ask.dblclick()
    await page.getByText(errand.queued.ask(1)).waitFor()
    await ask.waitFor({ state: 'detached' })
    await expect.poll(() => badge()).toBe('1')
    expect(await faultsOf(page), 'what is queued, where it was asked for').toEqual([])
    await page.close()
    const closed = await panel.open()
    await toRequests(closed)
    await closed.getByRole('button', { name: new RegExp(errand.row.ask(1, 'Harbor & Pine Logistics')) }).click()
    await closed.getByRole('heading', { level: 1, name: errand.queued.ask(1) }).waitFor()
    expect(await faultsOf(closed), 'what is queued, by itself').toEqual([])
    await closed.close()

    await service.comeBack()
    await ring()
    await expect.poll(() => badge(), { timeout: 30_000 }).toBe('')
    const back = await panel.open()
    await toRequests(back)
    await back.locator('#moves-waiting').waitFor()
    expect(await movesAt(back, service)).toHaveLength(1)
    await back.close()
  }, 120_000)

  test('undoing is not queued: it says so, nothing is lost, and the next press does it once', async () => {
    const page = await panel.open()
    await page.getByRole('button', { name: packet.undo }).click()
    await service.goAway()
    await page.getByRole('button', { name: packet.undoDo(1) }).click()
    await page.getByText(errand.notQueued(new URL(service.url).host)).waitFor()
    expect(await badge(), 'nothing waits').toBe('')
    await service.comeBack()
    await page.getByRole('button', { name: packet.undoDo(1) }).click()
    await page.getByText(packet.undoneRows(1, 0)).waitFor()
    await page.close()
  }, 120_000)

  test('a request for seats that was pressed while the service was away is there once when it is back, under one number', async () => {
    const page = await panel.open()
    await toSeats(page)
    await choose(page, 'platform')
    await choose(page, 'stage')
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await type(page, 'first-name', 'Priya')
    await page.getByRole('button', { name: 'Next open item' }).waitFor()
    await page.getByRole('textbox', { name: 'Who agrees to it' }).fill('Marie Delcourt')
    await page.getByRole('checkbox', { name: /I agree to this change/ }).check()
    await page.getByRole('button', { name: 'Send anyway' }).click()
    const send = page.getByRole('button', { name: 'Send 1 seat' })
    await send.waitFor()
    await service.goAway()
    await send.dblclick()
    await page.getByText(enUS.seating.queuedLead).waitFor()
    await expect.poll(() => badge()).toBe('1')
    await page.close()
    await service.comeBack()
    await ring()
    await expect.poll(() => badge(), { timeout: 30_000 }).toBe('')
    const back = await panel.open()
    const { requests } = await read(back, service, '/api/seat-requests')
    expect(requests).toHaveLength(1)
    await toSeats(back)
    await back.getByRole('button', { name: new RegExp(`^${requests[0].number}, copy the number`) }).waitFor()
    await back.close()
  }, 120_000)

  test('a representative’s move is queued after its preview, can be taken back with all that was written, and is done once (A4)', async () => {
    const page = await panel.open()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(panel, page, service, 'rep')
    await toRequests(page)
    await page.getByRole('button', { name: moving.make }).click()
    await page.getByLabel(moving.numbers).fill('5-10007970')
    await page.getByRole('radio', { name: /Harbor & Pine/ }).click()
    await page.getByLabel(moving.reason).fill('Bought by Harbor')
    const look = async () => {
      await page.getByRole('button', { name: moving.look(1) }).click()
      await page.getByRole('button', { name: moving.move(1) }).waitFor()
    }
    await look()
    await service.goAway()
    await page.getByRole('button', { name: moving.move(1) }).click()
    await page.getByRole('heading', { level: 1, name: errand.queued.move(1) }).waitFor()
    expect(await faultsOf(page), 'the move that waits').toEqual([])
    await page.getByRole('button', { name: enUS.sending.discard }).click()
    await expect.poll(() => page.getByLabel(moving.numbers).inputValue()).toBe('5-10007970')
    expect(await page.getByLabel(moving.reason).inputValue()).toBe('Bought by Harbor')
    await expect.poll(() => badge()).toBe('')

    await service.comeBack()
    await look()
    await service.goAway()
    await page.getByRole('button', { name: moving.move(1) }).click()
    await page.getByRole('heading', { level: 1, name: errand.queued.move(1) }).waitFor()
    await service.comeBack()
    await page.getByRole('heading', { level: 1, name: enUS.move.result(1, 0, 1) }).waitFor({ timeout: 40_000 })
    const made = (await movesAt(page, service)).filter(({ state }) => state === 'applied')
    expect(made).toHaveLength(1)
    await page.close()
    expect(panel.wrong).toEqual([])
  }, 120_000)
})

/** What the service itself answers the panel's person. */
function read(page: Page, service: RunningService, path: string) {
  return page.evaluate(async url => {
    const { connection } = await chrome.storage.local.get('connection')
    const headers = { authorization: `Bearer ${(connection as { token: string }).token}` }
    return (await fetch(url, { headers, credentials: 'omit' })).json()
  }, `${service.url}${path}`)
}

async function movesAt(page: Page, service: RunningService): Promise<{ number: string; state: string }[]> {
  const pages = await Promise.all(['waiting', 'decided'].map(state => read(page, service, `/api/moves?state=${state}`)))
  return pages.flatMap(({ moves }) => moves)
}
