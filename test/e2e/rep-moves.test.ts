import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { enUS } from '../../shared/words/en-US/index.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'
import { aRequest } from '../builders.ts'
import { axeFindings, NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { type Panel, signIn, startPanel } from './panel-browser.ts'
import { type RunningService, startService } from './service.ts'
import { prepare } from './share.ts'

/** What the admin sends: three that stand elsewhere, and four that can go in. */
const ELSEWHERE = ['5-10007921', '5-10007922', '5-10007970']
const FREE = ['5-10007923', '5-10007950', '5-10007960', '0010007931']

describe.skipIf(NO_BROWSER)('a representative’s moves in the panel', () => {
  let service: RunningService
  /** The representative reads English, the admin French. */
  let rep: Panel
  let admin: Panel
  prepare(
    async () => {
      service = await startService()
      rep = await startPanel({ service })
      admin = await startPanel({ service, locale: 'fr-CA' })
      for (const [panel, role] of [
        [rep, 'rep'],
        [admin, 'admin'],
      ] as const) {
        const page = await panel.open()
        await page.locator('.tab').last().click()
        await signIn(panel, page, service, role)
        await page.close()
      }
    },
    async () => {
      await rep?.close()
      await admin?.close()
      await service?.stop()
    },
  )

  test('accounts typed or of a workbook are looked at, then moved at once with a reason; closed in between, all is there (A4)', async () => {
    const first = await rep.open()
    await first.locator('.tab').last().click()
    const { moving } = enUS
    await first.getByRole('button', { name: moving.make }).click()
    await first.getByLabel(moving.numbers).fill('5-10007921')
    await first.getByRole('radio', { name: /Northwind/ }).click()
    await first.getByLabel(moving.reason).fill('Sold to Northwind')
    await first.getByText(moving.lookFirst).waitFor()
    await first.close()

    const page = await rep.open()
    await page.locator('.tab').last().click()
    await page.getByRole('button', { name: moving.make }).click()
    await expect.poll(() => page.getByLabel(moving.numbers).inputValue()).toBe('5-10007921')
    await page.locator('input[type=file]').setInputFiles({
      name: 'sold.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Account\n5-10007921\n5-10007922\n5-10009999\n5-10007970\n'),
    })
    await page.getByText('sold.csv').waitFor()
    await page.getByRole('button', { name: moving.look(4) }).click()
    await page.getByText(moving.looked(2, 4, 'Northwind Clinics')).waitFor()
    await page.getByText(moving.would.unknown).waitFor()
    await page.getByText(/^In Northwind Clinics/).waitFor()
    expect(await faultsOf(page), 'the preview').toEqual([])
    await page.getByRole('button', { name: moving.move(2) }).click()
    await page.getByRole('heading', { level: 1, name: enUS.move.result(3, 0, 4) }).waitFor()
    await page.getByText(enUS.move.reason('Sold to Northwind')).waitFor()
    expect(await faultsOf(page), 'the move').toEqual([])
    await page.close()
  }, 120_000)

  test('what waits is decided row by row with a reason and applied at once, a decision about what has changed is not; who asked sees all of it (A4, N5)', async () => {
    const asker = await admin.open()
    const page = await rep.open()
    await moveToNorthwind(page, service, ELSEWHERE)
    const number = await askForMoves(asker)

    await page.locator('.tab').last().click()
    await page.getByText(enUS.moving.forYou).waitFor()
    await page.getByRole('button', { name: new RegExp(number) }).click()
    await page.getByRole('button', { name: enUS.moving.approve(3) }).waitFor()
    await expect.poll(() => page.getByText(/^In Northwind Clinics/).count(), { message: 'where each stands' }).toBe(3)
    const late = await rep.open()
    await late.locator('.tab').last().click()
    await late.getByRole('button', { name: new RegExp(number) }).click()
    await late.getByRole('button', { name: enUS.moving.approve(3) }).waitFor()

    await page.getByRole('checkbox', { name: enUS.moving.choose('5-10007921') }).uncheck()
    await page.getByRole('checkbox', { name: enUS.moving.choose('5-10007922') }).uncheck()
    await page.getByRole('button', { name: enUS.moving.decline(1) }).click()
    await page.getByText(enUS.fault['move.reason-needed'].detail).waitFor()
    await page.getByLabel(enUS.moving.reason).fill('Northwind still pays for it')
    expect(await faultsOf(page), 'the decision').toEqual([])
    await page.getByRole('button', { name: enUS.moving.decline(1) }).click()
    await page.getByText(enUS.move.reason('Northwind still pays for it')).waitFor()

    await late.getByRole('button', { name: enUS.moving.approve(3) }).click()
    await late.getByText(enUS.fault['version.stale'].detail).waitFor()
    await late.getByRole('button', { name: enUS.moving.approve(2) }).waitFor()
    await late.getByRole('checkbox', { name: enUS.moving.choose('5-10007922') }).uncheck()
    await late.getByRole('button', { name: enUS.moving.approve(1) }).click()
    await late.getByRole('heading', { level: 1, name: enUS.move.result(1, 1, 3) }).waitFor()

    await asker.getByRole('button', { name: frCA.request.open(number) }).click()
    await asker.getByText(frCA.move.reason('Northwind still pays for it')).waitFor()
    expect(await asker.getByText('Northwind Clinics').count(), 'where it stands only representatives see').toBe(0)
    expect(await faultsOf(asker), 'the asker’s view').toEqual([])
    await asker.getByRole('button', { name: frCA.moving.withdraw }).click()
    await asker.getByRole('button', { name: frCA.moving.withdrawDo(1) }).click()
    await asker.getByRole('heading', { level: 1, name: frCA.move.result(1, 0, 3) }).waitFor()
    await asker.getByText(frCA.move.rows.withdrawn.why).waitFor()
    expect([...rep.wrong, ...admin.wrong]).toEqual([])
    for (const each of [asker, page, late]) await each.close()
  }, 120_000)

  test('a move that changes while somebody writes about it is followed: what is half written stays, and goes on (A4)', async () => {
    const asker = await admin.open()
    const [page, other] = [await rep.open(), await rep.open()]
    await moveToNorthwind(page, service, ['5-10007970', '5-10007922'])
    await submitFromPanel(asker, service, ['5-10007970', '5-10007922'])
    for (const each of [page, other]) {
      await each.locator('.tab').last().click()
      await each.locator('section[aria-labelledby=moves-waiting] .row').first().click()
      await each.getByRole('button', { name: enUS.moving.approve(2) }).waitFor()
    }
    await other.getByRole('checkbox', { name: enUS.moving.choose('5-10007970') }).uncheck()
    await page.bringToFront()
    const half = page.getByLabel(enUS.moving.reason)
    await half.pressSequentially('Sold ')
    await other
      .getByRole('button', { name: enUS.moving.approve(1) })
      .evaluate(button => (button as HTMLElement).click())
    await page.getByRole('button', { name: enUS.moving.approve(1) }).waitFor()
    await page.keyboard.type('in May')
    await expect.poll(() => half.inputValue()).toBe('Sold in May')
    await page.getByRole('button', { name: enUS.moving.decline(1) }).click()
    await page.getByText(enUS.move.reason('Sold in May')).waitFor()
    for (const each of [page, other, asker]) await each.close()
  }, 120_000)

  test('what a colleague asked for already is told before anything is added, and the others go alone (N17)', async () => {
    const reps = await rep.open()
    const theirs = await submitFromPanel(reps, service, ['5-10009990', '5-10009991'])
    const page = await admin.open()
    await choosePasted(page, ['5-10009990', '5-10009991', '10007931'])
    await page.locator('.actions .btn-primary').click()
    await page.getByText(new RegExp(`${theirs}.*Dana Whitfield|Dana Whitfield.*${theirs}`)).waitFor()
    expect(await faultsOf(page), 'the question').toEqual([])
    await page.getByRole('button', { name: frCA.sending.sendOthers(1) }).click()
    await page.getByRole('heading', { level: 1, name: frCA.batch.result(1, 0, 1) }).waitFor()
    await page.getByText(frCA.result.addsUp([frCA.result.sum.assigned(1), frCA.result.sum.notSent(2)], 3)).waitFor()
    expect(admin.wrong).toEqual([])
  }, 120_000)
})

