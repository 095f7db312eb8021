import { ticketNumber } from '../../shared/id.ts'
import type { Reader, Writer } from './transaction.ts'

/** Whose yes an enterprise's requests wait for; undefined where nobody's, or where that person may not sign in or left. */
export async function approverOf(db: Reader, enterpriseId: string): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom('approver')
    .innerJoin('person', 'person.id', 'approver.person_id')
    .innerJoin('membership', join =>
      join
        .onRef('membership.person_id', '=', 'approver.person_id')
        .onRef('membership.enterprise_id', '=', 'approver.enterprise_id'),
    )
    .select(['person.id', 'person.name'])
    .where('approver.enterprise_id', '=', enterpriseId)
    .where('person.state', '!=', 'disabled')
    .executeTakeFirst()
}

/** The admins of an enterprise who may sign in, by name. */
export async function possibleApprovers(db: Reader, enterpriseId: string): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name'])
    .where('membership.enterprise_id', '=', enterpriseId)
    .where('person.role', '=', 'admin')
    .where('person.state', '!=', 'disabled')
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

/** Names the approver of an enterprise, or nobody for null. */
export async function putApprover(trx: Writer, enterpriseId: string, personId: string | null): Promise<void> {
  await trx.deleteFrom('approver').where('enterprise_id', '=', enterpriseId).execute()
  if (personId === null) return
  await trx.insertInto('approver').values({ enterprise_id: enterpriseId, person_id: personId }).execute()
}

/** A request that waits for somebody's yes. */
export interface WaitingApproval {
  number: string
  approverId: string
  /** Since when, in milliseconds since 1970. */
  since: number
}

/** Requests that wait for who can still say yes or no: a member of the enterprise who may sign in. The oldest first. */
export async function waitingApprovals(db: Reader): Promise<WaitingApproval[]> {
  const rows = await db
    .selectFrom('ticket')
    .innerJoin('person', 'person.id', 'ticket.approver_id')
    .innerJoin('membership', join =>
      join
        .onRef('membership.person_id', '=', 'ticket.approver_id')
        .onRef('membership.enterprise_id', '=', 'ticket.enterprise_id'),
    )
    .select(['ticket.number', 'person.id as approver_id', 'ticket.changed_at'])
    .where('ticket.state', '=', 'approval')
    .where('person.state', '!=', 'disabled')
    .orderBy('ticket.number')
    .execute()
  return rows.map(row => ({
    number: ticketNumber(row.number),
    approverId: row.approver_id,
    since: Date.parse(row.changed_at),
  }))
}

/** Requests of an enterprise that wait for anybody's yes but this person's, the oldest first. */
export async function waitingForOthers(db: Reader, enterpriseId: string, personId: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('ticket')
    .select(['number', 'approver_id'])
    .where('enterprise_id', '=', enterpriseId)
    .where('state', '=', 'approval')
    .orderBy('number')
    .execute()
  return rows.flatMap(row => (row.approver_id === personId ? [] : [ticketNumber(row.number)]))
}
