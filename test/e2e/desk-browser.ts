import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { Role } from '../../shared/role.ts'
import { findBrowser, WITHOUT_ADDRESS_LIST } from './browser.ts'
import { type RunningService, startService } from './service.ts'

/** A browser on the desk of a service of its own. */
export interface DeskBrowser {
  service: RunningService
  /** A page of someone who is not signed in. What goes wrong in the page is kept in `wrong`. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  /** A page of the first sample person of a role; signs in once a role and keeps the cookie. */
  openAs(role: Role, path: string, options?: BrowserContextOptions): Promise<Page>
  /** Everything that pages complained about: errors, and what their policy forbade. */
  wrong: string[]
  close(): Promise<void>
}

/** Where no browser is to be had, browser tests are skipped and counted; in CI they fail instead. */
export const NO_BROWSER = findBrowser() === null && !process.env.CI

export async function startDesk(): Promise<DeskBrowser> {
  const service = await startService()
  const browser = await launch()
  const states = new Map<Role, NonNullable<BrowserContextOptions['storageState']>>()
  const wrong: string[] = []
  const open: DeskBrowser['open'] = async (path, options = {}) => {
    const context = await browser.newContext({
      baseURL: service.url,
      locale: 'en-US',
      reducedMotion: 'reduce',
      ...options,
    })
    // A person's own language wins over the browser's, so the reader's choice is made as the page keeps it.
    if (options.locale)
      await context.addInitScript(chosen => localStorage.setItem('sidecheck.locale', chosen), options.locale)
    const page = await context.newPage()
    page.on('pageerror', error => wrong.push(error.message))
    page.on('dialog', dialog => wrong.push(`a dialog: ${dialog.message()}`))
    page.on('console', message => {
      // A refused request is logged by the browser itself; the page says it in its own words.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        wrong.push(message.text())
    })
    await page.goto(path)
    return page
  }
  return {
    service,
    wrong,
    open,
    openAs: async (role, path, options = {}) => {
      const storageState = states.get(role) ?? (await signInByLink(await open(service.linkFor(role))))
      states.set(role, storageState)
      return open(path, { ...options, storageState })
    },
    close: async () => {
      await browser.close()
      await service.stop()
    },
  }
}

/** Presses the button behind a mailed or printed link, and keeps what the browser got for it. */
async function signInByLink(page: Page): Promise<NonNullable<BrowserContextOptions['storageState']>> {
  await page.getByRole('button', { name: 'Sign me in' }).click()
  await page.locator('.desk h1').waitFor()
  const state = await page.context().storageState()
  await page.context().close()
  return state
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('No browser was found')
  // A sandbox cannot be had by root, and root is who runs in containers.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...sandbox, '--disable-gpu', WITHOUT_ADDRESS_LIST] })
}

/** The very axe that came with the builder. */
const AXE = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong with a page by WCAG 2.2 AA, a line each: everything in light, and the contrast in dark too. */
export async function axeFindings(page: Page): Promise<string[]> {
  await giveAxe(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await nextFrame(page)
  const light = await axeIn(page).withTags(RULES).analyze()
  await page.emulateMedia({ colorScheme: 'dark' })
  await nextFrame(page)
  const dark = await axeIn(page).withRules(['color-contrast']).analyze()
  const violations = [...light.violations, ...dark.violations]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} (${failureSummary.slice(0, 300)})`),
  )
}

/** Puts axe into the page, once for each document: it is half a megabyte to read. */
async function giveAxe(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE)
  }
}

/**
 * Runs the axe that is in the page. By itself it would open a blank page to add up what it found in frames of other
 * origins: ours have none, and what stands behind another page is not drawn.
 */
function axeIn(page: Page): AxeBuilder {
  return new AxeBuilder({ page, axeSource: ';' }).setLegacyMode().options({ resultTypes: ['violations'] })
}

/** A transition shows its old colour until it ends, and a busy machine, or a tab behind another, draws it late. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
}

/** How many pixels a page is wider than its window; more than none scrolls sideways. */
export function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}
