import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { openWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { makeBook } from '../workbooks.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { printed } from './printed.ts'
import { sharePanel } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('what is made of a list', () => {
  const panelOf = sharePanel()

  test('the corrected template holds the rows as they stand, checks clean, and says which are left out', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await choose(page, 'list.txt', ['5-1001', '5-1002\u200b', '1.23E+11', '5-1004'].join('\n'))
    await page.getByRole('button', { name: 'Fix A2' }).click()
    const { name, check } = await download(page, 'Corrected template')
    expect(name).toBe('list-ready.xlsx')
    expect(check.verdict).toBe('clean')
    expect(check.rows.map(({ cell, typed }) => [cell, typed])).toEqual([
      ['A6', '5-1001'],
      ['A7', '5-1002'],
      ['A8', '5-1004'],
    ])
    await page.getByText('Left out, since they still stop: A3.').waitFor()
    await page.close()
  })

  test('the portal’s own template, given once, is what is filled from then on, also after closing; a damaged one is refused', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await choose(page, 'list.txt', '5-1001\n5-1002\n5-1004')
    await page.getByText('The portal’s own template').click()
    const field = page.locator('#portal-template')
    await field.setInputFiles({ name: 'no.xlsx', mimeType: '', buffer: Buffer.from('<html>') })
    await page.getByText(/The template can’t be used/).waitFor()
    const extra = [{ name: 'docProps/portal.xml', data: '<portal/>' }]
    const blank = Buffer.from(makeBook({ accounts: [], extra }))
    await field.setInputFiles({ name: 'portal.xlsx', mimeType: '', buffer: blank })
    await page.getByText('portal.xlsx is filled').waitFor()
    await page.close()

    const again = await panel.open()
    await again.getByText('portal.xlsx is filled').waitFor()
    const { bytes, check } = await download(again, 'Corrected template')
    expect(check.rows).toHaveLength(3)
    expect(bytes.includes('docProps/portal.xml')).toBe(true)
    await again.close()
  })

  test('250 accounts become three files for the portal, and the ticks of what was uploaded stay (N2)', async () => {
    const panel = panelOf()
    const page = await panel.open()
    const accounts = Array.from({ length: 250 }, (_, at) => `5-${20000 + at}`)
    await choose(page, 'harbor.csv', accounts.join('\n'))
    await page.getByRole('button', { name: /Split for the portal.*250 numbers become 3 files/ }).click()
    await page.getByText('0 of 3 uploaded').waitFor()
    const read: string[] = []
    for (const part of [1, 2, 3]) {
      const { check, name } = await download(page, `Save harbor-${part}-of-3.xlsx`)
      expect([name, check.verdict]).toEqual([`harbor-${part}-of-3.xlsx`, 'clean'])
      read.push(...check.rows.map(({ typed }) => typed))
    }
    expect(read).toEqual(accounts)
    await page.getByRole('checkbox', { name: 'harbor-2-of-3.xlsx is uploaded' }).check()
    await page.getByText('1 of 3 uploaded').waitFor()
    await page.close()

    const again = await panel.open()
    await again.getByText('1 of 3 uploaded').waitFor()
    await expect
      .poll(() => again.getByRole('checkbox', { name: 'harbor-2-of-3.xlsx is uploaded' }).isChecked())
      .toBe(true)
    await again.close()
  })

  test('the fix list is saved in the customer’s language, and the file with its errors checks as before (N10)', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await choose(page, 'wrong.xlsx', makeBook({ accounts: ['5-1001', '5-1001', '5-1003'] }))
    await page.getByText('Fix list for the customer').click()
    await page.getByRole('button', { name: 'Français' }).click()
    const mail = () => page.getByRole('link', { name: 'E-mail' }).getAttribute('href')
    await expect
      .poll(async () => decodeURIComponent((await mail()) ?? ''))
      .toContain('Une correction à apporter à wrong')
    expect(await printed(page, () => page.getByRole('button', { name: 'Print' }).click())).toMatch(
      /Corrections à apporter à wrong\.xlsx.*A7.*5-1001/s,
    )
    const [list] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '.csv' }).click(),
    ])
    expect(readFileSync(await list.path(), 'utf8')).toMatch(/^\ufeffCellule,Niveau/)
    const { name, check } = await download(page, 'The file with its errors marked')
    expect(name).toBe('wrong-errors.xlsx')
    expect(check.findings.map(({ cell, code }) => [cell, code])).toContainEqual(['A7', 'account.duplicate'])
    expect(check.rows).toHaveLength(3)
    expect(panel.asked).toEqual([])
    expect(panel.wrong).toEqual([])
    await page.close()
  })
})

/** Chooses a file in the panel's own field. */
async function choose(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content)
  await page.locator('.drop input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.locator('.tallies').waitFor()
}

/** Presses a button that saves a workbook, and reads what was saved with our own reader. */
async function download(page: Page, button: string) {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^${button}`) }).click(),
  ])
  const bytes = new Uint8Array(readFileSync(await saved.path()))
  const name = saved.suggestedFilename()
  const { check } = await openWorkbook({ bytes, name, pack, inflate })
  return { name, check, bytes: Buffer.from(bytes) }
}
