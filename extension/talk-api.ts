import { hc } from 'hono/client'
import type { Api } from '../service/http/app.ts'
import { type Attachment, attachmentName } from '../shared/attachment.ts'
import type { ListedTicket, TalkFiling, Ticket } from '../shared/desk-ticket.ts'
import type { TicketMail } from '../shared/mail.ts'
import type { Locale } from '../shared/words/locale.ts'
import { type Answer, type Reply, read } from './api.ts'
import { bounded } from './http.ts'

/** The service as the panel uses it for tickets of every kind. The key of a deed makes sending it again safe. */
export interface TalkApi {
  /** One page of all that this person may see, newest first. */
  list: (cursor: string | null) => Promise<Reply<TicketPage>>
  /** Files a ticket in words. */
  file: (key: string, filing: TalkFiling) => Promise<Reply<Ticket>>
  read: (number: string) => Promise<Reply<Ticket>>
  say: (key: string, number: string, said: { text: string; answers: string | null }) => Promise<Reply<Ticket>>
  /** Says that a closed ticket is solved. */
  confirm: (key: string, seen: Pick<Ticket, 'number' | 'version'>) => Promise<Reply<Ticket>>
  /** Notes that it was looked at as it stands now. */
  see: (number: string) => Promise<Reply<unknown>>
  /** What became of the mails about it to this person. */
  mails: (number: string) => Promise<Reply<{ mails: TicketMail[] }>>
  attach: (key: string, number: string, file: File) => Promise<Reply<Attachment>>
  /** A file of a ticket, as it was kept. */
  attachment: (number: string, id: string) => Promise<Reply<Blob>>
  /** The newest of what this person sent. */
  newest: () => Promise<Reply<TicketPage>>
}

export interface TicketPage {
  tickets: ListedTicket[]
  next: string | null
}

/** As many as one page holds: what is older is news to nobody. */
const NEWEST = 100

/** A client of one service for one person. */
export function createTalkApi(origin: string, token: string, locale: Locale): TalkApi {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': locale }
  const { api } = hc<Api>(origin, { headers, fetch: bounded })
  const ticket = api.tickets[':number']
  const files = (number: string) => `${origin}/api/seat-requests/${encodeURIComponent(number)}/attachments`
  return {
    list: cursor => read(api.tickets.$get({ query: cursor === null ? {} : { cursor } })),
    file: (key, filing) =>
      read(api.tickets.$post({ header: { 'idempotency-key': key }, json: filing }) as Promise<Answer<Ticket>>),
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
    mails: number => read(ticket.mails.$get({ param: { number } }) as Promise<Answer<{ mails: TicketMail[] }>>),
    attach: (key, number, file) =>
      read(
        bounded(`${files(number)}?fileName=${encodeURIComponent(attachmentName(file.name))}`, {
          method: 'POST',
          headers: { ...headers, 'idempotency-key': key, 'content-type': 'application/octet-stream' },
          body: file,
        }),
      ),
    attachment: async (number, id) => {
      try {
        const answer = await bounded(`${files(number)}/${encodeURIComponent(id)}`, { headers })
        return answer.ok ? { ok: true, value: await answer.blob() } : await read(Promise.resolve(answer))
      } catch {
        // No answer, or one that broke off.
        return { ok: false, problem: { kind: 'unreachable' } }
      }
    },
    newest: () => read(api.tickets.$get({ query: { sentBy: 'me', limit: NEWEST } })),
  }
}
