import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { type Panel, signIn, startPanel } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
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
    await type(page, 'first-name', HOSTILE)
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
    await desk.service.goAway()
    await asks.getByLabel(replying.yourAnswer).focus()
    await page.keyboard.type(`With an h ${HOSTILE}`)
    await page.close()
    page = await panel.open()
    await expect.poll(() => asksOf(page).inputValue(), 'what was half typed').toContain('With an h')
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
  }, 240_000)
})

/** The field for the answer to a question. */
function asksOf(page: Page) {
  return page.locator('.notice-ask textarea')
}
