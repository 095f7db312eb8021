import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type PortalPages, servePortals } from '../portals/serve.ts'
import { makeBook } from '../workbooks.ts'
import { axeFindings, NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { type Panel, startPanel } from './panel-browser.ts'
import { fresh } from './share.ts'

interface Beside {
  panel: Panel
  pages: PortalPages
  /** The portal's page, in the one tab of the window. */
  tab: Page
}

/** A browser whose panel was granted no host: only a press of the toolbar button shows it the page in front. */
async function standBeside(): Promise<Beside> {
  const pages = await servePortals()
  const panel = await startPanel({ granted: false })
  const [tab] = panel.browser.context.pages()
  if (!tab) throw new Error('The browser opened no tab')
  return { panel, pages, tab }
}

describe.skipIf(NO_BROWSER)('the portal’s page beside the panel', () => {
  const its = fresh(standBeside, async ({ panel, pages }) => {
    await panel.close()
    await pages.close()
  })

  /** Opens a page of the portal and waits until it stands; from then on it notes whatever is done to it. */
  const open = async (name: string) => {
    const { tab, pages } = its()
    await tab.goto(`${pages.origin}/${name}.html`)
    await tab.waitForFunction('window.watching')
  }
  const heard = () => its().tab.evaluate<string[]>('window.heard')

  test('its tables are read on a press and page after page, remembered, and compared with a file; the page notices nothing (N4, N6, N7)', async () => {
    const { panel, tab, pages } = its()
    await open('enterprises')
    const side = await panel.pressToolbarButton()
    await side.getByRole('button', { name: 'Read the portal’s page' }).click()
    await side.getByText('read when you press the button').waitFor()
    expect(await heard(), 'before the press').toEqual([])
    await side.getByRole('button', { name: 'Read the page' }).click()
    await side.getByText('3 of 5 read. Turn the page there').waitFor()
    expect(await heard(), 'after it').toEqual([])
    await side.getByRole('radio', { name: /Tern Island Ferries.*Not active/ }).check()
    await side.getByText('By the portal’s page, Tern Island Ferries is not active').waitFor()
    await side.getByRole('radio', { name: /Harbor & Pine Logistics/ }).check()
    await tab.getByRole('button', { name: 'Next' }).click()
    await side.getByRole('button', { name: 'Read this page too' }).click()
    await side.getByText('All 5 read.').waitFor()

    await tab.goto(`${pages.origin}/accounts.html`)
    await tab.getByText('12 accounts').waitFor()
    await side.getByRole('button', { name: 'Read this page too' }).click()
    await side.getByText('All 12 read.').waitFor()
    expect(await side.getByLabel('They stand in').inputValue(), 'by the heading above the list').toBe('7731204')
    await side.getByRole('button', { name: 'Remember 12 accounts' }).click()
    await side.getByText('12 accounts of Harbor & Pine Logistics remembered').waitFor()
    await side.setViewportSize({ width: 320, height: 700 })
    expect(await axeFindings(side)).toEqual([])
    expect(await sidewaysPixels(side)).toBe(0)

    await side.getByRole('button', { name: 'Back' }).click()
    const accounts = ['5-10007921', '5-10007922', '5-10009999']
    const book = { name: 'list.xlsx', mimeType: '', buffer: Buffer.from(makeBook({ accounts })) }
    await side.locator('input[type=file]').first().setInputFiles(book)
    const already = side.getByRole('region', { name: 'Here already, by the portal’s page' })
    await already.getByText('2 stand in Harbor & Pine Logistics already').waitFor()
    expect(await side.getByRole('region', { name: 'Here already', exact: true }).count(), 'never mixed').toBe(0)

    await side.getByRole('button', { name: /After the upload/ }).click()
    await side.getByRole('button', { name: 'Read the open page' }).click()
    await side.getByRole('heading', { level: 1, name: '2 of 3 landed, 1 missing' }).waitFor()
    expect(pages.asked.filter(each => !each.startsWith('GET '))).toEqual([])
    expect(panel.asked).toEqual([])
  })
})
