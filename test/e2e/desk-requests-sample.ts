import type { Page } from 'playwright-core'
import type { TalkFiling, Ticket } from '../../shared/desk-ticket.ts'
import type { SeatFiling, SeatRequest } from '../../shared/seat-request.ts'
import { aBill, aFiling, aSeat } from '../seats.ts'

/** The enterprise of the sample admin. */
export const HARBOR = '7731204'

/** Three people: one with an exception and a question, one with something missing. */
export function threeSeats(first = 214): SeatFiling['seats'] {
  return [
    aSeat('Priya', 'Raman', String(first), {
      'speed-dial': { value: 'yes' },
      'speed-dial-code': { value: `*${first}` },
    }),
    aSeat('Theo', 'Marsh', String(first + 1), { email: { ask: true } }),
    aSeat('Joon', 'Albrecht', String(first + 2), { email: { value: '' }, phone: { value: 'yes' } }),
  ]
}

/** Files a request as the panel does, in the name of the page's person. */
export async function fileRequest(
  page: Page,
  url: string,
  given: Partial<SeatFiling> = {},
  seats = threeSeats(),
): Promise<SeatRequest> {
  const data = aFiling(seats, { enterpriseId: HARBOR, route: 'call', bill: aBill(seats.length), ...given })
  const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: url }
  const answer = await page.request.post('/api/seat-requests', { data, headers })
  if (answer.status() !== 201) throw new Error(await answer.text())
  return answer.json()
}

/** Files a ticket in words, with a reply and a note, in the name of the page's person. */
export async function fileTalk(page: Page, url: string, given: Partial<TalkFiling> = {}): Promise<Ticket> {
  const filing = {
    kind: 'question',
    enterpriseId: HARBOR,
    subject: 'Which phone rings first',
    text: 'At the front desk?',
  }
  const headers = { 'Idempotency-Key': crypto.randomUUID(), Origin: url }
  const answer = await page.request.post('/api/tickets', { data: { ...filing, ...given }, headers })
  if (answer.status() !== 201) throw new Error(await answer.text())
  return answer.json()
}
