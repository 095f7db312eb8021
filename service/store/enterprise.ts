import type { Selectable } from 'kysely'
import type { Enterprise } from '../../shared/enterprise.ts'
import { fromJson, toFlag, toJson } from './cast.ts'
import type { Tables } from './tables.ts'
import type { Reader, Writer } from './transaction.ts'

/** The enterprises of one person, or all of them for `null`, by name. */
export async function enterprisesOf(db: Reader, personId: string | null): Promise<Enterprise[]> {
  let query = db.selectFrom('enterprise').selectAll('enterprise').orderBy('enterprise.name').orderBy('enterprise.id')
  if (personId !== null) {
    query = query
      .innerJoin('membership', 'membership.enterprise_id', 'enterprise.id')
      .where('membership.person_id', '=', personId)
  }
  return (await query.execute()).map(toEnterprise)
}

/** One enterprise, if this person is in it (or any, for `null`). */
export async function enterpriseFor(db: Reader, id: string, personId: string | null): Promise<Enterprise | undefined> {
  let query = db.selectFrom('enterprise').selectAll('enterprise').where('enterprise.id', '=', id)
  if (personId !== null) {
    query = query
      .innerJoin('membership', 'membership.enterprise_id', 'enterprise.id')
      .where('membership.person_id', '=', personId)
  }
  const row = await query.executeTakeFirst()
  return row && toEnterprise(row)
}

export async function insertEnterprises(
  trx: Writer,
  enterprises: readonly Enterprise[],
  sample: boolean,
): Promise<void> {
  await trx
    .insertInto('enterprise')
    .values(
      enterprises.map(enterprise => ({
        id: enterprise.id,
        name: enterprise.name,
        custom_name: enterprise.customName,
        customer_numbers: toJson(enterprise.customerNumbers),
        self_registration: toFlag(enterprise.selfRegistration),
        active: toFlag(enterprise.active),
        created_on: enterprise.createdOn,
        sample: toFlag(sample),
      })),
    )
    .execute()
}

function toEnterprise(row: Selectable<Tables['enterprise']>): Enterprise {
  return {
    id: row.id,
    name: row.name,
    customName: row.custom_name,
    customerNumbers: fromJson(row.customer_numbers),
    selfRegistration: row.self_registration === 1,
    active: row.active === 1,
    createdOn: row.created_on,
  }
}
