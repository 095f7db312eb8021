import type { MailQueue, MailState, OutboxMail, TicketMail } from '../../shared/mail.ts'
import type { Client } from './client.ts'
import { type Answer, mapAnswer, readAnswer } from './models/answer.ts'
import type { Page } from './models/list.ts'

/** What became of mails. */
export interface MailsApi {
  mails(cursor: string | null, state: MailState | null): Promise<Answer<Page<OutboxMail> & { queue: MailQueue }>>
  /** Some by their ids, or all that failed or wait for another try. */
  sendMailsAgain(ids: string[] | null): Promise<Answer<{ again: number }>>
  ticketMails(number: string): Promise<Answer<TicketMail[]>>
}

export function createMailsApi(client: Client): MailsApi {
  const { mails, tickets } = client.api
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
  }
}
