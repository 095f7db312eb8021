import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { openCustomerFile } from '../../shared/customer-file.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { PACK_PLACE, type SheetPlace } from '../../shared/place.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { BAD_INPUTS } from '../bad-inputs/all.ts'
import { makeBook } from '../workbooks.ts'
import { PANEL_FOLDER } from './browser.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { sharePanel } from './shared-panel.ts'

/**
 * The reader lets no file hang or break it, so the worker is made to: all else, the watchdog and its five seconds
 * included, is the build that people get.
 */
const BROKEN = `
addEventListener('message', event => {
  const { name } = event.data.task
  if (name === 'hang.xlsx') for (;;);
  if (name !== 'break.xlsx') return
  event.stopImmediatePropagation()
  throw new Error('out of memory')
})
`

function breakWorker(folder: string): void {
  const assets = join(folder, 'assets')
  const workers = readdirSync(assets).filter(isCheckWorker)
  if (workers.length !== 1) throw new Error(`Not one worker that checks: ${workers.join(', ')}`)
  for (const name of workers) writeFileSync(join(assets, name), BROKEN + readFileSync(join(assets, name), 'utf8'))
}

function isCheckWorker(name: string): boolean {
  return /^check-.*\.js$/.test(name)
}

describe.skipIf(NO_BROWSER)('a file that its worker cannot end', () => {
  const panelOf = sharePanel(breakWorker)

  test('is cut off after five seconds and said by its name; the panel lives on, and the next file is checked', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await choose(page, 'hang.xlsx')
    await page
      .getByText(/hang\.xlsx/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
    await page.getByRole('button', { name: 'Accounts', exact: true }).click()

    await page.getByText('Reading took more than 5 seconds and was stopped.').waitFor({ timeout: 30_000 })
    await page.getByText('Copy the account numbers alone into the template').first().waitFor()
    await page.getByText('hang.xlsx').first().waitFor()

    await page.locator('.actions .btn-primary').click()
    await choose(page, 'good.xlsx')
    await page.getByRole('heading', { level: 1, name: 'All 3 are ready' }).waitFor()
    await page.close()
  })

  test('one that ends its worker says so, among many files too, and the others are checked', async () => {
    const page = await panelOf().open({ width: 1100, height: 800 })
    await page.evaluate(() => location.assign('#files'))
    await page.reload()
    await page.locator('h1').waitFor()
    await page
      .locator('input[type=file][multiple]:not([webkitdirectory])')
      .first()
      .setInputFiles(['hang.xlsx', 'a.xlsx', 'break.xlsx', 'b.xlsx', 'c.xlsx'].map(bookOf))
    await page.waitForFunction(
      () => document.querySelector('.files-table') && !document.querySelector('.progress'),
      null,
      { timeout: 60_000 },
    )
    const rows = await page.locator('.files-table tbody tr').allInnerTexts()
    const told = rows.map(row => row.split(/[\n\t]+/).filter(line => line.trim()))
    expect(told.slice(-5).map(([name, , verdict]) => [name, verdict])).toEqual([
      ['hang.xlsx', 'Reading took more than 5 seconds and was stopped.'],
      ['a.xlsx', 'Ready'],
      ['break.xlsx', 'Reading this file broke off.'],
      ['b.xlsx', 'Ready'],
      ['c.xlsx', 'Ready'],
    ])
    await page.close()
  })
})

describe.skipIf(NO_BROWSER)('the worker in a real browser', () => {
  const panelOf = sharePanel()

  test('60: a file that is gone or changed since it was chosen is said to be unreadable, and the next one is checked', async () => {
    const page = await panelOf().open()
    const folder = mkdtempSync(join(tmpdir(), 'sidecheck-gone-'))
    const path = join(folder, 'gone.xlsx')
    writeFileSync(path, makeBook())
    await page.evaluate(holdReading)
    await page.locator('input[type=file]').first().setInputFiles(path)
    rmSync(folder, { recursive: true })
    await page.evaluate(() => dispatchEvent(new Event('go-on')))
    await page.getByText(enUS.finding['file.unreadable'].title({})).first().waitFor()
    await page.getByText('gone.xlsx').first().waitFor()

    await page.locator('.actions .btn-primary').click()
    await choose(page, 'good.xlsx')
    await page.getByRole('heading', { level: 1, name: 'All 3 are ready' }).waitFor()
    await page.close()
  })

  test('(f) comes to the same check as Node for every bad input, to the last finding', async () => {
    const page = await panelOf().open()
    const [worker = ''] = readdirSync(join(PANEL_FOLDER, 'assets')).filter(isCheckWorker)
    const files = BAD_INPUTS.map(({ file, name = 'accounts.xlsx', asText = false }) => {
      return { name, asText, base64: Buffer.from(file()).toString('base64') }
    })
    const found = await page.evaluate(checkInWorker, { url: `/assets/${worker}`, files, place: PACK_PLACE })
    expect(found).toHaveLength(BAD_INPUTS.length)
    for (const [at, bad] of BAD_INPUTS.entries()) {
      const { name = 'accounts.xlsx', asText } = bad
      const reading = { bytes: bad.file(), name, pack: lumenConnect, inflate, asText }
      const { check } = await openCustomerFile(reading, PACK_PLACE)
      expect(found[at], `${bad.id}: ${bad.what}`).toBe(JSON.stringify(check))
    }
    await page.close()
  })
})

/** Runs in the panel's page: the first reading waits for a word, so that the file can go in between; it is the browser's own. */
function holdReading(): void {
  const { arrayBuffer } = Blob.prototype
  Blob.prototype.arrayBuffer = async function () {
    Blob.prototype.arrayBuffer = arrayBuffer
    await new Promise(done => addEventListener('go-on', done, { once: true }))
    return arrayBuffer.call(this)
  }
}

interface FileToCheck {
  name: string
  asText: boolean
  base64: string
}

/** Runs in the panel's page: hands files to a worker of its own one by one, and answers the checks as JSON. */
async function checkInWorker({ url, files, place }: { url: string; files: FileToCheck[]; place: SheetPlace }) {
  const worker = new Worker(url, { type: 'module' })
  const next = () => new Promise<MessageEvent>(done => worker.addEventListener('message', done, { once: true }))
  await next()
  const checks: string[] = []
  for (const [id, { name, asText, base64 }] of files.entries()) {
    const bytes = Uint8Array.from(atob(base64), each => each.charCodeAt(0))
    worker.postMessage({ id, task: { kind: 'file', bytes, name, asText, place } })
    checks.push(JSON.stringify((await next()).data.answer.check))
  }
  worker.terminate()
  return checks
}

function bookOf(name: string) {
  return { name, mimeType: '', buffer: Buffer.from(makeBook()) }
}

function choose(page: Page, name: string): Promise<void> {
  return page.locator('input[type=file]').first().setInputFiles(bookOf(name))
}
