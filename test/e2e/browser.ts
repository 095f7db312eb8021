import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import process from 'node:process'
import { type BrowserContext, chromium } from 'playwright-core'

/** The panel as it is loaded into a browser, built by `node setup.mjs build`. */
export const PANEL_FOLDER = resolve('.output/chrome-mv3')

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome']
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(folder => folder !== undefined)
    .flatMap(folder => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ]),
]

/** A browser that is there: the one named by SIDECHECK_BROWSER, else any Chromium, else Playwright's own. Null when none. */
export function findBrowser(): string | null {
  const named = process.env.SIDECHECK_BROWSER
  if (named) return existsSync(named) ? named : null
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)))
  return [...inPath, ...PLACES, chromium.executablePath()].find(path => existsSync(path)) ?? null
}

/** A browser that is there, or is fetched now: Playwright's own, else Debian's where we may install it. Null when none can be had. */
export function provideBrowser(say: (sentence: string) => void): string | null {
  const found = findBrowser()
  if (found || process.env.SIDECHECK_BROWSER) return found
  say('No Chromium, Chrome or Edge is here: fetching Playwright’s own …')
  const cli = resolve('node_modules/playwright-core/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 300_000 })
  if (findBrowser()) return findBrowser()
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null
  say('That could not be fetched: installing Debian’s chromium with apt-get …')
  spawnSync('apt-get', ['update'], { stdio: ['ignore', 2, 2] })
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 2, 2] })
  return findBrowser()
}

/**
 * Chromium draws what drops down from its address bar as pages of its own, one set a window: a third of what a start
 * costs, and no test types an address. The last such switch is the one that counts, so it names what Playwright names too.
 */
export const WITHOUT_ADDRESS_LIST = `--disable-features=${[
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
].join(',')}`

export interface PanelBrowser {
  context: BrowserContext
  extensionId: string
  /** The panel's page, to be opened in a tab. */
  panelUrl: string
  close(): Promise<void>
}

export interface PanelBrowserOptions {
  executablePath: string
  headless: boolean
  /** The browser's own language, "en-US" unless told. */
  locale?: string
  args?: readonly string[]
  /** Another build of the panel than the one people get. */
  panelFolder?: string
  /** A folder to keep the browser's data in; one that goes with the browser unless told. */
  userDataDir?: string
}

/** Starts a browser of its own with the built panel loaded. */
export async function openPanelBrowser(options: PanelBrowserOptions): Promise<PanelBrowser> {
  const kept = options.userDataDir
  const userDataDir = kept ?? mkdtempSync(join(tmpdir(), 'sidecheck-browser-'))
  // A sandbox cannot be had by root, and root is who runs in containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const panelFolder = options.panelFolder ?? PANEL_FOLDER
  if (!existsSync(join(panelFolder, 'manifest.json')))
    throw new Error('The panel is not built: run `npm run build` first')
  const quiet = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  const context = await chromium.launchPersistentContext(userDataDir, {
    executablePath: options.executablePath,
    headless: options.headless,
    viewport: null,
    ...(options.locale ? { locale: options.locale } : {}),
    args: [
      ...sandbox,
      ...quiet,
      '--disable-gpu',
      '--no-first-run',
      '--enable-unsafe-extension-debugging',
      // The older way in, for browsers without the newer; branded Chrome ignores it.
      `--load-extension=${panelFolder}`,
      ...(options.args ?? []),
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  })
  const extensionId = await loadPanel(context, panelFolder)
  return {
    context,
    extensionId,
    panelUrl: `chrome-extension://${extensionId}/sidepanel.html`,
    close: async () => {
      await context.close()
      if (!kept) rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Loads the panel by the debugging protocol, which every Chromium takes from its own pipe, and returns its id. */
async function loadPanel(context: BrowserContext, path: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession()
  try {
    const answer: { id?: string } | undefined = await session?.send('Extensions.loadUnpacked', { path })
    if (answer?.id) return answer.id
  } catch {
    // A browser that does not know the call has loaded the panel from its command line.
  }
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }))
  return new URL(worker.url()).host
}
