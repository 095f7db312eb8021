import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Role } from '../../shared/role.ts'
import type { Locale } from '../../shared/words/locale.ts'
import { findBrowser, openPanelBrowser, PANEL_FOLDER, type PanelBrowser, WITHOUT_ADDRESS_LIST } from './browser.ts'
import type { RunningService } from './service.ts'
import { waitUntil } from './wait.ts'

/** A browser with the built panel, pointed at a service. */
export interface Panel {
  browser: PanelBrowser
  /** Opens the panel in a tab, of the width of a side panel unless told. What goes wrong in it is kept in `wrong`. */
  open(size?: { width: number; height: number }, before?: () => void): Promise<Page>
  /** Every address that any page of the panel asked for, its own files left out. */
  asked: string[]
  wrong: string[]
  /** Closes its pages and clears what it keeps on this computer, but for its language, its service and who is signed in. */
  forget(): Promise<void>
  /** Presses the toolbar button over the tab in front, which must show a page, and answers the side panel that it opens: a page that the browser lists only by its port. */
  pressToolbarButton(): Promise<Page>
  close(): Promise<void>
}

const SIDE_PANEL = { width: 360, height: 640 }

/**
 * Starts a browser with the panel. No window is there to answer the browser's question about the service's host, so the
 * copy that is loaded has the answer in its manifest; all else is the build that people get.
 */
export async function startPanel({
  locale = 'en-US',
  service,
  granted = true,
  prepare,
}: {
  locale?: Locale
  service?: RunningService
  /** False leaves the browser's question about the service's host unanswered, as it is for people at first. */
  granted?: boolean
  /** Changes the copy of the built panel before it is loaded: what should break is broken there. */
  prepare?: (folder: string) => void
} = {}): Promise<Panel> {
  const folder = copyPanel(granted)
  prepare?.(folder)
  const executablePath = findBrowser() ?? ''
  const userDataDir = mkdtempSync(join(tmpdir(), 'sidecheck-browser-'))
  const args = ['--remote-debugging-port=0', WITHOUT_ADDRESS_LIST]
  const browser = await openPanelBrowser({
    executablePath,
    headless: true,
    locale,
    panelFolder: folder,
    userDataDir,
    args,
  })
  let second: Browser | null = null
  const [blank] = browser.context.pages()
  const wrong: string[] = []
  const asked: string[] = []
  const open: Panel['open'] = async (size = SIDE_PANEL, before) => {
    const page = await browser.context.newPage()
    if (before) await page.addInitScript(before)
    page.on('pageerror', error => wrong.push(error.message))
    page.on('console', message => {
      // A refused request is logged by the browser itself; the panel says it in its own words.
      if (message.type() === 'error' && !message.text().includes('Failed to load resource')) wrong.push(message.text())
    })
    page.on('request', request => {
      if (/^(https?|wss?):/.test(request.url())) asked.push(request.url())
    })
    await page.setViewportSize(size)
    await page.goto(browser.panelUrl)
    await page.locator('h1').waitFor()
    return page
  }
  const first = await open()
  await first.evaluate(settings => chrome.storage.local.set(settings), {
    locale,
    ...(service ? { service: service.url } : {}),
  })
  await first.close()
  return {
    browser,
    open,
    asked,
    wrong,
    forget: async () => {
      // A picture of the extension: nothing of ours runs in it, and what the extension keeps is within its reach.
      const bare = await browser.context.newPage()
      await bare.goto(browser.panelUrl.replace('sidepanel.html', 'icon/16.png'))
      for (const page of browser.context.pages()) if (page !== bare && page !== blank) await page.close()
      await bare.evaluate(clearKept)
      await bare.close()
      asked.length = 0
    },
    pressToolbarButton: async () => {
      await triggerAction(browser)
      const port = readFileSync(join(userDataDir, 'DevToolsActivePort'), 'utf8').split('\n')[0]
      second ??= await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const pages = () => second?.contexts().flatMap(context => context.pages()) ?? []
      return waitUntil(() => pages().find(page => page.url() === browser.panelUrl), { what: 'the side panel' })
    },
    close: async () => {
      await second?.close()
      await browser.close()
      for (const path of [folder, userDataDir]) rmSync(path, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A press on the panel's button in the toolbar, which no page can reach: the debugging protocol does it for us. */
async function triggerAction({ context, extensionId }: PanelBrowser): Promise<void> {
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker')
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('The browser gives no debugging session')
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] })
  await session.send('Extensions.triggerAction', { id: extensionId, targetId: targetInfos[0]?.targetId ?? '' })
}

function copyPanel(granted: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'sidecheck-panel-'))
  cpSync(PANEL_FOLDER, folder, { recursive: true })
  if (!granted) return folder
  const path = join(folder, 'manifest.json')
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }))
  return folder
}

/** Runs in a page of the extension: empties every store, since one that somebody has open can't be deleted. */
async function clearKept(): Promise<void> {
  const kept = ['locale', 'service', 'connection']
  const names = Object.keys(await chrome.storage.local.get())
  await chrome.storage.local.remove(names.filter(name => !kept.includes(name)))
  const ended = (request: IDBRequest | IDBTransaction, event: string) =>
    new Promise<void>((done, failed) => {
      request.addEventListener(event, () => done())
      request.addEventListener('error', () => failed(request.error))
    })
  for (const { name = '' } of await indexedDB.databases()) {
    const opening = indexedDB.open(name)
    await ended(opening, 'success')
    const stores = [...opening.result.objectStoreNames]
    if (stores.length > 0) {
      const transaction = opening.result.transaction(stores, 'readwrite')
      for (const store of stores) transaction.objectStore(store).clear()
      await ended(transaction, 'complete')
    }
    opening.result.close()
  }
}

/** Signs the panel in unless it is already, from a view that offers it. */
export async function signInOnce(panel: Panel, page: Page, service: RunningService, role: Role): Promise<void> {
  const { connection } = await page.evaluate(() => chrome.storage.local.get('connection'))
  if (connection) await page.locator('.avatar').waitFor()
  else await signIn(panel, page, service, role)
}

/** Signs the panel in as a sample person: presses Sign in, approves on the service's own page, and waits for the panel. */
export async function signIn(panel: Panel, page: Page, service: RunningService, role: Role): Promise<void> {
  const desk = await panel.browser.context.newPage()
  await desk.goto(service.linkFor(role))
  await desk.locator('.btn-primary').click()
  await desk.waitForURL(url => url.pathname === '/')
  await desk.close()
  await approvePanel(panel, page)
}

/** The same for whoever the browser knows at the service already. */
export async function approvePanel(panel: Panel, page: Page): Promise<void> {
  const opened = panel.browser.context.waitForEvent('page')
  await page.locator('.card .btn').first().click()
  const approval = await opened
  await approval.locator('.btn-primary').click()
  await approval.locator('h1').waitFor()
  await page.locator('.avatar').waitFor()
  await approval.close()
}
