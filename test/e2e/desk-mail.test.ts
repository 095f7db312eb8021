import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { axeFindings, type DeskBrowser, NO_BROWSER, sidewaysPixels, startDesk } from './desk-browser.ts'
import { fileTalk } from './desk-requests-sample.ts'
import { setUp } from './service.ts'
import { prepare } from './share.ts'

const FORGED = `TK-1.root.${'0'.repeat(32)}@localhost`

describe.skipIf(NO_BROWSER)('mail on the desk', () => {
  let desk: DeskBrowser
  prepare(
    async () => {
      desk = await startDesk()
    },
    () => desk?.close(),
  )

  /** Hands a mail over as a mail server does: to the command, on its standard input. */
  const arrives = async (from: string, subject: string, body: string, inReplyTo = `In-Reply-To: <${FORGED}>`) => {
    const child = spawn(process.execPath, [resolve('.output/service/main.js'), 'mail', 'receive'], {
      env: setUp({ SIDECHECK_DATA: desk.service.folder }),
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    const headers = [`From: Theo Marsh <${from}>`, `Subject: ${subject}`, inReplyTo]
    child.stdin.end([...headers, `Message-ID: <${crypto.randomUUID()}@else.example>`, '', body].join('\r\n'))
    const [code] = await once(child, 'close')
    expect(code).toBe(0)
  }

  test('22: a forged answer is held; support reads it as text and puts it into a request, and the requester sees it', async () => {
    const admin = await desk.openAs('admin', '/requests')
    const { number } = await fileTalk(admin, desk.service.url)
    const page = await desk.openAs('support', '/incoming')
    await arrives('theo@else.example', 'Which phone', '<img src=x onerror=alert(1)> The second one.')
    await page.getByRole('link', { name: 'Which phone' }).click()
    await page.getByText('the mark in it is not ours').waitFor()
    await page.getByText('<img src=x onerror=alert(1)> The second one.').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await sidewaysPixels(page)).toBe(0)
    await page.getByRole('button', { name: 'Put into a request' }).click()
    await page.getByLabel('Request number').fill(number)
    await page.getByRole('button', { name: 'Put into a request' }).click()
    await page.getByText('1 mail put into the request.').waitFor()
    await admin.goto(`/requests/${number}`)
    await admin.getByText('put in by').waitFor()
    await admin.getByText('The second one.').waitFor()

    await page.goto('/incoming')
    await arrives('theo@else.example', 'A new desk', 'Who sits there?')
    await arrives('theo@else.example', 'Another door', 'Which one?')
    await arrives('theo@else.example', 'A third lamp', 'Where?')
    for (const subject of ['A new desk', 'Another door']) await page.getByLabel(`Choose ${subject}`).check()
    await page.getByRole('button', { name: 'Put into a request' }).click()
    await page.getByLabel('Request number').fill(number)
    // A number is said of the mails it was typed for, and why it was refused of those that were refused.
    await page.route('**/api/incoming/deeds', route => route.abort(), { times: 1 })
    await page.getByRole('button', { name: 'Put into a request' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Choose Another door').uncheck()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await page.getByLabel('Choose A third lamp').check()
    await page.getByText('2 mails chosen').waitFor()
    expect(await page.getByLabel('Request number').inputValue()).not.toBe(number)

    await page.getByRole('link', { name: 'A new desk' }).click()
    await page.getByRole('button', { name: 'Make a request' }).click()
    await page.getByLabel('Enterprise').selectOption('7731204')
    expect(await axeFindings(page)).toEqual([])
    // Its answer is lost, and news come before it is pressed again: it is the same deed, done once.
    const keys: (string | undefined)[] = []
    await page.route('**/api/incoming/*/ticket', async route => {
      keys.push(route.request().headers()['idempotency-key'])
      await (keys.length === 1 ? route.fetch().then(() => route.abort()) : route.continue())
    })
    const readAnew = page.waitForResponse(/incoming\/(?!counts)[\w-]+$/)
    await page.getByRole('button', { name: 'Make a request' }).click()
    await page.getByRole('alert').waitFor()
    await readAnew
    await page.getByRole('button', { name: 'Make a request' }).click()
    await page.waitForURL(/\/requests\/TK-/)
    expect(keys).toEqual([keys[0], keys[0]])
    await page.getByRole('heading', { name: 'A new desk' }).waitFor()
    await page.getByText('Who sits there?').first().waitFor()
    expect(desk.wrong).toEqual([])
  }, 90_000)

  test('B51: a stranger’s mail is given to whom it is about, and the page behind its link shows a code and no more', async () => {
    await arrives('jo@else.example', 'Three more people', 'Please add them.', 'X-Note: new')
    const { text } = await desk.service.mailTo('jo@else.example')
    const [, path = ''] = /https?:\/\/[^/]+(\/checklist\/\S+)/.exec(text) ?? []
    const stranger = await desk.open(path, { viewport: { width: 320, height: 640 } })
    await stranger.getByRole('heading', { level: 1 }).waitFor()
    expect(await axeFindings(stranger)).toEqual([])
    expect(await sidewaysPixels(stranger)).toBe(0)
    expect(await stranger.locator('body').innerText()).not.toContain('Three more people')
    expect(await stranger.getByRole('search').count()).toBe(0)

    const number = /TK-\d+/.exec(path)?.[0]
    const page = await desk.openAs('support', `/requests/${number}`)
    await page.getByRole('heading', { name: 'Whose is it?' }).waitFor()
    // Whoever wrote is not named in our confirmation, so nobody stands behind its name here.
    await page.getByText(/^Confirmation (?!to)/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByLabel('Enterprise').selectOption('7731204')
    await page.getByRole('button', { name: 'Give it to them' }).click()
    await page.getByRole('heading', { name: 'Whose is it?' }).waitFor({ state: 'detached' })
    expect(desk.wrong).toEqual([])
  }, 90_000)

  test('19: the operator sees a mail that does not go out, with its reason, and sends it again', async () => {
    const folder = join(desk.service.folder, 'mail')
    const operator = await desk.openAs('operator', '/mail')
    await operator.getByRole('table').waitFor()
    // Where its folder should be is a file, so nothing can be written.
    renameSync(folder, `${folder}-away`)
    writeFileSync(folder, '')
    await arrives('ann@else.example', 'Hello', 'Is anybody there?', 'X-Note: new')
    const late = new DatabaseSync(join(desk.service.folder, 'sidecheck.sqlite'), { timeout: 10_000 })
    const tried = late.prepare("select coalesce(min(tries), 0) as tries from message where state = 'waiting'")
    await expect.poll(() => tried.get()?.tries, { timeout: 20_000 }).toBeGreaterThan(0)
    late.exec("update message set due_at = '2100-01-01T00:00:00.000Z' where state = 'waiting'")
    late.close()
    await operator.getByText('ann@else.example').waitFor()
    await operator.reload()
    await operator.getByRole('button', { name: 'Send again' }).first().waitFor()
    expect(await axeFindings(operator)).toEqual([])
    await operator.setViewportSize({ width: 320, height: 640 })
    expect(await sidewaysPixels(operator)).toBe(0)
    rmSync(folder)
    renameSync(`${folder}-away`, folder)
    const row = operator.getByRole('row', { name: 'ann@else.example' })
    await row.getByRole('button', { name: 'Send again' }).click()
    await operator.getByText('1 mail will be sent again now.').waitFor()
    await desk.service.mailTo('ann@else.example')
    expect(desk.wrong).toEqual([])
  }, 90_000)
})
