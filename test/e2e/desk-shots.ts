/**
 * Pictures of every page of the desk into test/e2e/shots, to be looked at beside the design.
 * Run after a build: `node test/e2e/desk-shots.ts`.
 */
import { mkdirSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { startDesk } from './desk-browser.ts'
import { submitSampleBatches } from './desk-sample.ts'

const FOLDER = 'test/e2e/shots'
const WIDTHS = [1280, 520, 320]
const LOOKS = [
  { name: 'light', options: { locale: 'en-US', colorScheme: 'light' } },
  { name: 'dark', options: { locale: 'en-US', colorScheme: 'dark' } },
  { name: 'fr', options: { locale: 'fr-CA', colorScheme: 'light' } },
  { name: 'forced', options: { locale: 'en-US', forcedColors: 'active' } },
] as const satisfies readonly { name: string; options: BrowserContextOptions }[]

mkdirSync(FOLDER, { recursive: true })
const desk = await startDesk()
const rep = await desk.openAs('rep', '/')
const number = await submitSampleBatches(rep, desk.service.url)

const asked = await fetch(`${desk.service.url}/api/auth/device/code`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ client_id: 'sidecheck-panel' }),
})
const { user_code: userCode } = (await asked.json()) as { user_code: string }

const pages: Record<string, (options: BrowserContextOptions) => Promise<Page>> = {
  'sign-in': options => desk.open('/sign-in', options),
  link: options => desk.open('/sign-in/link?token=x', options),
  list: options => desk.openAs('rep', '/', options),
  batch: options => desk.openAs('rep', `/batches/${number}`, options),
  absent: options => desk.openAs('rep', '/batches/SC-0', options),
  device: options => desk.openAs('rep', `/device?user_code=${userCode}`, options),
}
for (const [name, open] of Object.entries(pages))
  for (const look of LOOKS)
    for (const width of WIDTHS) {
      const page = await open({ ...look.options, viewport: { width, height: 800 } })
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      await page.screenshot({ path: `${FOLDER}/desk-${name}.${width}.${look.name}.png`, fullPage: width < 1280 })
      await page.context().close()
    }
await desk.close()
