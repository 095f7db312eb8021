import { execFileSync } from 'node:child_process'
import process from 'node:process'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { fileRequest, fileTalk } from './desk-requests-sample.ts'
import { linkOf, setUp } from './service.ts'
import { prepare } from './share.ts'

/** What would run as a formula, as markup, or turn a line round, in every place that a request's text can stand in. */
const HOSTILE = "=1+cmd|' /C calc'!A0\"><img src=x onerror=alert(1)><svg onload=alert(2)>\u202Egnp.exe"

describe.skipIf(NO_BROWSER)('two people at support, one of whom reads French', () => {
  let desk: DeskBrowser
  let rep: Page
  let sam: Page
  let nadia: Page
  prepare(
    async () => {
      desk = await startDesk()
      rep = await desk.openAs('rep', '/batches')
      sam = await desk.openAs('support', '/requests')
      nadia = await signInColleague(desk)
    },
    () => desk?.close(),
  )

  test('M5: both see who else has a ticket open, and an edit that comes too late is refused and said, in both languages', async () => {
    const { number } = await fileTalk(rep, desk.service.url, { subject: 'Who answers at night' })
    await sam.goto(`/requests/${number}`)
    await sam.getByRole('button', { name: 'Assign to me' }).waitFor()
    await nadia.goto(`/requests/${number}`)
    await nadia.getByText('Sam Ortiz l’a aussi ouverte').waitFor()
    await sam.getByText('Nadia Brandt has it open too').waitFor()

    // What Sam sees stays as it was: his page hears nothing until his edit is on its way.
    const gate = await holdEdits(sam, number)
    await sam.locator('#ticket-priority').selectOption('urgent')
    await gate.reached
    await nadia.getByRole('button', { name: 'Me l’attribuer' }).click()
    await nadia.getByRole('button', { name: 'Me l’attribuer' }).waitFor({ state: 'detached' })
    gate.letGo()
    await sam.getByRole('alert').getByText('Somebody changed it first. Look at it again; nothing was done.').waitFor()
    await expect.poll(() => sam.locator('#ticket-assignee option:checked').textContent()).toBe('Nadia Brandt')
    expect(await read(rep, number)).toMatchObject({ priority: 'normal', assignee: { name: 'Nadia Brandt' } })

    const other = await holdEdits(nadia, number)
    await nadia.locator('#ticket-priority').selectOption('high')
    await other.reached
    await sam.locator('#ticket-priority').selectOption('low')
    await expect.poll(async () => (await read(rep, number)).priority).toBe('low')
    other.letGo()
    await nadia.getByRole('alert').getByText('Quelqu’un l’a modifiée avant vous').waitFor()
    expect((await read(rep, number)).priority).toBe('low')
  })

  test('the whole way by keys alone: saving a view, finding, taking, ticking, replying, and closing what is open with a reason', async () => {
    const { number } = await fileRequest(rep, desk.service.url)
    const { keyboard } = sam
    await sam.goto('/requests?kind=seat-request')
    await sam.getByRole('link', { name: new RegExp(number) }).waitFor()
    await tabTo(sam, 'Save this view')
    await keyboard.press('Enter')
    await keyboard.type('Seats to do')
    await keyboard.press('Enter')
    await sam.getByRole('heading', { level: 1, name: 'Seats to do' }).waitFor()
    await sam
      .getByRole('navigation')
      .getByRole('link', { name: /^Seats to do\s*1$/ })
      .waitFor()
    await keyboard.press('?')
    await sam.getByRole('dialog').getByText('assign to me').waitFor()
    await keyboard.press('Escape')
    await sam.locator('dialog').waitFor({ state: 'hidden' })
    await keyboard.press('/')
    await keyboard.type('raman')
    await keyboard.press('Enter')
    await sam.getByRole('heading', { level: 1, name: 'Found requests' }).waitFor()
    await sam.getByRole('link', { name: new RegExp(number) }).waitFor()
    await keyboard.press('j')
    await keyboard.press('Enter')
    await sam.getByRole('button', { name: 'Assign to me' }).waitFor()
    await keyboard.press('a')
    await sam.getByRole('button', { name: 'Assign to me' }).waitFor({ state: 'detached' })

    await tabTo(sam, 'Done')
    await keyboard.press('d')
    await expect.poll(async () => countDone(sam, number)).toBe(1)
    await keyboard.press('r')
    await keyboard.type('One is done.')
    await tabTo(sam, 'Send')
    await keyboard.press('Enter')
    await sam.getByText('Sent.', { exact: true }).waitFor()

    await tabTo(sam, 'Close')
    await keyboard.press('Enter')
    await sam.getByText(/items not done/).waitFor()
    await tabTo(sam, 'Close anyway')
    await keyboard.press('Enter')
    await sam.getByText('Say why in a few words.').waitFor()
    await keyboard.press('Shift+Tab')
    await keyboard.press('Shift+Tab')
    await keyboard.type('The rest was asked for twice')
    await tabTo(sam, 'Close anyway')
    await keyboard.press('Enter')
    await expect.poll(async () => (await read(rep, number)).state).toBe('done')
    await sam.locator('.desk-context').getByText('The rest was asked for twice').waitFor()
    await keyboard.press('Escape')
    await sam.getByRole('heading', { level: 1, name: 'Found requests' }).waitFor()
  })

  test('why a saved view could not be deleted is said over its own list alone, and it is there to be deleted', async () => {
    const every = { view: 'open', text: null, order: null, state: null, kind: null, priority: null }
    const made = await sam.request.post('/api/inbox/views', {
      data: { name: 'Short lived', asked: { ...every, enterpriseId: null, assigneeId: null } },
      headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: desk.service.url },
    })
    expect(made.status()).toBe(201)
    await sam.goto('/requests')
    const views = sam.getByRole('navigation')
    await views.getByRole('link', { name: /^Short lived/ }).click()
    await sam.route('**/api/inbox/views/*', route => route.abort(), { times: 1 })
    await sam.getByRole('button', { name: 'Delete the view' }).click()
    await sam.getByRole('alert').waitFor()
    await views.getByRole('link', { name: /^Closed/ }).click()
    await sam.getByRole('alert').waitFor({ state: 'detached' })
    await views.getByRole('link', { name: /^Short lived/ }).click()
    await sam.getByRole('button', { name: 'Delete the view' }).click()
    await sam.getByText('The view Short lived is deleted.').waitFor({ state: 'attached' })
  })

  test('several are assigned and closed at once, and what was refused says so at its row', async () => {
    const [one, two] = [
      await fileTalk(rep, desk.service.url, { subject: 'Zither one', kind: 'account-help' }),
      await fileTalk(rep, desk.service.url, { subject: 'Zither two', kind: 'account-help' }),
    ]
    await sam.goto('/requests?kind=account-help')
    for (const { number } of [one, two]) await sam.getByLabel(`Choose ${number}`).check()
    await sam.locator('#bulk-assign').selectOption({ label: 'Nadia Brandt' })
    await sam.getByText('2 changed, 0 not').waitFor()
    expect((await read(rep, two.number)).assignee?.name).toBe('Nadia Brandt')
    for (const { number } of [one, two]) await sam.getByLabel(`Choose ${number}`).check()
    const gate = await hold(sam, '**/api/inbox/deeds')
    await sam.getByRole('button', { name: 'Close', exact: true }).click()
    await gate.reached
    await nadia.goto(`/requests/${two.number}`)
    await nadia.locator('#ticket-priority').selectOption('high')
    await expect.poll(async () => (await read(rep, two.number)).priority).toBe('high')
    gate.letGo()
    await sam.getByText('1 changed, 1 not').waitFor()
    const row = sam.locator('.pickable', { hasText: two.number })
    await row.getByText('Not done: changed by somebody else meanwhile').waitFor()
    expect([(await read(rep, one.number)).state, (await read(rep, two.number)).state]).toEqual(['done', 'new'])
  })

  test('32, 33: hostile text of a request is text in every place of the desk, on paper, and no formula in the CSV', async () => {
    const { number } = await fileTalk(rep, desk.service.url, {
      subject: HOSTILE,
      text: `${HOSTILE}\njavascript:alert(3)`,
    })
    const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: desk.service.url, 'Content-Type': 'text/html' }
    const name = encodeURIComponent('=x"><img src=x onerror=alert(4)>.svg')
    const file = await rep.request.post(`/api/seat-requests/${number}/attachments?fileName=${name}`, {
      data: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(5)"/>',
      headers: { ...headers, 'Content-Type': 'application/octet-stream' },
    })
    expect(file.status()).toBe(201)
    await sam.goto('/requests')
    await sam.getByRole('link', { name: new RegExp(number) }).waitFor()
    const [saved] = await Promise.all([sam.waitForEvent('download'), sam.getByRole('button', { name: 'CSV' }).click()])
    const csv = await readAll(await saved.createReadStream())
    expect(csv).toContain(`"'=1+cmd`)
    expect(csv.split(/\r\n/).filter(line => /(^|,)"?[=+\-@]/.test(line.replace(/^\ufeff/, '')))).toEqual([])
    await sam.getByRole('link', { name: new RegExp(number) }).click()
    await sam.getByRole('heading', { level: 1 }).filter({ hasText: 'onerror' }).waitFor()
    await sam.locator('.said').getByText('javascript:alert(3)').waitFor()
    await sam.locator('.ticket-main').getByRole('link', { name: /\.svg/ }).waitFor()
    await sam.emulateMedia({ media: 'print' })
    await sam.getByRole('heading', { level: 1 }).filter({ hasText: 'onerror' }).waitFor()
    await sam.emulateMedia({ media: 'screen' })
    // Nothing of it became an element, or a link that runs.
    expect(await sam.locator('main img, main [onerror], main [onload], a[href^="javascript:"]').count()).toBe(0)
    const down = await rep.request.get(`/api/seat-requests/${number}/attachments/${(await file.json()).id}`)
    expect(down.headers()).toMatchObject({ 'x-content-type-options': 'nosniff' })
    expect(down.headers()['content-disposition']).toMatch(/^attachment/)
    expect(desk.wrong).toEqual([])
  })
})

