import type { Ticket } from '../../shared/desk-ticket.ts'
import type {
  IncomingQueue,
  IncomingView,
  MailDeed,
  MailFiling,
  MailOutcome,
  OpenedMail,
} from '../../shared/held-mail.ts'
import type { IncomingMail } from '../../shared/incoming.ts'
import type { MailQueue, MailState, OutboxMail, TicketMail } from '../../shared/mail.ts'
import type { Client } from './client.ts'
import { type Answer, mapAnswer, readAnswer } from './models/answer.ts'
import type { Page } from './models/list.ts'

/** A mail as it was seen. */
type SeenMail = Pick<IncomingMail, 'id' | 'version'>

/** Where a mail that came in is downloaded from as it came, or a file of it by its place. */
export function rawPath(id: string): string {
  return `/api/incoming/${encodeURIComponent(id)}/raw`
}
export function mailFilePath(id: string, at: number): string {
  return `/api/incoming/${encodeURIComponent(id)}/files/${at}`
}

/** What became of mails, out and in. */
export interface MailsApi {
  mails(cursor: string | null, state: MailState | null): Promise<Answer<Page<OutboxMail> & { queue: MailQueue }>>
  /** Some by their ids, or all that failed or wait for another try. */
  sendMailsAgain(ids: string[] | null): Promise<Answer<{ again: number }>>
  ticketMails(number: string): Promise<Answer<TicketMail[]>>
  /** Mails that came in. */
  incoming(cursor: string | null, view: IncomingView): Promise<Answer<Page<IncomingMail>>>
  incomingQueue(): Promise<Answer<IncomingQueue>>
  openedMail(id: string): Promise<Answer<OpenedMail>>
  decideMails(asked: { mails: SeenMail[]; deed: MailDeed }, key: string): Promise<Answer<MailOutcome[]>>
  fileMail(asked: { mail: SeenMail; filing: MailFiling }, key: string): Promise<Answer<Ticket>>
}

export function createMailsApi(client: Client): MailsApi {
  const { mails, tickets, incoming } = client.api
  return {
    mails: async (cursor, state) => {
      const asked = mails.$get({ query: { ...(cursor && { cursor }), ...(state && { state }) } })
      const answer = await readAnswer<{ queue: MailQueue; mails: OutboxMail[]; next: string | null }>(asked)
      return mapAnswer(answer, page => ({ items: page.mails, next: page.next, queue: page.queue }))
    },
    sendMailsAgain: ids => readAnswer(mails.again.$post({ json: { ids } })),
    ticketMails: async number => {
      const asked = tickets[':number'].mails.$get({ param: { number } })
      return mapAnswer(await readAnswer<{ mails: TicketMail[] }>(asked), ({ mails }) => mails)
    },
    incoming: async (cursor, view) => {
      const asked = incoming.$get({ query: { view, ...(cursor && { cursor }) } })
      const answer = await readAnswer<{ mails: IncomingMail[]; next: string | null }>(asked)
      return mapAnswer(answer, ({ mails: items, next }) => ({ items, next }))
    },
    incomingQueue: () => readAnswer(incoming.counts.$get()),
    openedMail: id => readAnswer(incoming[':id'].$get({ param: { id } })),
    decideMails: async ({ mails: seen, deed }, key) => {
      const mails = seen.map(({ id, version }) => ({ id, version }))
      const asked = incoming.deeds.$post({ header: { 'idempotency-key': key }, json: { mails, deed } })
      return mapAnswer(await readAnswer<{ outcomes: MailOutcome[] }>(asked), ({ outcomes }) => outcomes)
    },
    fileMail: ({ mail: { id, version }, filing }, key) => {
      const header = { 'idempotency-key': key, 'if-match': `"${version}"` }
      return readAnswer(incoming[':id'].ticket.$post({ param: { id }, header, json: filing }))
    },
  }
}
