import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { makeBook } from '../workbooks.ts'
import { axeFindings, NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { sharePanel } from './shared-panel.ts'

const TAB = { width: 1100, height: 800 }
const MANY = 500

/** Account numbers of a customer's own. */
function numbers(customer: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `5-${1_000_000 + customer * 1000 + at}`)
}

describe.skipIf(NO_BROWSER)('the rep’s view of many files', () => {
  const panelOf = sharePanel()
  let inbox: string
  beforeAll(() => {
    inbox = mkdtempSync(join(tmpdir(), 'sidecheck-inbox-'))
  })
  afterAll(() => rmSync(inbox, { recursive: true, force: true }))

  const put = (name: string, content: Uint8Array | string): string => {
    const path = join(inbox, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, content)
    return path
  }
  const openTab = async (): Promise<Page> => {
    const page = await panelOf().open(TAB)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.evaluate(() => location.assign('#files'))
    await page.reload()
    await page.locator('h1').waitFor()
    return page
  }
  const choose = (page: Page, paths: readonly string[]) =>
    page
      .locator('input[type=file][multiple]:not([webkitdirectory])')
      .first()
      .setInputFiles([...paths])
  const allChecked = (page: Page) =>
    page.waitForFunction(() => document.querySelector('.files-table') && !document.querySelector('.progress'), null, {
      timeout: 60_000,
    })
  const download = async (page: Page): Promise<Record<string, Uint8Array<ArrayBuffer>>> => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Save (fix lists|for)/ }).click()
    const path = join(inbox, 'out.zip')
    await (await coming).saveAs(path)
    return unzipSync(new Uint8Array(readFileSync(path)))
  }

  test('every file has its verdict, counts, size and customer; the archive holds what goes back to them', async () => {
    const page = await openTab()
    const spaced = numbers(1, 100).with(11, '5-1000\u200b7923').with(40, '5-10007921, 5-10007941')
    await choose(page, [
      put('harbor-pine-accounts.xlsx', makeBook({ accounts: spaced })),
      put('Northgate Foods FINAL (2).xlsx', makeBook({ accounts: numbers(2, 340) })),
      put('juniper_dental_v3.xlsx', makeBook({ accounts: numbers(3, 64) })),
      put('TernIsland.xlsx', '5-10007921\n5-10007922\n'),
    ])
    await allChecked(page)
    await page.getByRole('heading', { level: 1, name: '4 files, 1 ready to upload' }).waitFor()
    const row = (name: string) => page.getByRole('row', { name: new RegExp(name) })
    await expect
      .poll(() => row('harbor-pine').textContent())
      .toMatch(/Harbor Pine.*2 to fix.*100.*98.*2.*KB.*First check/)
    await expect.poll(() => row('Northgate').textContent()).toMatch(/Too many rows.*saved as 4 files/)

    await row('TernIsland').getByRole('button', { name: 'Read it as text' }).click()
    await page.getByRole('heading', { level: 1, name: '4 files, 2 ready to upload' }).waitFor()

    await row('harbor-pine').getByRole('button', { name: 'harbor-pine-accounts.xlsx' }).click()
    await page.getByText('1 invisible character', { exact: false }).first().waitFor()
    await page.getByText('without a service there is no seal').waitFor()
    await page.getByRole('button', { name: 'Français' }).click()
    await page.locator('.fixlist[lang=fr-CA]').waitFor()
    await page.getByRole('button', { name: 'English' }).click()

    const extra = [{ name: 'docProps/portal.xml', data: '<portal/>' }]
    await page.getByText('The portal’s own template').click()
    await page
      .locator('#portal-template')
      .setInputFiles({ name: 'portal.xlsx', mimeType: '', buffer: Buffer.from(makeBook({ accounts: [], extra })) })
    await page.getByText('portal.xlsx is filled').waitFor()
    const files = await download(page)
    const copies = Object.entries(files).filter(([name]) => name.startsWith('Corrected'))
    expect(copies.map(([, bytes]) => Buffer.from(bytes).includes('docProps/portal.xml'))).toEqual(
      copies.map(() => true),
    )
    expect(Object.keys(files).toSorted()).toEqual([
      'Corrected files/Northgate Foods FINAL (2)-1-of-4.xlsx',
      'Corrected files/Northgate Foods FINAL (2)-2-of-4.xlsx',
      'Corrected files/Northgate Foods FINAL (2)-3-of-4.xlsx',
      'Corrected files/Northgate Foods FINAL (2)-4-of-4.xlsx',
      'Corrected files/TernIsland-ready.xlsx',
      'Corrected files/harbor-pine-accounts-ready.xlsx',
      'Corrected files/juniper_dental_v3-ready.xlsx',
      'Fix lists/Northgate Foods FINAL (2).xlsx.html',
      'Fix lists/harbor-pine-accounts.xlsx.html',
      'Summary.xlsx',
    ])
    const checks = await Promise.all(
      Object.entries(files)
        .filter(([name]) => name.startsWith('Corrected'))
        .map(([name, bytes]) => checkWorkbook({ bytes: new Uint8Array(bytes), name, pack: lumenConnect, inflate })),
    )
    expect(checks.map(({ verdict }) => verdict)).toEqual(checks.map(() => 'clean'))
    expect(checks.reduce((sum, { counts }) => sum + counts.ready, 0)).toBe(340 + 99 + 64 + 2)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(files['Summary.xlsx'] ?? []).buffer)
    const table: unknown[][] = []
    book.worksheets[0]?.eachRow(({ values }) => table.push(Array.isArray(values) ? values.slice(1) : []))
    const [heading, first] = table
    expect(heading?.slice(0, 6)).toEqual(['File', 'Folder', 'Customer', 'Verdict', 'Rows', 'Ready'])
    expect(first?.slice(0, 6)).toEqual(['harbor-pine-accounts.xlsx', '', 'Harbor Pine', 'To fix', 100, 98])
    expect(first?.join(' ')).toContain('1 row left out: A46.')
    await page.close()
  })

  test('closed and opened again it is as it was; the next version of a file says what changed', async () => {
    const first = await openTab()
    const spaced = numbers(1, 100).with(11, '5-1000\u200b7923').with(40, '5-10007921, 5-10007941')
    await choose(first, [
      put('harbor-pine-accounts.xlsx', makeBook({ accounts: spaced })),
      put('juniper_dental_v3.xlsx', makeBook({ accounts: numbers(3, 64) })),
    ])
    await first.getByRole('heading', { level: 1, name: '2 files, 1 ready to upload' }).waitFor()
    await first.close()

    const page = await openTab()
    await page.getByRole('heading', { level: 1, name: '2 files, 1 ready to upload' }).waitFor()
    await page.getByRole('button', { name: 'harbor-pine-accounts.xlsx' }).click()
    await page.getByRole('textbox', { name: 'Customer' }).fill('Harbor & Pine Logistics')
    await page.getByRole('cell', { name: /Harbor & Pine Logistics/ }).waitFor()
    const fixed = numbers(1, 100).with(11, '5-10007923').with(40, '5-10007921, 5-10007941')
    await choose(page, [put('Harbor Pine accounts v2.xlsx', makeBook({ accounts: fixed }))])
    const second = page.getByRole('row', { name: /Harbor Pine accounts v2/ })
    await second.getByText('1 fixed').waitFor()
    await expect.poll(() => second.textContent()).toContain('Harbor & Pine Logistics')

    const unlike = [put('november list.xlsx', makeBook({ accounts: fixed.with(40, '5-10007941') }))]
    await choose(page, unlike)
    const third = page.getByRole('row', { name: /november list/ })
    await third.getByText('First check').waitFor()
    await third.getByRole('button', { name: 'november list.xlsx' }).click()
    await page.getByRole('textbox', { name: 'Customer' }).fill('Harbor & Pine Logistics')
    await third.getByText('1 fixed').waitFor()
    await page.getByRole('button', { name: 'Clear the list' }).click()
    await page.getByRole('button', { name: 'Forget them' }).click()
    await page.getByRole('heading', { level: 1, name: 'Check many files at once' }).waitFor()
    await page.close()
  })

  test('a folder is taken with the folders inside it; what is no spreadsheet is passed over and counted', async () => {
    const page = await openTab()
    put('november/east/alder.xlsx', makeBook({ accounts: numbers(20, 3) }))
    put('november/birch.csv', numbers(21, 2).join('\n'))
    put('november/photo.png', 'not a spreadsheet')
    put('november/~$alder.xlsx', 'what Excel leaves beside an open file')
    await page.locator('input[webkitdirectory]').first().setInputFiles(join(inbox, 'november'))
    await page.getByRole('heading', { level: 1, name: '2 files, 2 ready to upload' }).waitFor()
    await page.getByRole('cell', { name: /alder\.xlsx.*november\/east/ }).waitFor()
    await page.getByText('2 other files in the folder were passed over').waitFor()
    await page.close()
  })

  test(`${MANY} files at once: stopped, closed in the middle, gone on with, and saved`, async () => {
    const paths = Array.from({ length: MANY }, (_, at) =>
      put(
        `many/customer ${String.fromCharCode(97 + (at % 26))}${at}.xlsx`,
        makeBook({ accounts: numbers(at, 60 + (at % 50)) }),
      ),
    )
    const page = await openTab()
    await choose(page, paths)
    await page.getByRole('button', { name: 'Stop checking' }).click()
    await page.getByText('Stopped.').waitFor()
    await page.close()

    await panelOf().browser.context.addInitScript(countWorkers)
    const again = await openTab()
    await again.getByText('Stopped.').waitFor()
    const began = performance.now()
    await again.getByRole('button', { name: 'Go on' }).click()
    await allChecked(again)
    const checked = performance.now() - began
    await expect.poll(() => again.locator('.files-table tbody tr').count()).toBe(MANY)
    await choose(again, paths.slice(0, 1))
    await again.getByText('At most 500 files fit into one session; 1 file was not taken.').waitFor()
    const files = await download(again)
    const saved = performance.now() - began - checked
    expect(Object.keys(files).filter(name => name.startsWith('Corrected')).length).toBeGreaterThanOrEqual(MANY)
    const heap = await again.evaluate(
      () => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize,
    )
    const most = await again.evaluate(() => Number(document.documentElement.dataset.mostWorkers))
    expect([most > 0, most <= 2], `${most} workers at once`).toEqual([true, true])
    console.info(
      `${MANY} files: checked in ${Math.round(checked)} ms, saved in ${Math.round(saved)} ms, ` +
        `${Math.round((heap ?? 0) / 1e6)} MB of heap in the page`,
    )
    expect(panelOf().wrong).toEqual([])
    await again.close()
  })

  test('axe finds nothing and nothing scrolls sideways, wide and at 320 px, in the longer language', async () => {
    const page = await openTab()
    await page.evaluate(() => chrome.storage.local.set({ locale: 'fr-CA' }))
    await page.reload()
    await page.locator('h1').waitFor()
    if ((await page.locator('.files-table').count()) > 0) {
      await page.locator('.toolbar .end .btn').first().click()
      await page.locator('.btn-danger').click()
    }
    await page.locator('.drop').waitFor()
    expect(await axeFindings(page), 'empty').toEqual([])
    const broken = numbers(7, 30).with(3, '=1+1').with(9, '5-1OOO7950')
    await choose(page, [
      put('oak hill.xlsx', makeBook({ accounts: broken })),
      put('elm.xlsx', 'no workbook at all, only words'),
      put('ash.csv', numbers(8, 9).join('\n')),
    ])
    await allChecked(page)
    await page.getByRole('button', { name: 'oak hill.xlsx' }).click()
    await page.locator('.fixlist').waitFor()
    expect(await axeFindings(page), 'open').toEqual([])
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await sidewaysPixels(page)).toBe(0)
    expect(await axeFindings(page), 'narrow').toEqual([])
    await page.close()
    expect(panelOf().wrong).toEqual([])
  })
})

/** Runs in the page: notes how many workers were ever alive at once. */
function countWorkers(): void {
  let [alive, most] = [0, 0]
  window.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args)
      alive++
      most = Math.max(most, alive)
      document.documentElement.dataset.mostWorkers = String(most)
    }
    override terminate(): void {
      alive--
      super.terminate()
    }
  }
}
