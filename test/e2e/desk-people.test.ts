import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { BatchRequest } from '../../shared/batch.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { linkOf } from './service.ts'
import { prepare } from './share.ts'

const EMAIL = 'luc@harborpine.example'

describe.skipIf(NO_BROWSER)('people and the directory on the desk', () => {
  let desk: DeskBrowser
  let operator: Page
  prepare(
    async () => {
      desk = await startDesk()
      operator = await desk.openAs('operator', '/invitations/new')
    },
    () => desk?.close(),
  )

  test('somebody is invited, comes by the mailed link, sees their enterprise alone, and is shut out within moments', async () => {
    const form = await operator.locator('form.stack-form').boundingBox()
    expect(form?.width, 'the form has the room of the pane').toBeGreaterThan(400)
    await operator.getByRole('button', { name: 'Send the invitation' }).click()
    await operator.getByText('This is no e-mail address.').waitFor()
    await operator.getByText('An admin needs at least one enterprise.').waitFor()
    await operator.getByLabel('Name').fill('Luc Tremblay')
    await operator.getByLabel('E-mail').fill(EMAIL)
    await operator.getByLabel('Add an enterprise').selectOption('7740118')
    await operator.getByRole('button', { name: 'Send the invitation' }).click()
    await operator.getByText(`The invitation to ${EMAIL} is on its way.`).waitFor()

    const luc = await desk.open(linkOf(await desk.service.mailTo(EMAIL)))
    await luc.getByRole('button', { name: 'Sign me in' }).click()
    await luc.getByRole('heading', { level: 1, name: 'Batches' }).waitFor()
    await luc.getByRole('link', { name: 'Enterprises' }).click()
    await luc.getByRole('link', { name: /Northwind Clinics/ }).waitFor()
    await expect.poll(() => luc.locator('.item').count()).toBe(1)
    await expect.poll(() => luc.getByRole('link', { name: 'People' }).count()).toBe(0)

    // The operator's list heard of him by itself.
    await operator.getByRole('link', { name: 'People' }).click()
    await operator.getByRole('link', { name: /Luc Tremblay/ }).click()
    await operator.getByLabel('Add an enterprise').selectOption('7752046')
    await operator.getByRole('button', { name: 'Save' }).click()
    await operator.getByText('Saved.').waitFor()
    await luc.reload()
    await luc.getByRole('link', { name: /Coopérative/ }).waitFor()

    await operator.getByRole('button', { name: 'Disable' }).click()
    await operator.getByText('Disabled: may not sign in.').waitFor()
    // His page hears that its stream is closed, and says so without a press.
    await luc.getByLabel('Work e-mail').waitFor({ timeout: 35_000 })
  })

  test('an invitation that waits is sent again, taken back, and its link is worth nothing then', async () => {
    const email = 'nina@northwind.example'
    const page = await desk.openAs('rep', '/invitations/new')
    await page.getByLabel('Name').fill('Nina Berg')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Add an enterprise').selectOption('7740118')
    await page.getByRole('button', { name: 'Send the invitation' }).click()
    await page.getByText(`The invitation to ${email} is on its way.`).waitFor()
    await page.getByRole('link', { name: /Nina Berg/ }).click()
    await page.getByRole('button', { name: 'Send it again' }).click()
    const second = await desk.service.mailTo(email, 1)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('Taken back: its link is worth nothing from now on.').waitFor()
    // Long after, opened by its address alone, it still says whom it was for and what became of it.
    const cold = await desk.openAs('rep', new URL(page.url()).pathname)
    await cold.getByRole('heading', { name: 'Nina Berg' }).waitFor()
    await cold.locator('.ticket-line').getByText('Taken back').waitFor()
    await cold.locator('.ticket-line').getByText(email).waitFor()
    await cold.close()
    const nina = await desk.open(linkOf(second))
    await nina.getByRole('button', { name: 'Sign me in' }).click()
    await nina.getByRole('heading', { name: 'This link was used already, or it is too old' }).waitFor()
  })

  test('signing out everywhere else ends the other page by itself', async () => {
    const first = await desk.openAs('support', '/sessions')
    await first.getByText('Nowhere else.').waitFor()
    // Another sign-in of the same person, by mail.
    const { email } = await first.request.get('/api/me').then(answer => answer.json())
    const other = await desk.open('/sign-in')
    await other.getByLabel('Work e-mail').fill(email)
    await other.getByRole('button', { name: 'Send me a link' }).click()
    await other.goto(linkOf(await desk.service.mailTo(email)))
    await other.getByRole('button', { name: 'Sign me in' }).click()
    await other.getByRole('heading', { level: 1, name: 'Open requests' }).waitFor()
    await first.reload()
    await first.getByRole('button', { name: 'Sign out everywhere else' }).click()
    await first.getByText('Nowhere else.').waitFor()
    await other.getByLabel('Work e-mail').waitFor({ timeout: 35_000 })
    expect((await first.request.get('/api/me')).status()).toBe(200)

    // Who looks after them ends that one too, as for a computer that was lost.
    await operator.goto('/people')
    await operator.getByRole('link', { name: new RegExp(email) }).click()
    await operator.getByRole('button', { name: /^Sign out \w+, / }).click()
    await first.getByLabel('Work e-mail').waitFor({ timeout: 35_000 })
  })

  test('a list is imported after its dry run; what is wrong is named by cell, and nothing is written before', async () => {
    await operator.goto('/import')
    const text = [
      'Enterprise ID,Enterprise name,Created on',
      '7799001,Tern Island Ferries,2024-02-11',
      '7799002,Lakeview Transit,11/02/24',
      '7731204,Harbor & Pine Logistics,2019-03-14',
    ].join('\n')
    const file = { name: 'enterprises.csv', mimeType: 'text/csv', buffer: Buffer.from(text) }
    await operator.getByLabel('File').setInputFiles(file)
    await operator.getByRole('button', { name: 'See what it would do' }).click()
    await operator.getByText('Nothing was written yet.').waitFor()
    const findings = operator.getByRole('table', { name: 'Found by cell' })
    await expect.poll(() => findings.locator('.cell').allTextContents()).toEqual(['C3'])
    const ids = async () => {
      const { enterprises } = await operator.request.get('/api/enterprises').then(answer => answer.json())
      return enterprises.map(({ id }: { id: string }) => id)
    }
    expect(await ids()).not.toContain('7799001')
    // A colleague brings in one of them meanwhile, under another name: that is shown before anything is done.
    const theirs = await operator.request.post('/api/directory/enterprises?fileName=theirs.csv', {
      headers: { origin: desk.service.url, 'content-type': 'text/csv' },
      data: text.replace('Tern Island Ferries', 'Tern Ferries'),
    })
    expect(theirs.status()).toBe(200)
    await operator.getByRole('button', { name: /^Import \d rows?$/ }).click()
    await operator.getByText(enUS.enterprises.changed).waitFor()
    await operator.getByText('Nothing was written yet.').waitFor()
    await operator.getByRole('button', { name: /^Import \d rows?$/ }).click()
    await operator.getByText('What it did').waitFor()
    expect(await ids()).toContain('7799001')
    expect(await ids()).not.toContain('7799002')
  })

  test('a representative confirms what no directory knows, and takes out what does not belong, with a reason', async () => {
    // As before the first list of accounts was imported: then unknown numbers go in.
    const store = new DatabaseSync(join(desk.service.folder, 'sidecheck.sqlite'))
    store.exec("delete from directory where kind = 'accounts'")
    store.close()
    const page = await desk.openAs('rep', '/unconfirmed')
    await page.getByText('Nothing waits to be confirmed').waitFor()
    const data: BatchRequest = {
      enterpriseId: '7731204',
      policy: 'ready-rows',
      rows: ['5-88880001', '5-88880002'].map((typed, at) => ({ cell: `A${at + 6}`, typed })),
      source: { fileName: null, sha256: null },
      pack: 'lumen-connect@1',
    }
    const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: desk.service.url }
    expect((await page.request.post('/api/batches', { data, headers })).status()).toBe(201)
    // The list hears of it by itself; j walks it, Space chooses.
    await page.getByRole('checkbox', { name: 'Choose 5-88880001' }).waitFor()
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('j')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Confirm 1' }).click()
    await page.getByText('1 account confirmed.').waitFor()
    await expect.poll(() => page.getByRole('checkbox', { name: /^Choose 5-8888000/ }).count()).toBe(1)
    await page.getByRole('checkbox', { name: /^Choose 5-8888000/ }).check()
    await page.getByRole('button', { name: 'Take out 1' }).click()
    await page.getByText('Say why in a few words').waitFor()
    await page.getByLabel('Reason').fill('Not in the portal')
    await page.getByRole('button', { name: 'Take out 1' }).click()
    await page.getByText('1 account taken out.').waitFor()
    await page.getByText('Nothing waits to be confirmed').waitFor()
  })

  test('an address that another role works on says so, and shows nothing', async () => {
    const page = await desk.openAs('admin', '/people')
    await page.getByRole('heading', { level: 1, name: 'This page is for another role' }).waitFor()
  })

  test('no page complained, and nothing broke its policy', { retry: 0 }, () => {
    expect(desk.wrong).toEqual([])
  })
})
