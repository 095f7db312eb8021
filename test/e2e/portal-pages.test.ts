import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { Locale } from '../../shared/words/locale.ts'
import { numbersFrom } from '../builders.ts'
import { type PortalPages, portalPage, servePortals } from '../portals/serve.ts'
import { makeBook } from '../workbooks.ts'
import { axeFindings, NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { type Panel, startPanel } from './panel-browser.ts'
import { toSeats, type } from './seats.ts'
import { share } from './share.ts'

interface Beside {
  panel: Panel
  pages: PortalPages
  /** The portal's page, in the one tab of the window. */
  tab: Page
  /** The side panel, opened by a press of the toolbar button over the portal's page. */
  side: Page
}

/** A browser whose panel was granted no host: only a press of the toolbar button shows it the page in front. */
async function standBeside(): Promise<Beside> {
  const pages = await servePortals()
  const panel = await startPanel({ granted: false })
  const [tab] = panel.browser.context.pages()
  if (!tab) throw new Error('The browser opened no tab')
  await tab.goto(`${pages.origin}/enterprises.html`)
  return { panel, pages, tab, side: await panel.pressToolbarButton() }
}

describe.skipIf(NO_BROWSER)('the portal’s page beside the panel', () => {
  const its = share(standBeside, async ({ panel, pages }) => {
    await panel.close()
    await pages.close()
  })

  /** Opens a page of the portal and waits until it stands; from then on it notes whatever is done to it. */
  const open = async (name: string) => {
    const { tab, pages } = its()
    await tab.goto(`${pages.origin}/${name}.html`)
    await tab.waitForFunction('window.watching')
  }
  /** The panel as somebody has it who opens it for the first time, beside a page of the portal. */
  const beside = async (name: string, locale: Locale = 'en-US') => {
    const { panel, side } = its()
    await open(name)
    await panel.forget()
    await side.evaluate(set => chrome.storage.local.set(set), { locale, service: 'http://127.0.0.1:9' })
    await side.reload()
    await side.setViewportSize({ width: 320, height: 700 })
    await side.locator('h1').waitFor()
    return side
  }
  const heard = () => its().tab.evaluate<string[]>('window.heard')
  /** Nothing was submitted, in the page nor by the panel. */
  const nothingSent = async () => {
    expect((await heard()).filter(each => /submit|click|key/.test(each))).toEqual([])
    expect(its().pages.asked.filter(each => !each.startsWith('GET ') || each.includes('taken'))).toEqual([])
    expect(its().panel.asked).toEqual([])
  }

  test('its tables are read on a press and page after page, remembered, and compared with a file; the page notices nothing (N4, N6, N7)', async () => {
    const { tab, pages } = its()
    const side = await beside('enterprises')
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
    expect(await side.getByText(/token-of|secret-of/).count(), 'what nobody reads there').toBe(0)

    await tab.goto(`${pages.origin}/accounts.html`)
    await tab.getByText('12 accounts').waitFor()
    await side.getByRole('button', { name: 'Read this page too' }).click()
    await side.getByText('All 12 read.').waitFor()
    expect(await side.getByLabel('They stand in').inputValue(), 'by the heading above the list').toBe('7731204')
    await side.getByRole('button', { name: 'Remember 12 accounts' }).click()
    await side.getByText('12 accounts of Harbor & Pine Logistics remembered').waitFor()
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
    await nothingSent()
  })

  test('a part of the list goes into the file chooser that is for it, is ticked, and the next one is offered (N2, N21, A20 to A25)', async () => {
    const { tab } = its()
    const side = await beside('add-accounts')
    const book = { name: 'list.xlsx', mimeType: '', buffer: Buffer.from(makeBook({ accounts: numbersFrom(1, 150) })) }
    await side.locator('input[type=file]').first().setInputFiles(book)
    await side.getByRole('button', { name: /Split for the portal/ }).click()
    const put = side.getByRole('button', { name: 'Put list-1-of-2.xlsx into the portal’s page' })
    await put.click()
    await side.getByRole('radio', { name: /Choose File.*Step 2: Upload Completed Template/ }).waitFor()
    expect(await side.getByRole('radio', { name: /Upload a picture.*Takes only image\/png/ }).isDisabled()).toBe(true)
    expect(await heard(), 'a look changes nothing').toEqual([])
    expect(await axeFindings(side)).toEqual([])
    expect(await sidewaysPixels(side)).toBe(0)

    await open('add-accounts')
    await side.getByRole('button', { name: 'Put it in' }).click()
    await side.getByText('The page has changed since it was looked at').waitFor()
    expect(await heard(), 'another page than the one that was seen is not touched').toEqual([])

    await put.click()
    await side.getByRole('button', { name: 'Put it in' }).click()
    await side.getByText('Look it over and press Submit there').waitFor()
    await tab.getByText(/^list-1-of-2\.xlsx, \d+ bytes$/).waitFor()
    const taken = await tab.evaluate<{ name: string; bytes: number[] }>('window.taken')
    const bytes = new Uint8Array(taken.bytes)
    const check = await checkWorkbook({ bytes, name: taken.name, pack: lumenConnect, inflate })
    expect([check.verdict, check.counts.ready]).toEqual(['clean', 100])
    expect(await side.getByRole('checkbox', { name: 'list-1-of-2.xlsx is uploaded' }).isChecked()).toBe(true)
    await side.getByText('0 of 2 uploaded, 1 put into the portal’s page').waitFor()
    await side.getByRole('button', { name: 'Put list-2-of-2.xlsx into the portal’s page' }).waitFor()
    await nothingSent()
  })

  test('a request for seats goes into the portal’s form, in French; what the page holds already, hides or takes back is told (N21, B1, B50)', async () => {
    const { tab } = its()
    const side = await beside('ticket', 'fr-CA')
    // Nobody is there to answer the browser; and no service answers either, which leaves the ways by hand.
    await side.evaluate(() => {
      chrome.permissions.request = () => Promise.resolve(true)
    })
    await toSeats(side)
    await side.getByRole('button', { name: 'Ajouter un poste' }).click()
    await type(side, 'first-name', 'Priya')
    await side.getByRole('button', { name: 'Envoyer quand même' }).click()
    await side.locator('.card .btn').first().click()
    await side.getByRole('button', { name: 'Regarder le formulaire' }).click()
    const chosen = (fact: string) =>
      side.getByLabel(`Champ pour\u00a0: ${fact}`).locator('option:checked').textContent()
    await expect.poll(() => chosen('Objet')).toBe('Subject')
    expect(await chosen('La demande entière')).toBe('Description')
    await side.getByText(/Sidecheck ne connaît pas 127\.0\.0\.1:\d+ comme une adresse de SpectrumVoIP/).waitFor()
    expect(await heard(), 'a look changes nothing').toEqual([])
    expect(await axeFindings(side)).toEqual([])
    expect(await sidewaysPixels(side)).toBe(0)
    await side.getByRole('button', { name: 'Remplir 2 champs' }).click()
    await side.getByText('Les 2 champs ont été remplis.').waitFor()
    const state = () => tab.evaluate<Record<string, string>>('window.state')
    expect(await state(), 'as the page’s own scripts heard it').toMatchObject({
      topic: expect.stringContaining('poste'),
      text: expect.stringContaining('Priya'),
    })
    expect(await tab.locator('#mail').inputValue()).toBe('someone@else.example')
    await side.getByRole('button', { name: 'Retirer ce qui a été mis' }).click()
    await side.getByText('Les champs contiennent de nouveau').waitFor()
    expect(await state()).toEqual({ topic: '', text: '' })

    const look = async () => {
      await side.getByRole('button', { name: 'Regarder le formulaire' }).click()
      await expect.poll(() => chosen('Objet')).toBe('Subject')
    }
    const fill = side.getByRole('button', { name: 'Remplir 2 champs' })
    await look()
    await tab.locator('#text').evaluate(field => field.setAttribute('style', 'opacity: 0'))
    await fill.click()
    await side.getByText('La page a changé depuis').waitFor()
    expect(await state(), 'a field that hid since it was looked at').toEqual({ topic: '', text: '' })
    await tab.locator('#text').evaluate(field => field.removeAttribute('style'))
    await look()
    await fill.click()
    await side.getByText('Les 2 champs ont été remplis.').waitFor()
    await tab.locator('#topic').evaluate((field: HTMLInputElement) => {
      field.addEventListener('input', () => setTimeout(() => Object.assign(field, { value: 'Mine' }), 20))
    })
    await side.getByRole('button', { name: 'Retirer ce qui a été mis' }).click()
    await side.getByText('La page n’a pas laissé chaque champ').waitFor()
    expect(await state(), 'as the page’s own scripts heard it').toEqual({ topic: '', text: '' })
    await nothingSent()

    await open('hostile')
    await side.getByRole('button', { name: 'Regarder le formulaire' }).click()
    await expect.poll(() => chosen('Objet')).toBe('Subject')
    expect(await chosen('La demande entière'), 'a field that nobody sees').toMatch(/^Aucun/)
    expect(await side.locator('option', { hasText: /Password|Card/ }).count()).toBe(0)
    await side.getByRole('button', { name: 'Remplir 1 champ' }).click()
    await side.getByText('0 champ rempli sur 1').waitFor()
    await side.getByRole('button', { name: 'Copier\u00a0: Objet' }).waitFor()
    expect(await tab.evaluate('window.called'), 'the page’s own function of our name').toBe(undefined)
    expect(await tab.locator('#hidden-text').inputValue()).toBe('')
    await nothingSent()

    await side.getByRole('button', { name: 'Je l’ai envoyée' }).click()
    await side.getByRole('heading', { level: 1, name: /sans numéro/ }).waitFor()
  })
})

describe.skipIf(NO_BROWSER)('a portal’s page that the person has granted', () => {
  const its = share(standGranted, async ({ panel, pages }) => {
    await panel.close()
    await pages.close()
  })

  test('is named in the header; what is closed off or not encrypted is left alone though it was granted; a frame of its own is read, another’s is not', async () => {
    const { tab, side, pages } = its()
    await side.getByText('Lumen Connect on this tab').waitFor()
    await side.locator('.tab').nth(1).click()
    await side.getByText('SpectrumVoIP Lumen Connect on this tab').waitFor()
    await side.locator('.tab').nth(0).click()
    await side.getByRole('button', { name: 'Read the portal’s page' }).click()
    const read = side.getByRole('button', { name: 'Read the page' })
    await tab.goto(`${pages.origin}/sandboxed.html`)
    await read.click()
    await side.getByText('The site has closed this page off').waitFor()
    await tab.goto('http://portal.lumen.com/enterprises')
    await read.click()
    await side.getByText('This page is not encrypted').waitFor()
    await tab.goto('https://portal.lumen.com/enterprises')
    await read.click()
    await side.getByText('3 of 5 read').waitFor()
    await tab.goto(`${pages.origin}/frame.html`)
    await side.getByRole('button', { name: 'Read this page too' }).click()
    await side.getByText('1 of 3 pages read, 2 so far').waitFor()
    await side.getByText('From the column “Numéro de compte”').waitFor()
    await side.getByText('One part of the page belongs to another site and was not looked into').waitFor()
    expect(await side.getByText('5-66600001').count()).toBe(0)
  })
})

/** A browser that was granted the portal's hosts; its page stands under the portal's own address, without a network. */
async function standGranted(): Promise<Beside> {
  const pages = await servePortals()
  const panel = await startPanel({
    prepare: folder => {
      const path = join(folder, 'manifest.json')
      const { host_permissions: granted, ...manifest } = JSON.parse(readFileSync(path, 'utf8'))
      writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [...granted, '*://*.lumen.com/*'] }))
    },
  })
  const { context } = panel.browser
  await context.route(/portal\.lumen\.com/, route =>
    route.fulfill({ contentType: 'text/html', body: portalPage('enterprises.html') }),
  )
  const [tab] = context.pages()
  if (!tab) throw new Error('The browser opened no tab')
  await tab.goto('https://portal.lumen.com/enterprises')
  return { panel, pages, tab, side: await panel.pressToolbarButton() }
}
