import { hc } from 'hono/client'
import type { Api } from '../service/http/app.ts'
import type { Ticket, TicketSummary } from '../shared/desk-ticket.ts'
import type { Locale } from '../shared/words/locale.ts'
import { type Answer, type Reply, read } from './api.ts'
import { bounded } from './http.ts'

/** The service as the panel uses it for conversations. The key of a deed makes sending it again safe. */
export interface TalkApi {
  read: (number: string) => Promise<Reply<Ticket>>
  say: (key: string, number: string, said: { text: string; answers: string | null }) => Promise<Reply<Ticket>>
  /** Says that a closed ticket is solved. */
  confirm: (key: string, seen: Pick<Ticket, 'number' | 'version'>) => Promise<Reply<Ticket>>
  /** Notes that it was looked at as it stands now. */
  see: (number: string) => Promise<Reply<unknown>>
  /** The newest of what this person sent and is open, and of what was closed. */
  newest: () => Promise<Reply<{ tickets: TicketSummary[] }>>
}

/** As many as one page holds: what is older is news to nobody. */
const NEWEST = 100

/** A client of one service for one person. */
export function createTalkApi(origin: string, token: string, locale: Locale): TalkApi {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': locale }
  const { api } = hc<Api>(origin, { headers, fetch: bounded })
  const ticket = api.tickets[':number']
  return {
    // The answers' types by status are the route's own; what is read of them is told here.
    read: number => read(ticket.$get({ param: { number } }) as Promise<Answer<Ticket>>),
    say: (key, number, said) =>
      read(
        ticket.replies.$post({ param: { number }, header: { 'idempotency-key': key }, json: said }) as Promise<
          Answer<Ticket>
        >,
      ),
    confirm: (key, { number, version }) =>
      read(
        ticket.confirmation.$post({
          param: { number },
          header: { 'idempotency-key': key, 'if-match': `"${version}"` },
          json: { solved: true },
        }) as Promise<Answer<Ticket>>,
      ),
    see: number => read(ticket.presence.$put({ param: { number }, json: { here: false } })),
    newest: async () => {
      const page = (view: 'mine' | 'closed') => read(api.inbox.$get({ query: { view, limit: NEWEST } }))
      const [open, closed] = await Promise.all([page('mine'), page('closed')])
      if (!open.ok) return open
      if (!closed.ok) return closed
      return { ok: true, value: { tickets: [...open.value.tickets, ...closed.value.tickets] } }
    },
  }
}
