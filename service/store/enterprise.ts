import type { Insertable, Selectable } from 'kysely'
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

/** Those of these enterprises that there are, by ID. */
export async function enterprisesById(db: Reader, ids: readonly string[]): Promise<Map<string, Enterprise>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('enterprise').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, toEnterprise(row)]))
}

/** Adds enterprises, or makes those that there are as they are given. */
export async function putEnterprises(trx: Writer, enterprises: readonly Enterprise[]): Promise<void> {
  if (enterprises.length === 0) return
  await trx
    .insertInto('enterprise')
    .values(enterprises.map(enterprise => toRow(enterprise, false)))
    .onConflict(clash =>
      clash.column('id').doUpdateSet(eb => ({
        name: eb.ref('excluded.name'),
        custom_name: eb.ref('excluded.custom_name'),
        customer_numbers: eb.ref('excluded.customer_numbers'),
        self_registration: eb.ref('excluded.self_registration'),
        active: eb.ref('excluded.active'),
        created_on: eb.ref('excluded.created_on'),
      })),
    )
    .execute()
}

export async function insertEnterprises(
  trx: Writer,
  enterprises: readonly Enterprise[],
  sample: boolean,
): Promise<void> {
  await trx
    .insertInto('enterprise')
    .values(enterprises.map(enterprise => toRow(enterprise, sample)))
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

function toRow(enterprise: Enterprise, sample: boolean): Insertable<Tables['enterprise']> {
  return {
    id: enterprise.id,
    name: enterprise.name,
    custom_name: enterprise.customName,
    customer_numbers: toJson(enterprise.customerNumbers),
    self_registration: toFlag(enterprise.selfRegistration),
    active: toFlag(enterprise.active),
    created_on: enterprise.createdOn,
    sample: toFlag(sample),
  }
}
