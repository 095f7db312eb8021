import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { signIn, signInOnce } from './panel-browser.ts'
import { sharePanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('the panel and the service, as either changes (N18)', () => {
  const its = sharePanelAndService()

  test('a colleague’s request comes up by itself; the panel has a name at the service, and is told when it is disconnected', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: 'Settings' }).click()
    await signIn(panel, page, service, 'admin')
    await expect.poll(() => panelsOf(page, service.url)).toEqual([expect.stringMatching(/^(Chrome|Edge), \w+$/)])
    await page.getByRole('button', { name: /^Requests/ }).click()
    await page.getByText('Nothing sent yet').waitFor()
    await submit(page, service.url, '5-10007921')
    await page.getByText(/SC-\d+/).waitFor()

    // A list that is being worked on is there to be lost.
    await page.getByRole('button', { name: 'Accounts', exact: true }).click()
    await page.getByRole('textbox', { name: 'Account number' }).fill('5-10007922')
    await page.keyboard.press('Enter')
    const before = Date.now()
    await disconnectPanels(page, service.url)
    await page.getByText('You were signed out. Sign in again; what you entered is still here.').waitFor()
    expect(Date.now() - before, 'milliseconds until it is told').toBeLessThan(30_000)
    await page.getByText('5-10007922').first().waitFor()
    await expect
      .poll(() => page.evaluate(() => chrome.storage.local.get(['connection', 'ended'])))
      .toEqual({ connection: null, ended: true })
    await page.close()

    const back = await panel.open()
    await back.getByText('You were signed out.').waitFor()
    const opened = panel.browser.context.waitForEvent('page')
    await back.locator('.banner').getByRole('button', { name: 'Sign in' }).click()
    const approval = await opened
    await approval.locator('.btn-primary').click()
    await back.locator('.avatar').waitFor()
    await approval.close()
    await expect.poll(() => back.getByText('You were signed out.').count()).toBe(0)
    await expect.poll(() => panelsOf(back, service.url), { message: 'the same panel is one row' }).toHaveLength(1)
    await back.close()
    expect(panel.wrong).toEqual([])
  })

  test('the service switched off is told, and once it is back the panel goes on by itself', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: 'Settings' }).click()
    await signInOnce(panel, page, service, 'admin')
    await page.getByRole('button', { name: 'Accounts', exact: true }).click()
    await service.goAway()
    await page.getByText('Offline', { exact: true }).waitFor()
    await page.getByText(/can’t be reached\. Checking still works/).waitFor()
    await service.comeBack()
    await page.getByText('Online', { exact: true }).waitFor({ timeout: 45_000 })
    await page.close()
    expect(panel.wrong).toEqual([])
  })
})

/** Asks the service with the panel's own token. */
function ask(page: Page, url: string, init: { method: string; headers?: Record<string, string>; body?: string }) {
  return page.evaluate(
    async ([address, { method, headers = {}, body = null }]) => {
      const { connection } = await chrome.storage.local.get('connection')
      const answer = await fetch(address, {
        method,
        headers: { authorization: `Bearer ${(connection as { token: string }).token}`, ...headers },
        body,
        credentials: 'omit',
      })
      const text = await answer.text()
      return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
    },
    [url, init] as const,
  )
}

async function panelsOf(page: Page, url: string): Promise<string[]> {
  const { body } = await ask(page, `${url}/api/me/sessions`, { method: 'GET' })
  return body.sessions
    .filter(({ kind }: { kind: string }) => kind === 'panel')
    .map(({ name }: { name: string }) => name)
}

async function disconnectPanels(page: Page, url: string): Promise<void> {
  const { body } = await ask(page, `${url}/api/me/sessions`, { method: 'GET' })
  const own = body.sessions.find(({ kind }: { kind: string }) => kind === 'panel')
  expect((await ask(page, `${url}/api/me/sessions/${own.id}`, { method: 'DELETE' })).status).toBe(204)
}

/** A request as a colleague's panel sends it. */
async function submit(page: Page, url: string, typed: string): Promise<void> {
  const { status } = await ask(page, `${url}/api/batches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({
      enterpriseId: '7731204',
      policy: 'ready-rows',
      pack: 'lumen-connect@1',
      source: { fileName: null, sha256: null },
      rows: [{ cell: 'A6', typed }],
    }),
  })
  expect(status).toBeLessThan(300)
}
