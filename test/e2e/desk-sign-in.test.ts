import { describe, expect, test } from 'vitest'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { codeOf, linkOf } from './service.ts'
import { prepare } from './share.ts'

describe.skipIf(NO_BROWSER)('signing in on the desk', () => {
  let desk: DeskBrowser
  let email: string
  prepare(
    async () => {
      desk = await startDesk()
      const page = await desk.openAs('support', '/')
      email = (await page.request.get('/api/me').then(answer => answer.json())).email
      await page.context().close()
    },
    () => desk?.close(),
  )

  test('an address that nobody has gets the same answer, and no mail', async () => {
    const page = await desk.open('/sign-in')
    await page.getByLabel('Work e-mail').fill('nobody@elsewhere.example')
    await page.getByRole('button', { name: 'Send me a link' }).click()
    await page.getByRole('heading', { name: 'Check your e-mail' }).waitFor()
    await expect.poll(() => page.getByText('If we know nobody@elsewhere.example').isVisible()).toBe(true)
    await page.reload()
    await expect.poll(() => page.getByLabel('Six-digit code').isVisible()).toBe(true)
    expect(desk.service.mails().filter(({ to }) => to.includes('nobody'))).toEqual([])
  })

  test('something that is no address is said under the field, and stays in it', async () => {
    const page = await desk.open('/sign-in')
    await page.getByLabel('Work e-mail').fill('marie at company')
    await page.getByLabel('Work e-mail').press('Enter')
    await page.getByText('Type an e-mail address').waitFor()
    await expect.poll(() => page.getByLabel('Work e-mail').inputValue()).toBe('marie at company')
    await expect.poll(() => page.getByLabel('Work e-mail').getAttribute('aria-invalid')).toBe('true')
  })

  test('six digits from the mail lead to the page that was wanted; wrong ones are said', async () => {
    const page = await desk.open('/device')
    await page.getByText('Sign in to see this page').waitFor()
    await page.getByLabel('Work e-mail').fill(email)
    await page.keyboard.press('Enter')
    await page.getByLabel('Six-digit code').fill('12 3')
    await page.keyboard.press('Enter')
    await page.getByText('The code has six digits').waitFor()
    const code = codeOf(await desk.service.mailTo(email))
    await page.getByLabel('Six-digit code').fill(code === '000000' ? '000001' : '000000')
    await page.keyboard.press('Enter')
    await page.getByText('That code does not fit').waitFor()
    await page.getByLabel('Six-digit code').fill(` ${code.slice(0, 3)} ${code.slice(3)} `)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Connect a panel' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/device')
  })

  test('a mailed link survives programs that open it; the button uses it up, and leads on', async () => {
    const before = desk.service.mails().filter(({ to }) => to.includes(email)).length
    const asking = await desk.open('/batches/SC-1')
    await asking.getByLabel('Work e-mail').fill(email)
    await asking.getByRole('button', { name: 'Send me a link' }).click()
    const link = linkOf(await desk.service.mailTo(email, before))
    expect(new URL(link).origin).toBe(desk.service.url)
    for (let scan = 0; scan < 3; scan++) expect((await fetch(link)).status).toBe(200)

    const page = await desk.open(link)
    await page.getByRole('button', { name: 'Sign me in' }).click()
    await page.getByRole('heading', { level: 1, name: 'There is no batch SC-1 for you' }).waitFor()
    expect(page.url()).toBe(`${desk.service.url}/batches/SC-1`)

    await page.goto(link)
    await page.getByRole('button', { name: 'Sign me in' }).click()
    await page.getByRole('heading', { name: 'This link was used already, or it is too old' }).waitFor()
  })

  test('signing out ends the session, for pages that stand open too', async () => {
    const page = await desk.openAs('rep', '/')
    const other = await page.context().newPage()
    await other.goto('/')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('You are signed out.').waitFor()
    expect((await page.request.get('/api/me')).status()).toBe(401)
    await other.getByRole('button', { name: 'Refresh' }).click()
    await other.getByText('Sign in again to go on').waitFor()
  })

  test('no page complained, and nothing broke its policy', { retry: 0 }, () => {
    expect(desk.wrong).toEqual([])
  })
})
