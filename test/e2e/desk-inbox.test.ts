import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { fileTalk } from './desk-requests-sample.ts'
import { prepare } from './share.ts'

const HOSTILE = '=HYPERLINK("http://evil.example")<img src=x onerror=alert(1)>'

describe.skipIf(NO_BROWSER)('the inbox', () => {
  let desk: DeskBrowser
  let admin: Page
  let support: Page
  prepare(
    async () => {
      desk = await startDesk()
      admin = await desk.openAs('admin', '/requests?view=mine')
      support = await desk.openAs('support', '/')
    },
    () => desk?.close(),
  )

  test('M5, B5: by keys alone support finds a ticket, takes it, notes, replies, and hears the answer without a reload', async () => {
    await support.getByRole('heading', { level: 1, name: 'Open requests' }).waitFor()
    const { number } = await fileTalk(admin, desk.service.url, { subject: `Quokka ${HOSTILE}` })
    await support.getByRole('link', { name: new RegExp(number) }).waitFor()
    await support.keyboard.press('/')
    await support.keyboard.type('quokka')
    await support.keyboard.press('Enter')
    await support.getByRole('heading', { level: 1, name: 'Found requests' }).waitFor()
    await support.getByRole('link', { name: new RegExp(number) }).waitFor()
    await support.keyboard.press('j')
    await support.keyboard.press('Enter')
    await support.getByRole('heading', { level: 1, name: /^Quokka/ }).waitFor()
    await support.getByRole('button', { name: 'Assign to me' }).waitFor()
    await support.keyboard.press('a')
    await support.getByRole('button', { name: 'Assign to me' }).waitFor({ state: 'detached' })

    await support.getByRole('button', { name: 'Internal note' }).click()
    await support.keyboard.press('r')
    await support.keyboard.type(`SECRET ${HOSTILE}`)
    await support.getByRole('button', { name: 'Keep the note' }).click()
    await support.getByText('Note kept.').waitFor()
    await support.getByRole('button', { name: 'Reply', exact: true }).click()
    await support.getByLabel('Saved replies').selectOption({ label: 'Reçue' })
    await expect.poll(() => support.locator('#talk-text').inputValue()).toContain(number)
    await support.getByRole('button', { name: 'Send and wait' }).click()
    await support.getByText('Sent.', { exact: true }).waitFor()

    await admin.getByRole('link', { name: new RegExp(number) }).click()
    await admin.getByText('Nous avons votre demande').waitFor()
    expect(await admin.locator('body').textContent()).not.toContain('SECRET')
    await admin.getByLabel('Your answer').fill('Merci!')
    await admin.getByRole('button', { name: 'Send', exact: true }).click()
    await support.getByText('Merci!').waitFor()
    await support.locator('.ticket-head').getByText('In progress').waitFor()
    await support
      .locator('#attach')
      .setInputFiles({ name: 'map.txt', mimeType: 'text/plain', buffer: Buffer.from('x') })
    await support.getByRole('link', { name: /map\.txt/ }).waitFor()
    // On paper the note is left out, and so is the place to write.
    await support.emulateMedia({ media: 'print' })
    await expect.poll(() => support.getByText('SECRET').isVisible()).toBe(false)
    expect(await support.getByText('Merci!').isVisible()).toBe(true)
    expect(await support.locator('#talk-text').isVisible()).toBe(false)
    await support.emulateMedia({ media: 'screen' })
    expect(desk.wrong).toEqual([])
  })

  test('the list goes into a file that no spreadsheet program runs (hazards 33)', async () => {
    await fileTalk(admin, desk.service.url, { subject: HOSTILE })
    await support.goto('/requests')
    await support.getByText(HOSTILE.slice(0, 20)).first().waitFor()
    const [download] = await Promise.all([
      support.waitForEvent('download'),
      support.getByRole('button', { name: 'CSV' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain(`"'=HYPERLINK(""http`)
  })

  test('several are chosen by keys and closed at once, and a filter stands in the address', async () => {
    const numbers: string[] = []
    for (const subject of ['Wombat one', 'Wombat two'])
      numbers.unshift((await fileTalk(admin, desk.service.url, { subject, kind: 'account-help' })).number)
    await support.goto('/requests')
    await support.getByLabel('Any kind').selectOption({ label: 'Help with an account' })
    await expect.poll(() => support.url()).toContain('kind=account-help')
    await support.reload()
    await expect.poll(() => support.locator('.item-number').allTextContents()).toEqual(numbers)
    await support.getByRole('link', { name: /Wombat two/ }).focus()
    await support.keyboard.press('x')
    await support.getByText('1 chosen').waitFor()
    await support.keyboard.press('Shift+ArrowDown')
    await support.getByText('2 chosen').waitFor()
    await support.getByRole('button', { name: 'Close', exact: true }).click()
    await support.getByText('2 changed, 0 not').waitFor()
    expect(desk.wrong).toEqual([])
  })

  test('B40: a caller without an e-mail address gets a number, and typing it opens the request', async () => {
    await support.goto('/requests/new')
    await support.getByLabel('Enterprise').selectOption('7731204')
    await support.getByRole('button', { name: 'File it' }).click()
    await support.getByText('Fill this in.').first().waitFor()
    await support.getByLabel('Name').fill('Joe Dock')
    await support.getByLabel('Subject').fill('The door phone')
    await support.getByLabel('What they ask for').fill('It is silent.')
    await support.getByRole('button', { name: 'File it' }).click()
    await support.getByRole('heading', { level: 1, name: 'The door phone' }).waitFor()
    const number = new URL(support.url()).pathname.split('/').at(-1) ?? ''
    await support
      .getByText(/By phone, /)
      .first()
      .waitFor()
    await support.goto('/batches')
    await support.getByLabel('Search numbers').fill(number.slice(3))
    await support.keyboard.press('Enter')
    await support.getByRole('heading', { level: 1, name: 'The door phone' }).waitFor()
  })
})
