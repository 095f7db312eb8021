import { describe, expect, test } from 'vitest'
import { axeFindings, type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { prepare } from './share.ts'

const CLIENT = { client_id: 'sidecheck-panel' }
const GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

interface Asked {
  device_code: string
  user_code: string
  verification_uri_complete: string
}

describe.skipIf(NO_BROWSER)('connecting a panel', () => {
  let desk: DeskBrowser
  prepare(
    async () => {
      desk = await startDesk()
    },
    () => desk?.close(),
  )

  const post = (path: string, body: object) =>
    fetch(`${desk.service.url}/api/auth${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  const ask = async (): Promise<Asked> => (await post('/device/code', CLIENT)).json()
  const redeem = async ({ device_code }: Asked) =>
    (await post('/device/token', { ...CLIENT, grant_type: GRANT, device_code })).json()

  test('the person sees who asks and the code, approves, and the panel may act for them', async () => {
    const asked = await ask()
    const page = await desk.openAs('admin', asked.verification_uri_complete)
    await page.getByRole('heading', { level: 1, name: 'Connect this panel to your account?' }).waitFor()
    const code = `${asked.user_code.slice(0, 4)}-${asked.user_code.slice(4)}`
    await expect.poll(() => page.getByText(code, { exact: true }).isVisible()).toBe(true)
    await expect.poll(() => page.getByText('Sidecheck panel', { exact: true }).isVisible()).toBe(true)
    expect(await axeFindings(page)).toEqual([])
    const me = await page.request.get('/api/me').then(answer => answer.json())
    await expect.poll(() => page.getByText(me.email).isVisible()).toBe(true)

    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByRole('heading', { level: 1, name: 'The panel is connected' }).waitFor()
    const { access_token: token } = await redeem(asked)
    const asPanel = await fetch(`${desk.service.url}/api/me`, { headers: { Authorization: `Bearer ${token}` } })
    expect(await asPanel.json()).toMatchObject({ email: me.email })

    await page.reload()
    await page.getByRole('heading', { name: /No panel is waiting|answered already/ }).waitFor()
  })

  test('a denied panel gets nothing', async () => {
    const asked = await ask()
    const page = await desk.openAs('admin', asked.verification_uri_complete)
    await page.getByRole('button', { name: 'Deny' }).click()
    await page.getByRole('heading', { level: 1, name: 'Not connected' }).waitFor()
    expect(await redeem(asked)).toMatchObject({ error: 'access_denied' })
  })

  test('who is not signed in signs in first, and comes back to the question', async () => {
    const asked = await ask()
    const page = await desk.open(asked.verification_uri_complete)
    await page.getByText('Sign in to see this page').waitFor()
    const link = desk.service.linkFor('operator')
    await page.goto(
      `${link}&${new URLSearchParams({ next: new URL(asked.verification_uri_complete).pathname + new URL(asked.verification_uri_complete).search })}`,
    )
    await page.getByRole('button', { name: 'Sign me in' }).click()
    await page.getByRole('heading', { level: 1, name: 'Connect this panel to your account?' }).waitFor()
  })

  test('a code typed by hand is read with dashes and small letters', async () => {
    const asked = await ask()
    const page = await desk.openAs('admin', '/device')
    await page.getByLabel('Code').fill('abc')
    await page.keyboard.press('Enter')
    await page.getByText('A code has eight letters and digits').waitFor()
    await page.getByLabel('Code').fill(`${asked.user_code.slice(0, 4)}-${asked.user_code.slice(4)}`.toLowerCase())
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Connect this panel to your account?' }).waitFor()
  })

  test('somebody else cannot answer a code that was opened, and an unknown one leads nowhere', async () => {
    const asked = await ask()
    const first = await desk.openAs('admin', asked.verification_uri_complete)
    await first.getByRole('button', { name: 'Approve' }).waitFor()
    const second = await desk.openAs('rep', asked.verification_uri_complete)
    await second.getByRole('heading', { name: 'Somebody else has opened this code' }).waitFor()
    await expect.poll(() => second.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    await second.goto('/device?user_code=ZZZZZZZZ')
    await second.getByRole('heading', { name: 'No panel is waiting with this code' }).waitFor()
  })

  test('no page complained, and nothing broke its policy', { retry: 0 }, () => {
    expect(desk.wrong).toEqual([])
  })
})
