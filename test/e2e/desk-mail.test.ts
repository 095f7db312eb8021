import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import process from 'node:process'
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
  const arrives = async (from: string, subject: string, body: string) => {
    const child = spawn(process.execPath, [resolve('.output/service/main.js'), 'mail', 'receive'], {
      env: setUp({ SIDECHECK_DATA: desk.service.folder }),
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    const headers = [`From: Theo Marsh <${from}>`, `Subject: ${subject}`, `In-Reply-To: <${FORGED}>`]
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

    const operator = await desk.openAs('operator', '/mail')
    await operator.getByRole('table').waitFor()
    expect(await axeFindings(operator)).toEqual([])
    await operator.setViewportSize({ width: 320, height: 640 })
    expect(await sidewaysPixels(operator)).toBe(0)
    expect(desk.wrong).toEqual([])
  }, 90_000)
})
