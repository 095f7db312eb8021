/**
 * Pictures of every page of the desk into test/e2e/shots, to be looked at beside the design.
 * Run after a build: `node test/e2e/desk-shots.ts`.
 */
import { mkdirSync } from 'node:fs'
import process from 'node:process'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { startDesk } from './desk-browser.ts'
import { fileRequest, fileTalk } from './desk-requests-sample.ts'
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
const rep = await desk.openAs('rep', '/batches')
const number = await submitSampleBatches(rep, desk.service.url)
const { number: requestNumber } = await fileRequest(rep, desk.service.url)
const { number: talkNumber } = await fileTalk(rep, desk.service.url)
const { moves } = await rep.request.get('/api/moves').then(answer => answer.json())
const moveNumber: string = moves[0].number
const operator = await desk.openAs('operator', '/')
const { people } = await operator.request.get('/api/people').then(answer => answer.json())
const personId: string = people.find(({ role }: { role: string }) => role === 'admin').id

const asked = await fetch(`${desk.service.url}/api/auth/device/code`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ client_id: 'sidecheck-panel' }),
})
const { user_code: userCode } = (await asked.json()) as { user_code: string }

const pages: Record<string, (options: BrowserContextOptions) => Promise<Page>> = {
  'sign-in': options => desk.open('/sign-in', options),
  link: options => desk.open('/sign-in/link?token=x', options),
  list: options => desk.openAs('rep', '/batches', options),
  batch: options => desk.openAs('rep', `/batches/${number}`, options),
  absent: options => desk.openAs('rep', '/batches/SC-0', options),
  requests: options => desk.openAs('support', '/requests', options),
  request: options => desk.openAs('support', `/requests/${requestNumber}`, options),
  glance: options => desk.openAs('support', '/glance', options),
  phone: options => desk.openAs('support', '/requests/new', options),
  talk: options => desk.openAs('support', `/requests/${talkNumber}`, options),
  extensions: options => desk.openAs('support', '/extensions', options),
  moves: options => desk.openAs('rep', '/moves', options),
  move: options => desk.openAs('rep', `/moves/${moveNumber}`, options),
  'move-admin': options => desk.openAs('admin', `/moves/${moveNumber}`, options),
  moving: options => desk.openAs('rep', '/moves/new', options),
  unconfirmed: options => desk.openAs('rep', '/unconfirmed', options),
  enterprises: options => desk.openAs('rep', '/enterprises', options),
  enterprise: options => desk.openAs('rep', '/enterprises/7731204', options),
  importing: options => desk.openAs('operator', '/import', options),
  people: options => desk.openAs('operator', '/people', options),
  person: options => desk.openAs('operator', `/people/${personId}`, options),
  inviting: options => desk.openAs('operator', '/invitations/new', options),
  sessions: options => desk.openAs('rep', '/sessions', options),
  device: options => desk.openAs('rep', `/device?user_code=${userCode}`, options),
}
/** Only these pages, where any are named: `node test/e2e/desk-shots.ts moves move`. */
const wanted = process.argv.slice(2)
for (const [name, open] of Object.entries(pages).filter(([name]) => wanted.length === 0 || wanted.includes(name)))
  for (const look of LOOKS)
    for (const width of WIDTHS) {
      const page = await open({ ...look.options, viewport: { width, height: 800 } })
      await page.locator('h1').waitFor()
      // The live stream never rests: what is drawn is waited for instead.
      await page.locator('.skeletons').first().waitFor({ state: 'detached' })
      await page.screenshot({ path: `${FOLDER}/desk-${name}.${width}.${look.name}.png`, fullPage: width < 1280 })
      await page.context().close()
    }
await desk.close()
