import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { signIn, startPanel } from './panel-browser.ts'
import { sharePanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('the panel’s settings', () => {
  const its = sharePanelAndService()

  test('the one permission: declined it is told and asked again, taken back it is told, and checking works all along', async () => {
    const { service } = its()
    const panel = await startPanel({ service, granted: false })
    const page = await panel.open()
    await answerPermission(page, false)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText(/Without that permission the panel can’t reach/).waitFor()
    expect(await page.evaluate(() => Reflect.get(globalThis, 'askedFor'))).toEqual([
      { origins: ['http://127.0.0.1/*'] },
    ])
    await page.locator('.card').getByRole('button', { name: 'Sign in' }).waitFor()
    expect(panel.asked, 'nothing is asked of the service before').toEqual([])

    // A panel that was signed in, and whose permission a person has taken back since.
    const person = { id: 'p', name: 'Marie Delcourt', email: 'marie@example.org', role: 'admin', locale: 'en-US' }
    const connection = { token: 't', person, enterprises: [], listedAt: new Date().toISOString(), named: true }
    await page.evaluate(kept => chrome.storage.local.set({ connection: kept }), connection)
    await page.close()
    const back = await panel.open()
    await back.getByText(/Your browser no longer lets this panel talk to 127\.0\.0\.1/).waitFor()
    await answerPermission(back, false)
    await back.getByRole('button', { name: 'Allow it again' }).click()
    await back.getByText(/no longer lets/).waitFor()
    await back.getByRole('textbox', { name: 'Account number' }).fill('5-1001')
    await back.keyboard.press('Enter')
    await back.getByRole('button', { name: /Paste a column/ }).click()
    await back.getByLabel('Account numbers, one a line').fill('5-1002\n5-10')
    await back.getByRole('button', { name: 'Settings' }).click()
    await back.getByLabel('Address', { exact: false }).first().fill('https://sidecheck.exam')
    await back.close()

    // Every change is stored as it is made, half a list in a field too.
    const again = await panel.open()
    await expect.poll(() => again.getByLabel('Account numbers, one a line').inputValue()).toBe('5-1002\n5-10')
    await again.getByRole('button', { name: 'Settings' }).click()
    await expect
      .poll(() => again.getByLabel('Address', { exact: false }).first().inputValue())
      .toBe('https://sidecheck.exam')
    await again.getByRole('button', { name: 'Accounts', exact: true }).click()
    await again.getByRole('button', { name: 'Continue with 1 number' }).click()
    await again.getByRole('heading', { level: 1, name: 'The one account is ready' }).waitFor()
    await expect.poll(() => again.locator('.actions-note').innerText()).toBe('Not sent. Next: choose the enterprise.')
    await panel.close()
  })

  test('the panel is renamed, what is kept is told by kind, and answered requests are cleared from here alone', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: 'Settings' }).click()
    await signIn(panel, page, service, 'admin')
    await page.getByLabel('Name of this panel').fill('Office PC, left')
    // Not saved yet, and still there after looking elsewhere.
    await page.getByRole('button', { name: 'Accounts', exact: true }).click()
    await page.getByRole('button', { name: 'Settings' }).click()
    await expect.poll(() => page.getByLabel('Name of this panel').inputValue()).toBe('Office PC, left')
    await page.getByRole('button', { name: 'Save' }).first().click()
    await page.getByRole('button', { name: 'Saved' }).waitFor()
    const panels = await page.evaluate(async url => {
      const { connection } = await chrome.storage.local.get('connection')
      const headers = { authorization: `Bearer ${(connection as { token: string }).token}` }
      return (await (await fetch(`${url}/api/me/sessions`, { headers, credentials: 'omit' })).json()).sessions
    }, service.url)
    expect(panels.map(({ name }: { name: string }) => name)).toContain('Office PC, left')

    await page.getByRole('button', { name: 'Accounts', exact: true }).click()
    await page.locator('input[type=file]').setInputFiles({
      name: 'list.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('5-10007921'),
    })
    await page.getByRole('button', { name: 'Submit 1 account' }).click()
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByRole('button', { name: 'Submit 1 account' }).click()
    await page.getByRole('heading', { level: 1, name: 'The account was added' }).waitFor()
    await page.getByRole('button', { name: 'Check another list' }).click()
    await page.getByRole('button', { name: /Paste a column/ }).click()
    await page.getByLabel('Account numbers, one a line').fill('5-10007922')
    await page.getByRole('button', { name: 'Check these' }).click()
    await page.getByRole('heading', { level: 1, name: 'The one account is ready' }).waitFor()
    await page.getByRole('button', { name: 'Settings' }).click()
    for (const kind of ['Checked files', 'Drafts and findings', 'Requests', 'Sign-in and settings']) {
      await page.locator('section[aria-labelledby=kept] dt', { hasText: kind }).waitFor()
    }
    await page.getByRole('button', { name: 'Clear from this computer' }).click()
    await page.locator('section[aria-labelledby=kept] dt', { hasText: /^Requests$/ }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Requests/ }).click()
    await page.getByText(/SC-\d+/).waitFor()
    expect(panel.wrong).toEqual([])
  })
})

/** Answers the browser's own question in a person's place: no window does in a run without one. */
async function answerPermission(page: Page, answer: boolean): Promise<void> {
  await page.evaluate(given => {
    const asked: unknown[] = []
    Reflect.set(globalThis, 'askedFor', asked)
    chrome.permissions.request = (async (question: unknown) => {
      asked.push(question)
      return given
    }) as typeof chrome.permissions.request
  }, answer)
}
