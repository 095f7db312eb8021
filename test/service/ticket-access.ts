import type { Person } from '../../shared/person.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import type { TestApp } from '../app.ts'
import { aFiling, aSeat } from '../seats.ts'

type Status = { own: number; other: number }
type Who = 'nobody' | 'admin' | 'rep' | 'support' | 'operator'
type Side = 'own' | 'other'

const row = (admin: Status, rep: number, support: number, operator: number): Record<Who, Status> => {
  const both = (status: number) => ({ own: status, other: status })
  return { nobody: both(401), admin, rep: both(rep), support: both(support), operator: both(operator) }
}
const own = (status: number): Status => ({ own: status, other: 404 })

const oneself = (status: number): Record<Who, Status> => {
  const mine = own(status)
  return { nobody: { own: 401, other: 401 }, admin: mine, rep: mine, support: mine, operator: mine }
}

/** The routes of seat requests, and who may do what: each request is sent by the representative. */
export const TICKET_ACCESS: Readonly<Record<string, Record<Who, Status>>> = {
  'GET /api/glance': row({ own: 403, other: 403 }, 200, 200, 200),
  'GET /api/seat-requests': row({ own: 200, other: 200 }, 200, 200, 200),
  'GET /api/seat-requests/{number}': row(own(200), 200, 200, 200),
  'GET /api/seat-requests/{number}/record': row(own(200), 200, 200, 200),
  'POST /api/seat-requests': row(own(201), 201, 403, 403),
  'PUT /api/seat-requests/{number}': row(own(403), 200, 403, 403),
  'POST /api/seat-requests/{number}/withdrawal': row(own(403), 200, 403, 403),
  // The admin is the approver of their own enterprise; another one's admin is of the other.
  'POST /api/seat-requests/{number}/approval': row(own(200), 403, 403, 403),
  'POST /api/seat-requests/{number}/status': row({ own: 403, other: 403 }, 403, 200, 403),
  'POST /api/seat-requests/{number}/items': row({ own: 403, other: 403 }, 403, 200, 403),
  'POST /api/seat-requests/{number}/attachments': row(own(201), 201, 201, 403),
  'GET /api/seat-requests/{number}/attachments/{id}': row(own(200), 200, 200, 200),
  'GET /api/inbox': row({ own: 200, other: 200 }, 200, 200, 200),
  'GET /api/inbox/counts': row({ own: 200, other: 200 }, 200, 200, 200),
  'GET /api/inbox/views': row({ own: 200, other: 200 }, 200, 200, 200),
  'POST /api/inbox/views': row({ own: 201, other: 201 }, 201, 201, 201),
  // What is another enterprise's here is another person's.
  'PATCH /api/inbox/views/{id}': oneself(200),
  'DELETE /api/inbox/views/{id}': oneself(204),
  'GET /api/inbox/assignees': row({ own: 403, other: 403 }, 403, 200, 403),
  'POST /api/inbox/deeds': row({ own: 403, other: 403 }, 403, 200, 403),
  'GET /api/enterprises/{id}/requesters': row({ own: 403, other: 403 }, 200, 200, 403),
  'GET /api/tickets': row({ own: 200, other: 200 }, 200, 200, 200),
  // Support files only for who is on the phone.
  'POST /api/tickets': row(own(201), 201, 403, 403),
  'GET /api/tickets/{number}': row(own(200), 200, 200, 200),
  'GET /api/tickets/{number}/mails': row(own(200), 200, 200, 200),
  'PATCH /api/tickets/{number}': row({ own: 403, other: 403 }, 403, 200, 403),
  'POST /api/tickets/{number}/status': row({ own: 403, other: 403 }, 403, 200, 403),
  'POST /api/tickets/{number}/replies': row(own(201), 201, 201, 403),
  // Closed by support; the representative who sent it is on the customer's side.
  'POST /api/tickets/{number}/confirmation': row(own(200), 200, 403, 403),
  'POST /api/tickets/{number}/merge': row({ own: 403, other: 403 }, 403, 200, 403),
  'POST /api/tickets/{number}/links': row({ own: 403, other: 403 }, 403, 200, 403),
  'PUT /api/tickets/{number}/presence': row(own(200), 200, 200, 200),
  'GET /api/extensions': row(own(200), 200, 200, 200),
  'GET /api/seat-claims': row(own(200), 200, 200, 200),
  'PUT /api/extensions': row(own(200), 200, 200, 403),
  'GET /api/enterprises/{id}/approver': row({ own: 403, other: 403 }, 200, 403, 200),
  'PUT /api/enterprises/{id}/approver': row({ own: 403, other: 403 }, 200, 403, 200),
}

