import { ticketNumber } from '../../shared/id.ts'
import type { MailQueue, MailState, OutboxMail, TicketMail } from '../../shared/mail.ts'
import { toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** A mail as it is kept: its body sealed, null once it is out. */
export type StoredMail = Omit<OutboxMail, 'to' | 'subject'> & { body: string | null }

/** One page of the outbox, the newest first: those of a state, or all for null. */
export async function mailPage(
  db: Reader,
  { state, before, limit }: { state: MailState | null; before: string | null; limit: number },
): Promise<StoredMail[]> {
  let query = db
    .selectFrom('message')
    .select(['id', 'kind', 'state', 'body', 'tries', 'made_at', 'due_at', 'sent_at', 'fault', 'ticket_number'])
    .orderBy('id', 'desc')
    .limit(limit)
  if (state) query = query.where('state', '=', state)
  if (before) query = query.where('id', '<', before)
  return (await query.execute()).map(({ id, kind, state, body, tries, fault, ...row }) => ({
    ...{ id, kind, state, body, tries, fault },
    ticket: row.ticket_number === null ? null : ticketNumber(row.ticket_number),
    madeAt: row.made_at,
    dueAt: state === 'waiting' ? row.due_at : null,
    sentAt: row.sent_at,
  }))
}

/** How much waits and how much failed, and since when the oldest that waits does. */
export async function mailQueue(db: Reader): Promise<MailQueue> {
  const rows = await db
    .selectFrom('message')
    .select(eb => ['state', eb.fn.countAll().as('count'), eb.fn.min('made_at').as('oldest')])
    .where('state', 'in', ['waiting', 'failed'])
    .groupBy('state')
    .execute()
  const of = (state: MailState) => rows.find(row => row.state === state)
  return {
    waiting: Number(of('waiting')?.count ?? 0),
    failed: Number(of('failed')?.count ?? 0),
    oldestAt: of('waiting')?.oldest ?? null,
  }
}

/** A claim never lasts longer: what is due later than this is nobody's at the moment. */
const CLAIMED_MS = 2 * 60_000

/**
 * Makes mails due now that failed or wait for another try; null for all of them. What somebody is sending right now is
 * left alone. Answers how many.
 */
export async function sendAgain(trx: Writer, ids: readonly string[] | null, now: number): Promise<number> {
  let query = trx
    .updateTable('message')
    .set({ state: 'waiting', tries: 0, due_at: toInstant(now) })
    .where('body', 'is not', null)
    .where(eb =>
      eb.or([
        eb('state', '=', 'failed'),
        eb.and([eb('state', '=', 'waiting'), eb('due_at', '>', toInstant(now + CLAIMED_MS))]),
      ]),
    )
  if (ids) query = query.where('id', 'in', [...ids])
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The mails about a ticket, the oldest first. */
export async function mailsOfTicket(db: Reader, number: number): Promise<TicketMail[]> {
  const rows = await db
    .selectFrom('message')
    .select(['id', 'news', 'to_name', 'state', 'tries', 'made_at', 'due_at', 'sent_at'])
    .where('ticket_number', '=', number)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, news, to_name, state, tries, ...row }) =>
    news === null
      ? []
      : [
          {
            ...{ id, news, state, tries },
            to: to_name ?? '',
            madeAt: row.made_at,
            againAt: state === 'waiting' && tries > 0 ? row.due_at : null,
            sentAt: row.sent_at,
          },
        ],
  )
}
