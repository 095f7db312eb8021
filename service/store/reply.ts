import type { Reply } from '../../shared/desk-ticket.ts'
import { fromJson, toFlag, toInstant, toJson } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

export type NewReply = Pick<Reply, 'id' | 'kind' | 'text' | 'item' | 'answers' | 'mailed'> & {
  /** Null for somebody who is nobody here, who has a name alone. */
  personId: string | null
  byName?: string
  from?: Reply['from']
}

/** Writes what was said in a ticket. */
export async function insertReplies(
  trx: Writer,
  number: number,
  replies: readonly NewReply[],
  now: number,
): Promise<void> {
  if (replies.length === 0) return
  await trx
    .insertInto('reply')
    .values(
      replies.map(({ id, kind, text, personId, byName, item, answers, mailed, from = null }, at) => ({
        id,
        ticket_number: number,
        kind,
        text,
        person_id: personId,
        by_name: byName ?? null,
        // Said at once, and still in this order.
        said_at: toInstant(now + at),
        seat: item && (item.seat ?? ''),
        question: item?.question ?? null,
        answers,
        mailed: toFlag(mailed),
        mail_from: from && toJson(from),
      })),
    )
    .execute()
}

/** What was said in a ticket, the oldest first; `notes` too, or without them. */
export async function repliesOf(db: Reader, number: number, { notes }: { notes: boolean }): Promise<Reply[]> {
  let query = db
    .selectFrom('reply')
    .leftJoin('person', 'person.id', 'reply.person_id')
    .select(['reply.id', 'reply.kind', 'reply.text', 'reply.person_id', 'reply.by_name', 'person.name'])
    .select('person.role')
    .select(['reply.said_at', 'reply.seat', 'reply.question', 'reply.answers', 'reply.mailed', 'reply.mail_from'])
    .where('reply.ticket_number', '=', number)
    .orderBy('reply.said_at')
    .orderBy('reply.id')
  if (!notes) query = query.where('reply.kind', '!=', 'note')
  return (await query.execute()).map(({ id, kind, text, person_id, by_name, name, role, said_at, ...row }) => ({
    id,
    kind,
    text,
    by: { id: person_id ?? '', name: name ?? by_name ?? '', role },
    from: row.mail_from && fromJson(row.mail_from),
    at: said_at,
    item: row.question === null ? null : { seat: row.seat || null, question: row.question },
    answers: row.answers,
    mailed: row.mailed === 1,
  }))
}
