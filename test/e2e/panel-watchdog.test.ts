import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { makeBook } from '../workbooks.ts'
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
  const workers = readdirSync(assets).filter(name => /^check-.*\.js$/.test(name))
  if (workers.length !== 1) throw new Error(`Not one worker that checks: ${workers.join(', ')}`)
  for (const name of workers) writeFileSync(join(assets, name), BROKEN + readFileSync(join(assets, name), 'utf8'))
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

function bookOf(name: string) {
  return { name, mimeType: '', buffer: Buffer.from(makeBook()) }
}

function choose(page: Page, name: string): Promise<void> {
  return page.locator('input[type=file]').first().setInputFiles(bookOf(name))
}