/** What each of these routes is asked with. `approvers` are the admins of both enterprises. */
export function ticketAsked({
  app,
  repCookie,
  supportCookie,
  enterpriseOf,
  approvers,
}: {
  app: () => TestApp
  repCookie: () => string
  supportCookie: () => string
  enterpriseOf: (side: Side) => string
  approvers: Record<Side, Person>
}) {
  let extension = 10_000
  const filing = (side: Side) =>
    aFiling([aSeat('Priya', 'Raman', String(++extension))], { enterpriseId: enterpriseOf(side) })
  const talk = (side: Side) => ({
    kind: 'question',
    enterpriseId: enterpriseOf(side),
    subject: 'The front desk',
    text: 'Which phone rings first?',
  })
  const name = (side: Side, personId: string | null) =>
    app().request(`/api/enterprises/${enterpriseOf(side)}/approver`, {
      method: 'PUT',
      headers: { cookie: repCookie(), origin: 'http://127.0.0.1:8787', 'content-type': 'application/json' },
      body: JSON.stringify({ personId }),
    })
  const send = async (side: Side): Promise<SeatRequest> =>
    (await app().post(repCookie(), '/api/seat-requests', filing(side))).json()
  /** Enterprises whose requests wait: until the next one that must not, since naming nobody sets free what waits. */
  const approved = new Set<Side>()
  const fresh = async (side: Side): Promise<SeatRequest> => {
    if (approved.delete(side)) await name(side, null)
    return send(side)
  }
  const params = async (side: Side) => ({ params: { number: (await fresh(side)).number } })
  const atVersion = ({ number, version }: SeatRequest) => ({
    params: { number },
    headers: { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() },
  })
  const waiting = async (side: Side) => {
    await name(side, approvers[side].id)
    approved.add(side)
    return send(side)
  }
  const file = { query: '?fileName=plan.txt', headers: { 'content-type': 'application/octet-stream' }, text: 'Dock' }
  return {
    'GET /api/seat-requests/{number}': params,
    'GET /api/seat-requests/{number}/record': params,
    'POST /api/seat-requests': (side: Side) => ({ body: filing(side) }),
    'PUT /api/seat-requests/{number}': async (side: Side) => ({ ...atVersion(await fresh(side)), body: filing(side) }),
    'POST /api/seat-requests/{number}/withdrawal': async (side: Side) => atVersion(await fresh(side)),
    'POST /api/seat-requests/{number}/approval': async (side: Side) => ({
      ...atVersion(await waiting(side)),
      body: { decision: 'approve' },
    }),
    'POST /api/seat-requests/{number}/status': async (side: Side) => ({
      ...atVersion(await fresh(side)),
      body: { deed: 'start' },
    }),
    'POST /api/seat-requests/{number}/items': async (side: Side) => {
      const { number, seats } = await fresh(side)
      return {
        params: { number },
        body: { items: [{ seat: seats[0]?.id, question: 'extension', state: 'done', note: null }] },
      }
    },
    'POST /api/seat-requests/{number}/attachments': async (side: Side) => ({ ...(await params(side)), ...file }),
    'GET /api/seat-requests/{number}/attachments/{id}': async (side: Side) => {
      const { number } = await fresh(side)
      const added = await app().request(`/api/seat-requests/${number}/attachments${file.query}`, {
        method: 'POST',
        headers: {
          cookie: repCookie(),
          origin: 'http://127.0.0.1:8787',
          'idempotency-key': crypto.randomUUID(),
          ...file.headers,
        },
        body: file.text,
      })
      return { params: { number, id: (await added.json()).id } }
    },
    'POST /api/inbox/deeds': async (side: Side) => {
      const { number, version } = await fresh(side)
      return { body: { tickets: [{ number, version }], deed: { deed: 'assign', assigneeId: null } } }
    },
    'GET /api/enterprises/{id}/requesters': (side: Side) => ({ params: { id: enterpriseOf(side) } }),
    'POST /api/tickets': (side: Side) => ({ body: talk(side) }),
    'GET /api/tickets/{number}': params,
    'GET /api/tickets/{number}/mails': params,
    'PATCH /api/tickets/{number}': async (side: Side) => ({
      ...atVersion(await fresh(side)),
      body: { priority: 'high' },
    }),
    'POST /api/tickets/{number}/status': async (side: Side) => ({
      ...atVersion(await fresh(side)),
      body: { deed: 'start' },
    }),
    'POST /api/tickets/{number}/replies': async (side: Side) => ({
      ...(await params(side)),
      body: { text: 'Dock is fine' },
    }),
    'POST /api/tickets/{number}/confirmation': async (side: Side) => {
      const request = await fresh(side)
      const body = { deed: 'finish', reason: 'Settled' }
      const headers = { 'if-match': `"${request.version}"` }
      const path = `/api/tickets/${request.number}/status`
      const closed: SeatRequest = await (await app().post(supportCookie(), path, body, headers)).json()
      return { ...atVersion(closed), body: { solved: true } }
    },
    'POST /api/tickets/{number}/merge': async (side: Side) => ({
      ...atVersion(await fresh(side)),
      body: { into: (await fresh(side)).number },
    }),
    'POST /api/tickets/{number}/links': async (side: Side) => ({
      ...(await params(side)),
      body: { other: (await fresh(side)).number },
    }),
    'PUT /api/tickets/{number}/presence': async (side: Side) => ({ ...(await params(side)), body: { here: true } }),
    'GET /api/extensions': (side: Side) => ({ query: `?enterpriseId=${enterpriseOf(side)}` }),
    'GET /api/seat-claims': (side: Side) => ({ query: `?enterpriseId=${enterpriseOf(side)}` }),
    'PUT /api/extensions': (side: Side) => ({
      body: { enterpriseId: enterpriseOf(side), extensions: [{ number: '100', name: 'Front desk' }] },
    }),
    'GET /api/enterprises/{id}/approver': (side: Side) => ({ params: { id: enterpriseOf(side) } }),
    'PUT /api/enterprises/{id}/approver': (side: Side) => ({
      params: { id: enterpriseOf(side) },
      body: { personId: null },
    }),
  }
}
