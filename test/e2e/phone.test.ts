import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { axeFindings, type DeskBrowser, NO_BROWSER, sidewaysPixels, startDesk } from './desk-browser.ts'
import { approvePanel, type Panel, startPanel } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { choose, toSeats, type } from './seats.ts'
import { prepare } from './share.ts'

const { call, caller, inbox, seating } = enUS

describe.skipIf(NO_BROWSER)('seats on the phone (B40, B5, N14, N16)', () => {
  let desk: DeskBrowser
  let panel: Panel
  prepare(
    async () => {
      desk = await startDesk()
      panel = await startPanel({ service: desk.service })
    },
    async () => {
      await panel?.close()
      await desk?.close()
    },
  )

  test('support takes them in the panel from a caller without e-mail, says the number, and ticks the call card to its end by keys', async () => {
    const support = await desk.openAs('support', '/requests/new')
    await support.getByLabel(inbox.kind).selectOption({ label: inbox.seats })
    await support.getByText(inbox.seatsInPanel).waitFor()
    await support.getByText(inbox.takenNone).waitFor()

    let page = await panel.open()
    await page.getByRole('button', { name: 'Settings' }).click()
    // A sample person's link is used up on the desk: the same browser session approves the panel.
    await panel.browser.context.addCookies((await support.context().storageState()).cookies)
    await approvePanel(panel, page)
    await toSeats(page)
    await page.getByLabel(caller.enterprise).selectOption('7731204')
    await page.getByRole('textbox', { name: caller.name, exact: true }).fill('Joe Dock')
    await page.getByLabel(caller.phone).fill('(469) 555-0100')
    // The panel is closed in the middle of it: what was said so far is there again.
    await page.close()
    page = await panel.open()
    await toSeats(page)
    await expect.poll(() => page.getByLabel(caller.phone).inputValue()).toBe('(469) 555-0100')
    expect(await page.getByLabel(caller.enterprise).inputValue()).toBe('7731204')
    expect(await faultsOf(page), 'who is calling').toEqual([])
    await choose(page, 'platform')
    await choose(page, 'stage')
    await page.getByRole('button', { name: seating.add }).click()
    const first = `Ines ${crypto.randomUUID().slice(0, 8)}`
    await type(page, 'first-name', first)
    expect(await page.getByRole('radio', { name: /Call Technical Support/ }).count(), 'they are on the line').toBe(0)
    expect(await page.getByRole('textbox', { name: seating.agreeingName }).inputValue()).toBe('Joe Dock')
    await page.getByRole('checkbox', { name: caller.theyAgree('Harbor & Pine Logistics') }).check()
    await page.getByRole('button', { name: seating.sendAnyway }).click()
    await page.getByText(caller.noMail).waitFor()
    await page.getByText('Joe Dock').first().waitFor()
    await page.getByRole('button', { name: seating.sendTitle(1) }).click()
    await page.getByText(caller.sayNumber('Joe Dock')).waitFor()
    const number = (await page.locator('.said-number').textContent()) ?? ''
    expect(number).toMatch(/^TK-\d+$/)
    expect(await faultsOf(page), 'the number').toEqual([])

    // No refresh: the desk hears of it while the caller is on the line.
    await support.getByRole('link', { name: number, exact: true }).waitFor()
    expect(await axeFindings(support)).toEqual([])
    // Back from anywhere, by the number alone.
    await support.goto('/requests')
    await support.getByRole('link', { name: new RegExp(number) }).focus()
    await support.keyboard.type(number.slice(3))
    await support.keyboard.press('Enter')
    await support.locator('.ticket-head').getByText(number).waitFor()
    await support
      .getByText(/^By phone, /)
      .first()
      .waitFor()
    await support.getByText('Joe Dock').first().waitFor()
    await support.getByText(/ took it on the phone$/).waitFor()

    await tickToTheEnd(support)
    const read = async (): Promise<SeatRequest> => (await support.request.get(`/api/seat-requests/${number}`)).json()
    await expect.poll(async () => (await read()).counts['needs-info']).toBe(1)
    const request = await read()
    expect(request).toMatchObject({ caller: { name: 'Joe Dock', email: '' }, state: 'waiting' })
    // The same ticks, in the panel, without a refresh.
    await page.getByText('Which one is on the door?').first().waitFor({ state: 'attached' })
    expect(desk.wrong).toEqual([])
    expect(panel.wrong).toEqual([])
  }, 120_000)
})

/** By keys alone: every line of the call card, with one question on the way, over a reload in the middle. */
async function tickToTheEnd(support: Page): Promise<void> {
  await support.getByRole('button', { name: call.begin }).press('Enter')
  const progress = support.locator('.call-walk .section-head [role=status]')
  const all = Number(/of (\d+)/.exec((await progress.textContent()) ?? '')?.[1])
  expect(all).toBeGreaterThan(10)
  const ready = () => expect.poll(() => support.evaluate(() => document.activeElement?.className)).toBe('done')
  await ready()
  await support.keyboard.press('d')
  await progress.filter({ hasText: call.progress(1, all, 0) }).waitFor()
  await support.keyboard.press('ArrowDown')
  await support.keyboard.press('i')
  await support.locator('#call-note').fill('Which one is on the door?')
  await support.keyboard.press('Enter')
  await progress.filter({ hasText: call.progress(2, all, 1) }).waitFor()
  expect(await axeFindings(support), 'the call card').toEqual([])
  await support.setViewportSize({ width: 320, height: 640 })
  expect(await sidewaysPixels(support), 'the call card at 320 px').toBe(0)
  await support.setViewportSize({ width: 1280, height: 720 })
  const line = await support.locator('.call-line .muted').first().textContent()
  await support.reload()
  await support
    .locator('.call-line')
    .getByText(line ?? '', { exact: true })
    .waitFor()
  await progress.filter({ hasText: call.progress(2, all, 1) }).waitFor()
  await ready()
  for (let settled = 3; settled <= all; settled++) {
    await support.keyboard.press('d')
    await progress.filter({ hasText: call.progress(settled, all, 1) }).waitFor()
  }
  await support.getByText(call.allSettled).waitFor()
}
