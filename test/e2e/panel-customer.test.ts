import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { makeBook } from '../workbooks.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { sharePanel } from './shared-panel.ts'

/** A customer's own spreadsheet: a cover, then a sheet with the accounts in column C, from row 4 down. */
async function ownBook(accounts: readonly string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Cover').getCell('A1').value = 'Fabrikam'
  const sheet = book.addWorksheet('Comptes')
  sheet.getRow(3).values = ['Nom', 'Ville', 'Numéro de compte']
  for (const [at, account] of accounts.entries()) sheet.getRow(4 + at).values = ['Dana', 'Laval', account]
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe.skipIf(NO_BROWSER)('a customer’s own spreadsheet, and its next version', () => {
  const panelOf = sharePanel()

  test('the account column is guessed and shown, read on a press, and remembered for the customer’s next file', async () => {
    const panel = panelOf()
    const page = await panel.open({ width: 320, height: 800 })
    const accounts = Array.from({ length: 120 }, (_, at) => `5-${10_000 + at}`).with(3, '5-10003\u200b')
    await choose(page, 'Fabrikam accounts.xlsx', await ownBook(accounts))
    await page.getByRole('heading', { level: 1, name: 'No account numbers found' }).waitFor()
    await page.getByRole('combobox', { name: 'Sheet' }).selectOption('Comptes')
    await page.getByText('It looks like column C, from row 4 down, under “Numéro de compte”.').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: '5-10003' }).textContent()).toBe('5-10003ZWSP')
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Read column C from row 4' }).click()
    await page.getByText('Read from column C, row 4 down, of “Comptes”').waitFor()
    await page.getByRole('button', { name: /^Split for the portal.*119 numbers become 2 files/ }).waitFor()
    await page.close()

    const again = await panel.open({ width: 320, height: 800 })
    await again.getByText('Remembered for Fabrikam.').waitFor()
    const next = ['5-10000', '5-99999 ', ...accounts.slice(1, 60).with(2, '5-10003')]
    await choose(again, 'fabrikam_accounts_v2.xlsx', await ownBook(next))
    await again.getByText('Read from column C, row 4 down, of “Comptes”').waitFor()
    await again.getByText('2 fixed, 0 still wrong, 1 new, 59 moved').waitFor()
    await again.getByText(/^Compared with Fabrikam accounts.xlsx, checked /).waitFor()
    await again.getByText('New 1', { exact: true }).click()
    await again.locator('.changes').getByText('C5').waitFor()
    expect(await faultsOf(again)).toEqual([])
    expect(panel.wrong).toEqual([])
    await again.close()
  })

  test('a file larger than the portal takes is read here, with its copies as the way out (N2)', async () => {
    const panel = panelOf()
    const page = await panel.open()
    const data = new Uint8Array(1_200_000).map((_, at) => (at * 2_654_435_761) >>> 13)
    const accounts = Array.from({ length: 101 }, (_, at) => `5-${20_000 + at}`)
    await choose(page, 'large.xlsx', makeBook({ accounts, extra: [{ name: 'xl/media/a.png', data, method: 0 }] }))
    await page.getByText(/^The file has 1,2\d\d,\d{3} bytes; 1,048,576 is the most\./).waitFor()
    await page.getByRole('button', { name: /^Split for the portal.*101 numbers become 2 files/ }).waitFor()
    await page.close()
  })
})

async function choose(page: Page, name: string, content: Uint8Array): Promise<void> {
  // What an earlier file left stands at its verdict.
  const another = page.getByRole('button', { name: 'Another file' }).first()
  const field = page.locator('.drop input[type=file]')
  await another.or(page.locator('.drop')).first().waitFor()
  if (await another.isVisible()) await another.click()
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
  await field.setInputFiles(file)
  await page.locator('.verdict').waitFor()
}
