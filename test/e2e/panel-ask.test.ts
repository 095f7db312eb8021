import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { frCA as words } from '../../shared/words/fr-CA/index.ts'
import { aRequest, numbersFrom } from '../builders.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { type Panel, signIn } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
import type { RunningService } from './service.ts'
import { freshPanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('where accounts stand, before anything is sent, in the longer language', () => {
  const its = freshPanelAndService(words.locale)

  test('the service is asked on a click alone and says where each stands; the list on this computer says so offline (N4, N19)', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: new RegExp(words.start.paste) }).click()
    await page.locator('textarea').fill(['5-10007923', '5-10008102', '5-10007970', '5-10009999'].join('\n'))
    await page.getByRole('button', { name: words.start.pasteDo }).click()

    await page.getByRole('button', { name: words.inquiry.show }).click()
    await page.getByText(words.inquiry.connectWhy).waitFor()
    expect(panel.asked, 'nothing leaves while checking').toEqual([])
    // The rep's request puts a number into the enterprise that stands before ours, and leaves one open.
    const asked = await fileAsRep(panel, service, ['5-10007921', '5-10009999'])
    await panel.browser.context.route(/\/api\/accounts\?/, route =>
      route.continue({ url: `${route.request().url()}&limit=1` }),
    )
    await signIn(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine/ }).click()

    // The list on this computer was fetched by signing in, and says so by itself.
    await page.getByText(words.known.stand(1, 'Harbor & Pine Logistics')).waitFor()
    expect(
      panel.asked.some(url => /\/api\/accounts\?.*cursor=/.test(url)),
      'ours is on the second page',
    ).toBe(true)
    const filed = await batchesAt(page, service)
    panel.asked.length = 0
    expect(asksOf(panel), 'nothing is asked before the click').toHaveLength(0)
    expect(await faultsOf(page), 'the question').toEqual([])
    await page.getByRole('button', { name: words.inquiry.ask(4) }).click()
    await page.getByText(words.inquiry.answered('Harbor & Pine Logistics')).waitFor()
    const told = await page.locator('section[aria-labelledby=ask] summary').allTextContents()
    expect(told).toEqual([
      `${words.inquiry.group('elsewhere', 1)} 1`,
      `${words.inquiry.group('unknown', 1)} 1`,
      `${words.inquiry.group('here', 1)} 1`,
      `${words.inquiry.group('assigned', 1)} 1`,
    ])
    expect(asksOf(panel)).toHaveLength(1)
    expect(await faultsOf(page), 'the answer').toEqual([])
    // The day's own words stand at the end.
    const [claimed = ''] = words.inquiry.overlap(1, asked, 'Dana Whitfield', '§').split('§')
    await page.getByText(claimed).waitFor()
    expect(await batchesAt(page, service), 'nothing was submitted').toBe(filed)

    await askFor(page, service, 2_000 - 4)
    await page.getByRole('button', { name: words.inquiry.again }).click()
    await page.getByRole('button', { name: words.inquiry.ask(4) }).click()
    await page.getByRole('alert').getByText(words.fault['batch.asked-too-much'].detail).waitFor()
    expect(await faultsOf(page), 'the refusal').toEqual([])
    await page.getByRole('button', { name: words.submit.notYet }).click()

    await page.locator('.actions .btn-primary').click()
    await page.getByText(words.inquiry.staying(2, 4, false)).waitFor()
    expect(await faultsOf(page), 'what would stay').toEqual([])
    await page.getByRole('button', { name: words.submit.notYet }).first().click()
    await page.close()

    await panel.browser.context.setOffline(true)
    const offline = await panel.open()
    await offline.getByText(words.known.stand(1, 'Harbor & Pine Logistics')).waitFor()
    await offline.getByText(words.inquiry.answered('Harbor & Pine Logistics')).waitFor()
    await offline
      .locator('section[aria-labelledby=known]')
      .getByRole('button', { name: words.known.leaveOut(1) })
      .click()
    await offline.locator('#level-left').waitFor()
    await offline.locator('#known').waitFor({ state: 'detached' })
    await panel.browser.context.setOffline(false)
    await offline.close()

    const unchanged = panel.browser.context.waitForEvent('response', response => response.url().includes('/accounts?'))
    const back = await panel.open()
    expect((await unchanged).status(), 'what is unchanged is not sent again').toBe(304)
    expect(panel.wrong).toEqual([])
    await signOut(back, words.settings.disconnect)
    await expect.poll(() => keptLists(back), { message: 'nothing of it is left behind' }).toBe(0)
  }, 120_000)
})

function asksOf(panel: Panel): string[] {
  return panel.asked.filter(url => url.endsWith('/api/batches'))
}

/** Files a request as the sample representative, who is signed out again, and answers its number. */
async function fileAsRep(panel: Panel, service: RunningService, numbers: readonly string[]): Promise<string> {
  const desk = await panel.browser.context.newPage()
  await desk.goto(service.linkFor('rep'))
  await desk.locator('.btn-primary').click()
  await desk.waitForURL(url => url.pathname === '/')
  const number = await desk.evaluate(
    async ({ request, key }) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key }
      const answer = await fetch('/api/batches', { method: 'POST', headers, body: JSON.stringify(request) })
      return (await answer.json()).number
    },
    { request: aRequest(numbers), key: crypto.randomUUID() },
  )
  await desk.close()
  await panel.browser.context.clearCookies()
  return number
}

/** Asks about so many numbers as the person signed in, past the panel, a hundred at a time. */
async function askFor(page: Page, { url }: RunningService, count: number): Promise<void> {
  const numbers = numbersFrom(1_000, count)
  const requests = Array.from({ length: Math.ceil(count / 100) }, (_, at) =>
    aRequest(numbers.slice(at * 100, at * 100 + 100), { dryRun: true }),
  )
  const statuses = await page.evaluate(
    async ({ origin, requests }) => {
      const { connection } = await chrome.storage.local.get('connection')
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${(connection as { token: string }).token}`,
      }
      const statuses: number[] = []
      for (const request of requests) {
        const given = { method: 'POST', headers, credentials: 'omit', body: JSON.stringify(request) } as const
        statuses.push((await fetch(`${origin}/api/batches`, given)).status)
      }
      return statuses
    },
    { origin: url, requests },
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.locator('.context-tools .btn-icon').click()
  await page.getByRole('button', { name }).click()
}

function keptLists(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('sidecheck-known')
    await new Promise(done => opened.addEventListener('success', done))
    const counted = opened.result.transaction('list').objectStore('list').count()
    await new Promise(done => counted.addEventListener('success', done))
    opened.result.close()
    return counted.result
  })
}

function batchesAt(page: Page, { url }: RunningService): Promise<number> {
  return page.evaluate(async origin => {
    const { connection } = await chrome.storage.local.get('connection')
    const answer = await fetch(`${origin}/api/batches`, {
      headers: { authorization: `Bearer ${(connection as { token: string }).token}` },
      credentials: 'omit',
    })
    return (await answer.json()).batches.length
  }, url)
}
