import { ticketNumber } from '../../shared/id.ts'
import { INNER_NEWS } from '../../shared/mail.ts'
import { insertEvents } from './event.ts'
import type { Writer } from './transaction.ts'

/**
 * Says that mails stand otherwise than before, as one event a ticket; customers hear of it only where one of them is to
 * the customer's side. To be called last in a transaction, like every telling.
 */
export async function tellMails(trx: Writer, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return
  const rows = await trx
    .selectFrom('message')
    .innerJoin('ticket', 'ticket.number', 'message.ticket_number')
    .select(['ticket.number', 'ticket.enterprise_id', 'message.news'])
    .where('message.id', 'in', ids)
    .execute()
  const enterprises = new Map<number, string | null>()
  for (const { number, enterprise_id, news } of rows) {
    const inner = news === null || INNER_NEWS.includes(news)
    enterprises.set(number, enterprises.get(number) ?? (inner ? null : enterprise_id))
  }
  const events = [...enterprises].map(([number, enterpriseId]) => ({
    ...{ kind: 'mail' as const, enterpriseId },
    subject: ticketNumber(number),
  }))
  await insertEvents(trx, events, now)
}
