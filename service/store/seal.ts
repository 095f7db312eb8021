import type { BatchSeal, SealComparison, SealedRow } from '../../shared/seal.ts'
import { fromJson, toInstant, toJson } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** A sealed check as it is kept. */
export interface KeptSeal {
  code: string
  by: { id: string; name: string }
  at: string
  sha256: string | null
  pack: string
  rows: SealedRow[]
}

/** Keeps a sealed check. Answers whether its code was still free. */
export async function insertSeal(trx: Writer, { by, at, rows, ...seal }: KeptSeal): Promise<boolean> {
  const kept = await trx
    .insertInto('seal')
    .values({ ...seal, person_id: by.id, sealed_at: at, rows: toJson(rows) })
    .onConflict(clash => clash.doNothing())
    .returning('code')
    .executeTakeFirst()
  return kept !== undefined
}

/** The sealed check of a code, or undefined. */
export async function sealByCode(db: Reader, code: string): Promise<KeptSeal | undefined> {
  const row = await db
    .selectFrom('seal')
    .innerJoin('person', 'person.id', 'seal.person_id')
    .select(['seal.code', 'seal.person_id', 'person.name', 'seal.sealed_at', 'seal.sha256', 'seal.pack', 'seal.rows'])
    .where('seal.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  const { sha256, pack, rows } = row
  return {
    code,
    by: { id: row.person_id, name: row.name },
    at: row.sealed_at,
    sha256,
    pack,
    rows: fromJson(rows),
  }
}

/** Notes that a person looks a code up, and forgets their tries from before `since`. */
export async function noteTry(
  trx: Writer,
  { id, personId, now, since }: { id: string; personId: string; now: number; since: number },
): Promise<void> {
  await trx.deleteFrom('seal_try').where('person_id', '=', personId).where('tried_at', '<', toInstant(since)).execute()
  await trx
    .insertInto('seal_try')
    .values({ id, person_id: personId, tried_at: toInstant(now) })
    .execute()
}

/** How many look-ups of a person are under way or found nothing. */
export async function countTries(db: Reader, personId: string): Promise<number> {
  const row = await db
    .selectFrom('seal_try')
    .select(eb => eb.fn.countAll().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** A look-up that found something was no wrong try. */
export async function forgiveTry(trx: Writer, id: string): Promise<void> {
  await trx.deleteFrom('seal_try').where('id', '=', id).execute()
}

/** Keeps how a batch compared with a sealed check. */
export async function insertBatchSeal(trx: Writer, batchNumber: number, seal: BatchSeal): Promise<void> {
  const { code, state, changed, added, removed, moved, of } = seal
  const comparison: SealComparison = { state, changed, added, removed, moved, of }
  await trx
    .insertInto('batch_seal')
    .values({ batch_number: batchNumber, code, comparison: toJson(comparison) })
    .execute()
}

/** How a batch compared with a sealed check, or undefined where it came without one. */
export async function sealOfBatch(db: Reader, batchNumber: number): Promise<BatchSeal | undefined> {
  const row = await db
    .selectFrom('batch_seal')
    .innerJoin('seal', 'seal.code', 'batch_seal.code')
    .innerJoin('person', 'person.id', 'seal.person_id')
    .select(['seal.code', 'seal.person_id', 'person.name', 'seal.sealed_at', 'seal.pack', 'batch_seal.comparison'])
    .where('batch_seal.batch_number', '=', batchNumber)
    .executeTakeFirst()
  if (!row) return undefined
  const { code, pack } = row
  return { ...fromJson(row.comparison), code, by: { id: row.person_id, name: row.name }, at: row.sealed_at, pack }
}
