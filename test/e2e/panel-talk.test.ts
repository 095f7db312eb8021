import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { type Panel, signIn, startPanel } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { printed } from './printed.ts'
import { choose, toSeats, type } from './seats.ts'
import { prepare } from './share.ts'

const { replying, ticket: said } = enUS

/** Hazards 32 and 33: runs where text is taken for markup, for a link's script or for a formula. */
const HOSTILE = `<img src=x onerror=alert(1)><svg/onload=alert(2)>"'`

describe.skipIf(NO_BROWSER)('a request from the panel to the desk and back (M5, B3, N16, N18)', () => {
  let desk: DeskBrowser
  let panel: Panel
  let page: Page
  let support: Page
  prepare(
    async () => {
      desk = await startDesk()
      panel = await startPanel({ service: desk.service })
      support = await desk.openAs('support', '/')
    },
    async () => {
      await panel?.close()
      await desk?.close()
    },
  )

  const badge = () => page.evaluate(() => chrome.action.getBadgeText({}))
  const read = async (number: string): Promise<Ticket> => (await support.request.get(`/api/tickets/${number}`)).json()

  test('support asks on the desk; the answer is written by keys while the service is away, waits, and arrives once', async () => {
    page = await panel.open()
    page.on('dialog', dialog => panel.wrong.push(`a dialog: ${dialog.message()}`))
    await page.locator('.context-tools .btn').first().waitFor()
    await page.getByRole('button', { name: 'Settings' }).click()
    await signIn(panel, page, desk.service, 'admin')
    await toSeats(page)
    await choose(page, 'platform')
    await choose(page, 'stage')
    await page.getByRole('button', { name: 'Add a seat' }).click()
    // A second try asks for somebody else.
    await type(page, 'first-name', `${HOSTILE} ${crypto.randomUUID().slice(0, 8)}`)
    await page.getByRole('textbox', { name: 'Who agrees to it' }).fill('Marie Delcourt')
    await page.getByRole('checkbox', { name: /I agree to this change/ }).check()
    await page.getByRole('button', { name: 'Send anyway' }).click()
    await page.getByRole('radio', { name: /Harbor & Pine/ }).click()
    await page.getByRole('button', { name: 'Send 1 seat' }).click()
    const chip = page.getByRole('button', { name: /^TK-\d+, copy the number/ })
    await chip.waitFor()
    const number = (await chip.textContent())?.trim() ?? ''

    await support.getByRole('link', { name: new RegExp(number) }).click()
    await support.locator('.works .seg button').first().focus()
    await support.keyboard.press('d')
    await support.keyboard.press('i')
    await support.getByLabel(/what do you need to know\?/).fill(`Which spelling? ${HOSTILE}`)
    await support.keyboard.press('Enter')

    // No refresh: the panel hears of it.
    const asks = page.locator('.notice-ask')
    await asks.getByText('Which spelling?').waitFor()
    await page.getByText(said.states.waiting).first().waitFor()
    expect(await faultsOf(page), 'a question').toEqual([])
    await asks.getByLabel(replying.yourAnswer).focus()
    await page.keyboard.type(`With an h ${HOSTILE}`)
    await page.close()
    page = await panel.open()
    const tab = page.locator('.tab').last()
    await tab.click()
    await page.getByRole('button', { name: new RegExp(number) }).click()
    await expect.poll(() => asksOf(page).inputValue(), { message: 'what was half typed' }).toContain('With an h')
    await desk.service.goAway()
    await asksOf(page).focus()
    await page.keyboard.press('Control+Enter')
    await page.getByText(replying.waits).waitFor()
    await expect.poll(badge).toBe('1')
    expect(await faultsOf(page), 'an answer that waits').toEqual([])
    await desk.service.comeBack()
    await page.getByText(replying.waits).waitFor({ state: 'detached', timeout: 40_000 })
    await support.getByText('With an h').first().waitFor()
    const answers = (await read(number)).replies.filter(({ text }) => text.includes('With an h'))
    expect(answers).toHaveLength(1)
    expect(answers[0]?.answers).not.toBe(null)
    expect(await page.locator('.notice-ask').count(), 'nothing is asked any more').toBe(0)

    // On paper it is text as well (hazard 32).
    const paper = await printed(page, () => page.getByRole('button', { name: 'Print' }).click())
    expect(paper).toContain(HOSTILE)
    const frame = page.locator('.print-frame')
    expect(await frame.contentFrame().locator('img, svg, script').count()).toBe(0)
    // A printer would have told that it is over.
    await frame.evaluate(each => each.remove())

    // A file with a hostile name goes with a reply, and is a download on both sides.
    const svg = {
      name: `${HOSTILE.replaceAll('/', '_')}.svg`,
      mimeType: 'image/svg+xml',
      buffer: Buffer.from('<svg/>'),
    }
    await page.getByLabel(replying.file, { exact: true }).setInputFiles(svg)
    await page.getByLabel(replying.write).fill('=HYPERLINK("http://evil.example")')
    await page.getByRole('button', { name: replying.send, exact: true }).click()
    await support.getByText('=HYPERLINK').first().waitFor({ timeout: 60_000 })
    await support.getByText('.svg').first().waitFor()
    await support.emulateMedia({ media: 'print' })
    await support.emulateMedia({ media: null })

    // News, once nobody looks at it: on the tab and on the button, until it is opened.
    await tab.click()
    await support.getByRole('button', { name: 'Close', exact: true }).click()
    await support.getByLabel('Why close it now?').fill('Settled')
    await support.getByRole('button', { name: 'Close anyway' }).click()
    await tab.getByText('1').waitFor()
    await expect.poll(badge).toBe('1')
    await page.getByText(replying.news, { exact: true }).waitFor()
    expect(await faultsOf(page), 'the list with news').toEqual([])
    await page.getByRole('button', { name: new RegExp(number) }).click()
    await expect.poll(badge).toBe('')

    // Not solved: what is missing opens it again; then it is.
    await page.getByLabel(replying.missing).fill('Her phone is silent')
    await page.getByRole('button', { name: replying.reopen }).click()
    await support.getByText('Her phone is silent').waitFor()
    expect((await read(number)).state).toBe('started')
    await support.getByRole('button', { name: 'Close', exact: true }).click()
    await support.getByLabel('Why close it now?').fill('Settled')
    await support.getByRole('button', { name: 'Close anyway' }).click()
    await page.getByRole('button', { name: replying.solved }).click()
    await page.getByText(/It was said to be solved/).waitFor()
    expect((await read(number)).confirmedAt).not.toBe(null)
    expect(await faultsOf(page), 'a solved request').toEqual([])
    const ran = [...panel.wrong, ...desk.wrong].filter(line => /dialog|Content Security Policy/.test(line))
    expect(ran, 'nothing typed ran as a script').toEqual([])
  }, 240_000)
})

/** The field for the answer to a question. */
function asksOf(page: Page) {
  return page.locator('.notice-ask textarea')
}