/** The second person at support: added from the terminal, as an operator does, and signed in by the mailed link. */
async function signInColleague(desk: DeskBrowser): Promise<Page> {
  const address = 'nadia@provider.example'
  const args = [
    '.output/service/main.js',
    'person',
    'add',
    'Nadia Brandt',
    address,
    '--role',
    'support',
    '--lang',
    'fr-CA',
  ]
  execFileSync(process.execPath, args, { env: setUp({ SIDECHECK_DATA: desk.service.folder }) })
  const page = await desk.open('/sign-in', { locale: 'fr-CA' })
  await page.locator('#email').fill(address)
  await page.keyboard.press('Enter')
  const mail = await desk.service.mailTo(address)
  await page.goto(linkOf(mail))
  await page.locator('button.btn-primary').click()
  await page.locator('.desk h1').waitFor()
  return page
}

/** Holds back what a page asks of an address until it is let go. */
async function hold(page: Page, address: string) {
  const [reached, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(
    address,
    async route => {
      reached.resolve()
      await open.promise
      await route.continue()
    },
    { times: 1 },
  )
  return { reached: reached.promise, letGo: () => open.resolve() }
}

/** The same for the next edit of a ticket alone. */
async function holdEdits(page: Page, number: string) {
  const [reached, open] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let held = false
  await page.route(`**/api/tickets/${number}`, async route => {
    if (held || route.request().method() !== 'PATCH') return route.fallback()
    held = true
    reached.resolve()
    await open.promise
    await route.continue()
  })
  return { reached: reached.promise, letGo: () => open.resolve() }
}

async function read(page: Page, number: string): Promise<Ticket> {
  return (await page.request.get(`/api/tickets/${number}`)).json()
}

async function countDone(page: Page, number: string): Promise<number> {
  return (await read(page, number)).seats?.counts.done ?? 0
}

/** Presses Tab until something of this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 120; press++) {
    const at = await page.evaluate(() => {
      const here = document.activeElement
      return (here?.getAttribute('aria-label') ?? here?.textContent ?? '').trim()
    })
    if (at === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}`)
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}
