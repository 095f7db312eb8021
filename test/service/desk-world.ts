import type { Ticket, TicketSummary } from '../../shared/desk-ticket.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import type { DatabaseName } from '../databases.ts'
import { aFiling, aSeat } from '../seats.ts'

export const HARBOR = anEnterprise()
export const CLINICS = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

/** Two customers of one enterprise, one of another, two people at support and a representative, with short ways to ask. */
export async function makeDesk(name: DatabaseName, given: Parameters<typeof makeApp>[1] = {}) {
  const people = {
    marie: aPerson(),
    ana: aPerson({ name: 'Ana Ruiz' }),
    ruth: aPerson({ name: 'Ruth Okonjo' }),
    sam: aPerson({ name: 'Sam Okafor', role: 'support' }),
    luc: aPerson({ name: 'Luc Roy', role: 'support', locale: 'fr-CA' }),
    rep: aPerson({ name: 'Dana Kowalski', role: 'rep' }),
  }
  type Who = keyof typeof people
  const app: TestApp = await makeApp(name, given)
  const { marie, ana, ruth, ...staff } = people
  await fillStore(app.store, {
    enterprises: [HARBOR, CLINICS],
    people: [
      ...[marie, ana].map(person => ({ ...person, enterprises: [HARBOR.id] })),
      { ...ruth, enterprises: [CLINICS.id] },
      ...Object.values(staff),
    ],
  })
  const cookies = new Map<Who, string>()
  for (const who of Object.keys(people)) cookies.set(who as Who, await app.cookieOf(people[who as Who]))
  const cookieOf = (who: Who) => cookies.get(who) ?? ''
  let extension = 200
  const send = (who: Who, method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    method === 'POST'
      ? app.post(cookieOf(who), path, body, headers)
      : app.request(path, {
          method,
          headers: {
            cookie: cookieOf(who),
            origin: BASE_URL,
            'idempotency-key': crypto.randomUUID(),
            'content-type': 'application/json',
            ...headers,
          },
          body: JSON.stringify(body),
        })
  const get = async <Value>(who: Who, path: string): Promise<Value> =>
    (await app.request(path, { headers: { cookie: cookieOf(who) } })).json()
  return {
    ...people,
    app,
    get,
    send,
    /** A seat request of Marie's, or of somebody else's. */
    async file(who: Who = 'marie', given: object = {}): Promise<SeatRequest> {
      extension++
      const filing = aFiling([aSeat(`P${extension}`, 'S', String(extension))])
      return (await app.post(cookieOf(who), '/api/seat-requests', { ...filing, ...given })).json()
    },
    /** A question in words. */
    async ask(who: Who = 'marie', given: object = {}): Promise<Ticket> {
      const filing = {
        kind: 'question',
        enterpriseId: HARBOR.id,
        subject: 'Front desk',
        text: 'Which phone rings first?',
      }
      return (await app.post(cookieOf(who), '/api/tickets', { ...filing, ...given })).json()
    },
    read: (who: Who, number: string) => get<Ticket>(who, `/api/tickets/${number}`),
    say: (who: Who, number: string, text: string, more: object = {}) =>
      send(who, 'POST', `/api/tickets/${number}/replies`, { text, ...more }),
    /** A deed on a ticket as it was seen. */
    on: (who: Who, method: string, ticket: { number: string; version: string }, path: string, body: object) =>
      send(who, method, `/api/tickets/${ticket.number}${path}`, body, { 'if-match': `"${ticket.version}"` }),
    /** The numbers of a list. */
    async list(who: Who, query: string): Promise<string[]> {
      const { tickets } = await get<{ tickets: TicketSummary[] }>(who, `/api/inbox?${query}`)
      return tickets.map(({ number }) => number)
    },
    mailsTo: (who: Who, number: string) =>
      app.mails.flatMap(({ mail }) =>
        mail.to.address === people[who].email && mail.subject.includes(number) ? [mail] : [],
      ),
  }
}

export type Desk = Awaited<ReturnType<typeof makeDesk>>
