import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { BASE_URL, type TestApp } from '../app.ts'

/** Short ways to work on seat requests in a service that is started later; `support` is whose mails do not count. */
export function seatDeeds(app: () => TestApp, support: string) {
  return {
    /** Sends it again with other content, after the version that was seen. */
    change: (cookie: string, request: SeatRequest, body: object, version = request.version) =>
      app().request(`/api/seat-requests/${request.number}`, {
        method: 'PUT',
        headers: {
          cookie,
          origin: BASE_URL,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
          'if-match': `"${version}"`,
        },
        body: JSON.stringify(body),
      }),
    deed: (cookie: string, { number, version }: SeatRequest, path: string, body?: object) =>
      app().post(cookie, `/api/seat-requests/${number}/${path}`, body, { 'if-match': `"${version}"` }),
    /** The mails about one request to its people, once all that were due are out: so many, and no more. */
    async mailed({ number }: SeatRequest, count: number) {
      await app().service.idle()
      const about = app().mails.flatMap(({ mail }) =>
        mail.subject.includes(number) && mail.to.address !== support ? [mail] : [],
      )
      expect(about).toHaveLength(count)
      return about
    },
  }
}
