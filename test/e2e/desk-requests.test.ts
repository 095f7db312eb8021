import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { aSeat } from '../seats.ts'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { fileRequest, HARBOR, threeSeats } from './desk-requests-sample.ts'
import { prepare } from './share.ts'

describe.skipIf(NO_BROWSER)('seat requests on the desk', () => {
  let desk: DeskBrowser
  let admin: Page
  let support: Page
  let rep: Page
  prepare(
    async () => {
      desk = await startDesk()
      admin = await desk.openAs('admin', '/requests?view=mine')
      support = await desk.openAs('support', '/')
      rep = await desk.openAs('rep', `/enterprises/${HARBOR}`)
    },
    () => desk?.close(),
  )

  const read = async (number: string): Promise<SeatRequest> =>
    (await support.request.get(`/api/seat-requests/${number}`)).json()

  test('M5, N16: what is filed appears on support’s first page, is ticked by keys, and its sender sees the ticks', async () => {
    await support.getByRole('heading', { level: 1, name: 'Open requests' }).waitFor()
    const { number } = await fileRequest(admin, desk.service.url)
    // No refresh: both lists hear of it.
    await support.getByRole('link', { name: new RegExp(number) }).click()
    await support.getByRole('heading', { level: 1, name: '3 new seats for Harbor & Pine Logistics' }).waitFor()
    await expect.poll(() => support.locator('.desk-context').textContent()).toContain('Bill acknowledged')
    await expect.poll(() => support.locator('.desk-context').textContent()).toContain('marie')
    await support.getByText('1 to ask').first().waitFor()

    await support.locator('.works .seg button').first().focus()
    await support.keyboard.press('d')
    await support.keyboard.press('d')
    await support.keyboard.press('i')
    await support.getByLabel('Extension: what do you need to know?').fill('Is 214 not the door?')
    await support.keyboard.press('Enter')
    await support.getByRole('status').filter({ hasText: '2 of 81 done, 1 needs info' }).waitFor()
    await expect.poll(async () => (await read(number)).counts).toMatchObject({ done: 2, 'needs-info': 1 })
    expect((await read(number)).state).toBe('waiting')

    await admin.getByRole('link', { name: new RegExp(number) }).click()
    await admin.locator('.work-note-text').getByText('Is 214 not the door?').waitFor()
    await admin.getByText('Waiting for your answer').first().waitFor()
    expect(await admin.locator('.work-choices').count()).toBe(0)

    await support.getByRole('button', { name: 'Close', exact: true }).click()
    await support.getByRole('button', { name: 'Close anyway' }).click()
    await support.getByText('Say why in a few words.').waitFor()
    await support.getByLabel('Why close it now?').fill('Settled on the phone')
    await support.getByRole('button', { name: 'Close anyway' }).click()
    await support.getByText('Closed.', { exact: true }).waitFor()
    await support.getByText('Reason: Settled on the phone').waitFor()
  })

  test('a stale edit is not done: what changed is shown, and the note that was typed is still there', async () => {
    const filed = await fileRequest(admin, desk.service.url, { route: 'ticket' }, [aSeat('Ana', 'Ruiz', '330')])
    const slow = await desk.openAs('support', '/batches')
    // This reader hears of nothing.
    await slow.route('**/api/events*', route => route.abort())
    await slow.goto(`/requests/${filed.number}`)
    await slow.getByRole('button', { name: 'Start', exact: true }).waitFor()
    await slow.locator('.works .seg .not').first().focus()
    await slow.keyboard.press('n')
    await slow.getByLabel('First name: why is it not possible?').fill('No such person')
    await admin.request.post(`/api/seat-requests/${filed.number}/withdrawal`, {
      headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: desk.service.url, 'If-Match': `"${filed.version}"` },
    })
    await slow.getByRole('button', { name: 'Start', exact: true }).click()
    const alert = slow.getByRole('alert').filter({ hasText: 'changed while you were looking' })
    await alert.waitFor()
    expect(await alert.textContent()).toContain('New before, Withdrawn now.')
    expect((await read(filed.number)).state).toBe('withdrawn')
    expect(await slow.evaluate(() => Object.values(sessionStorage))).toContain('No such person')
    await slow.context().close()
  })

  test('a representative names the approver, who says yes with the bill in front of them; then support has it', async () => {
    await rep.getByLabel('Whose yes').selectOption({ label: 'Marie Delcourt' })
    await rep.getByRole('button', { name: 'Save' }).click()
    await rep.getByText('Requests wait for the yes of Marie Delcourt from now on.').waitFor()
    const { number } = await fileRequest(rep, desk.service.url, {}, threeSeats(400))
    const link = `${desk.service.url}/requests/${number}`
    await expect.poll(() => desk.service.mails().some(mail => JSON.stringify(mail).includes(link))).toBe(true)

    await admin.goto(link)
    await admin.getByText('3 seats change your monthly bill').waitFor()
    await admin.getByRole('button', { name: 'Do not approve' }).click()
    await admin.getByText('Say why in a few words.').waitFor()
    await admin.getByRole('button', { name: 'Approve', exact: true }).click()
    await admin.getByText('Approved by Marie Delcourt').waitFor()
    await support.goto('/requests?view=new')
    await support.getByRole('link', { name: new RegExp(number) }).waitFor()
  })

  test('prints the request alone, in either language, and a file is a download', async () => {
    const { number } = await fileRequest(rep, desk.service.url, {}, [
      aSeat('<img src=x onerror=alert(1)>', 'Roy', '501'),
    ])
    await rep.goto(`/requests/${number}`)
    await rep.locator('#attach').setInputFiles({
      name: 'plan <b>.html',
      mimeType: 'text/html',
      buffer: Buffer.from('<script>alert(1)</script>'),
    })
    const file = rep.getByRole('link', { name: 'Download plan <b>.html' })
    await file.waitFor()
    const [download] = await Promise.all([rep.waitForEvent('download'), file.click()])
    expect(download.suggestedFilename()).toMatch(/^plan .*\.html$/)
    await rep.getByRole('button', { name: 'French (Canada)' }).click()
    await rep.emulateMedia({ media: 'print' })
    const paper = rep.locator('.paper[lang=fr-CA]')
    await paper.waitFor()
    const text = await paper.innerText()
    expect(text).toContain('1 nouveau poste pour Harbor & Pine Logistics')
    expect(text).toContain('<img src=x onerror=alert(1)> Roy')
    for (const hidden of ['.desk-context', '.ticket-head', '.works', '.desk-list'])
      expect(await rep.locator(hidden).first().isVisible()).toBe(false)
    await rep.emulateMedia({ media: 'screen' })
  })

  test('remembered extensions: a pasted list says what it would change before it is the list', async () => {
    await support.goto('/extensions')
    await support.getByLabel('Enterprise').selectOption(HARBOR)
    await support.getByLabel('Pasted list').fill('Extension\tName\n100\tFront desk\n1x\tBad')
    await support.getByRole('button', { name: 'Look at it first' }).click()
    await support.getByText('1 would be added, 0 renamed, 0 taken out, 0 stay as they are.').waitFor()
    await support.getByRole('button', { name: 'Make these 1 the list' }).click()
    await support.getByText('The list is in').waitFor()
    await support.getByRole('cell', { name: 'Front desk' }).waitFor()
  })

  test('no page complained, and nothing broke its policy', { retry: 0 }, () => {
    expect(desk.wrong).toEqual([])
  })
})
