import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_ACCOUNTS } from '../../service/sample.ts'
import { numbersFrom } from '../builders.ts'
import { makeBook } from '../workbooks.ts'
import { axeFindings, NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { type Panel, signIn, signInOnce } from './panel-browser.ts'
import { sharePanelAndService } from './shared-panel.ts'

const TAB = { width: 1100, height: 900 }
const [first = '', second = '', third = ''] = SAMPLE_ACCOUNTS.free

const fileField = (page: Page) => page.locator('input[type=file][multiple]:not([webkitdirectory])').first()

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sidecheck-seal-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, accounts: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, makeBook({ accounts }))
  return path
}

async function openTab(panel: Panel, hash: string): Promise<Page> {
  const page = await panel.open(TAB)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(to => location.assign(to), `#${hash}`)
  await page.reload()
  await page.locator('h1').waitFor()
  return page
}

describe.skipIf(NO_BROWSER)('a rep’s seal, and the proof after an upload', () => {
  const its = sharePanelAndService()

  test('N8: sealed after seeing what is sent; the admin’s batch then names the cell that changed', async () => {
    const { panel, service } = its()
    const page = await openTab(panel, 'files')
    await fileField(page).setInputFiles(put('harbor-pine.xlsx', [first, second, third]))
    await page.getByRole('button', { name: 'harbor-pine.xlsx' }).click()
    await page.getByText('without a service there is no seal').waitFor()
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await signIn(panel, page, service, 'rep')
    await page.getByRole('button', { name: 'Files', exact: true }).click()
    await page.getByRole('button', { name: 'harbor-pine.xlsx' }).click()
    await page.getByRole('button', { name: 'Seal this check' }).click()
    const asked = () => panel.asked.filter(url => url.endsWith('/api/seals'))
    await page.getByText('3 cells with their numbers').waitFor()
    expect(asked(), 'nothing is sent before it was shown').toEqual([])
    await page.getByRole('button', { name: 'Make the seal' }).click()
    const code = (await page.locator('.wide-side .chip-btn').textContent()) ?? ''
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(await axeFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Accounts', exact: true }).click()
    await fileField(page).setInputFiles(put('harbor pine saved again.xlsx', [first, '5-19999999', third]))
    await page.getByRole('button', { name: /^Submit 3/ }).click()
    await signIn(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByRole('textbox', { name: /^Seal/ }).fill(`${code.slice(0, -1)}`)
    await page.getByText('A seal has ten letters and digits.').first().waitFor()
    await page.getByRole('textbox', { name: /^Seal/ }).fill(code.toLowerCase())
    await page.getByRole('button', { name: /^Submit 3/ }).click()
    await page.getByText(/^Changed since .* checked it on/).waitFor()
    await page.getByText('Another account: A7.').waitFor()
    expect(await axeFindings(page)).toEqual([])
    const number = (await page.locator('.chip-btn').first().textContent()) ?? ''

    const desk = await panel.browser.context.newPage()
    await desk.goto(service.linkFor('support'))
    await desk.locator('.btn-primary').click()
    await desk.waitForURL(url => url.pathname === '/')
    await desk.goto(`${service.url}/batches/${number}`)
    await desk.getByText('Another account: A7.').waitFor()
    await desk.getByText(code).waitFor()
    await desk.close()
    expect(panel.wrong).toEqual([])
    await page.close()
  })

  test('N6: each row is landed, missing or in conflict by the portal’s list, with a receipt that is kept', async () => {
    const { panel } = its()
    const page = await openTab(panel, 'files')
    await fileField(page).setInputFiles(put('harbor-pine.xlsx', [first, second, third]))
    await page.getByRole('button', { name: 'harbor-pine.xlsx' }).click()
    await page.getByRole('button', { name: 'After the upload' }).click()
    await page.getByRole('heading', { level: 1, name: 'Did everything land?' }).waitFor()
    const list = `Account Number\tEnterprise ID\tStatus\n${first}\t7731204\tActive\n${second.replace('-', '')}\t7740118\tActive`
    await page.getByRole('textbox', { name: 'The portal’s account list' }).fill(list)
    await page.getByRole('textbox', { name: /^Enterprise ID/ }).fill('7731204')
    await page.getByRole('heading', { level: 1, name: '1 of 3 landed, 1 missing, 1 in conflict' }).waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const path = join(folder, 'receipt.txt')
    await (await coming).saveAs(path)
    const receipt = readFileSync(path, 'utf8')
    expect(receipt).toContain('1 of 3 landed, 1 missing, 1 in conflict.')
    expect(receipt).toContain('File: harbor-pine.xlsx')
    expect(receipt).toMatch(/Compared on \w+ \d+, \d{4}/)
    expect(await axeFindings(page)).toEqual([])
    const listed = new ExcelJS.Workbook()
    const sheet = listed.addWorksheet('Accounts of Harbor & Pine')
    sheet.addRows([['Status', 'Account Number'], ...[first, second].map(account => ['Active', account])])
    const buffer = Buffer.from(await listed.xlsx.writeBuffer())
    await page.locator('input[type=file][accept*=xlsx]').setInputFiles({ name: 'portal.xlsx', mimeType: '', buffer })
    await page.getByRole('heading', { level: 1, name: '2 of 3 landed, 1 missing' }).waitFor()
    await page.getByRole('textbox', { name: 'The portal’s account list' }).fill(list)
    await page.getByRole('heading', { level: 1, name: '1 of 3 landed, 1 missing, 1 in conflict' }).waitFor()
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await sidewaysPixels(page)).toBe(0)
    await page.close()

    const again = await openTab(panel, 'files')
    await again.getByRole('button', { name: 'harbor-pine.xlsx' }).click()
    await again.getByRole('button', { name: 'After the upload' }).click()
    await again.getByRole('heading', { level: 1, name: '1 of 3 landed, 1 missing, 1 in conflict' }).waitFor()
    await again.close()
    expect(panel.wrong).toEqual([])
  })
})

/** A link signs in once: this one needs the representative's for itself. */
describe.skipIf(NO_BROWSER)('the seal of a long list', () => {
  const its = sharePanelAndService()

  test('N8, N2: each request of a long list says that it is a part of what was sealed', async () => {
    const { panel, service } = its()
    const accounts = numbersFrom(710_001, 103)
    const desk = await panel.browser.context.newPage()
    await desk.goto(service.linkFor('rep'))
    await desk.locator('.btn-primary').click()
    await desk.waitForURL(url => url.pathname === '/')
    const code = await desk.evaluate(async numbers => {
      const post = (path: string, body: string, headers: Record<string, string>) =>
        fetch(`/api/${path}`, { method: 'POST', body, headers })
      const list = `Account\n${numbers.join('\n')}`
      await post('directory/accounts?fileName=a.csv', list, { 'content-type': 'text/csv' })
      const rows = numbers.map((typed, at) => ({ cell: `A${at + 6}`, typed }))
      const sealed = { rows, source: { fileName: 'long.xlsx', sha256: null }, pack: 'lumen-connect@1' }
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
      const answer = await post('seals', JSON.stringify(sealed), headers)
      const seal: { code: string } = await answer.json()
      return seal.code
    }, accounts)
    await desk.close()

    const page = await openTab(panel, '')
    await fileField(page).setInputFiles(put('long.xlsx', accounts))
    await page.getByRole('button', { name: 'Submit 103 accounts' }).click()
    await signInOnce(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByRole('textbox', { name: /^Seal/ }).fill(code)
    await page.getByRole('button', { name: 'Submit all 103 accounts' }).click()
    await page.getByRole('heading', { level: 1, name: '2 of 2 requests accepted' }).waitFor()
    await page.getByRole('button', { name: /Request 2 of 2, 3 accounts/ }).click()
    await page.getByText(/^3 of the 103 rows checked by .*, and none that was not$/).waitFor()
    expect(panel.wrong).toEqual([])
    await page.close()
  })
})