/** Sends numbers as the panel’s person would from another computer; answers the batch’s number. */
function submitFromPanel(page: Page, { url }: RunningService, numbers: readonly string[]): Promise<string> {
  const request = aRequest(numbers)
  return page.evaluate(
    async ({ origin, body }) => {
      const { connection } = await chrome.storage.local.get('connection')
      const answer = await fetch(`${origin}/api/batches`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${(connection as { token: string }).token}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        credentials: 'omit',
        body,
      })
      return (await answer.json()).number
    },
    { origin: url, body: JSON.stringify(request) },
  )
}

/** Moves accounts as the representative whose panel it is; those that stand there already stay. */
async function moveToNorthwind(page: Page, { url }: RunningService, numbers: readonly string[]): Promise<void> {
  const rows = numbers.map((typed, at) => ({ cell: `A${at + 1}`, typed }))
  const status = await page.evaluate(
    async ({ origin, body }) => {
      const { connection } = await chrome.storage.local.get('connection')
      const headers = {
        authorization: `Bearer ${(connection as { token: string }).token}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      }
      return (await fetch(`${origin}/api/moves`, { method: 'POST', headers, credentials: 'omit', body })).status
    },
    { origin: url, body: JSON.stringify({ to: '7740118', rows, reason: 'Set up' }) },
  )
  expect(status).toBe(201)
}

/** Pastes a list, in French, from wherever the panel is at, and chooses the enterprise it is for. */
async function choosePasted(page: Page, numbers: readonly string[]): Promise<void> {
  await page.locator('.tab').first().click()
  const another = page.getByRole('button', { name: frCA.result.anotherList })
  const paste = page.getByRole('button', { name: new RegExp(frCA.start.paste) })
  await another.or(paste).waitFor()
  if (await another.isVisible()) await another.click()
  await paste.click()
  await page.locator('textarea').fill(numbers.join('\n'))
  await page.getByRole('button', { name: frCA.start.pasteDo }).click()
  await page.locator('.actions .btn-primary').click()
  await page.getByRole('radio', { name: /Harbor & Pine/ }).click()
}

/** Sends the list and asks for what stands elsewhere; answers the move's number. */
async function askForMoves(page: Page): Promise<string> {
  await choosePasted(page, [...ELSEWHERE, ...FREE])
  await page.locator('.actions .btn-primary').click()
  await page.getByRole('button', { name: frCA.packet.ask(3), exact: true }).click()
  return (await page.getByText(/^MV-\d+$/).textContent()) ?? ''
}

/** Tall enough that the bar at the bottom covers nothing. */
async function faultsOf(page: Page): Promise<unknown[]> {
  const size = page.viewportSize() ?? { width: 360, height: 640 }
  await page.setViewportSize({ width: 320, height: 3000 })
  const faults: unknown[] = await axeFindings(page)
  const sideways = await sidewaysPixels(page)
  if (sideways > 0) faults.push(`${sideways} px too wide at 320 px`)
  await page.setViewportSize(size)
  return faults
}
