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
