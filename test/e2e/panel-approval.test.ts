import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { pressing, VERIFY } from '../link.ts'
import { aFiling, aSeat } from '../seats.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { signIn } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
import type { RunningService } from './service.ts'
import { sharePanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('a request for seats that waits for a yes, in the panel', () => {
  const its = sharePanelAndService()

  test('is declined with a reason and approved by its approver with the bill in front of them, and support’s ticks come up by themselves (N15, N16)', async () => {
    const { panel, service } = its()
    const rep = await asRole(service, 'rep')
    const { enterprises } = await rep('GET', '/api/enterprises')
    const { id } = enterprises.find(({ name }: { name: string }) => name.startsWith('Harbor')) ?? expect.unreachable()
    const page = await panel.open()
    await page.getByRole('button', { name: 'Settings' }).click()
    await signIn(panel, page, service, 'admin')
    const person: string = await page.evaluate(async () => {
      const { connection } = await chrome.storage.local.get('connection')
      return (connection as { person: { id: string } }).person.id
    })
    await rep('PUT', `/api/enterprises/${id}/approver`, { personId: person })
    const file = (seat: string): Promise<SeatRequest> =>
      rep('POST', '/api/seat-requests', aFiling([aSeat('Priya', 'Raman', seat)], { enterpriseId: id }))
    const [first, second] = [await file('8214'), await file('8215')]

    await page.locator('.tab').last().click()
    const waiting = page
      .getByRole('button', { name: /1 new seat for Harbor/ })
      .filter({ hasText: 'Waiting for approval' })
    await waiting.first().click()
    await page.getByText('1 seat changes your monthly bill', { exact: false }).first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('textbox', { name: 'Reason' }).fill('Next year')
    await page.getByRole('button', { name: 'Do not approve' }).click()
    await page.getByText('Reason: Next year').waitFor()
    await page.locator('.back').click()
    // The list shows what was decided, and leaves one to decide.
    await expect.poll(() => waiting.count()).toBe(1)
    await waiting.click()
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.getByText('With support').waitFor()

    const read = (number: string): Promise<SeatRequest> => rep('GET', `/api/seat-requests/${number}`)
    const both = [await read(first.number), await read(second.number)]
    const declined = both.find(({ state }) => state === 'declined') ?? expect.unreachable()
    const approved = both.find(({ state }) => state === 'new') ?? expect.unreachable()
    expect(declined.approval).toMatchObject({ decision: 'decline', reason: 'Next year', approver: { id: person } })
    const support = await asRole(service, 'support')
    const items = [{ seat: approved.seats[0]?.id, question: 'extension', state: 'done' }]
    await support('POST', `/api/seat-requests/${approved.number}/items`, { items })
    await page
      .getByText(/^1 of \d+ done$/)
      .first()
      .waitFor({ timeout: 30_000 })
    expect(panel.wrong).toEqual([])
    await page.close()
  })
})

/** Asks the service as the first sample person of a role. */
async function asRole(service: RunningService, role: 'rep' | 'support') {
  const signedIn = await fetch(`${service.url}${VERIFY}`, pressing(new URL(service.linkFor(role))))
  const cookie = signedIn.headers
    .getSetCookie()
    .map(each => each.split(';')[0])
    .join('; ')
  return async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${service.url}${path}`, {
      method,
      headers: {
        cookie,
        origin: service.url,
        ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    expect(answer.ok, `${method} ${path}: ${answer.status}`).toBe(true)
    return answer.json()
  }
}
