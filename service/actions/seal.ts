import { randomBytes } from 'node:crypto'
import type { Check } from '../../shared/check.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { type BatchSeal, compareSeal, SEAL_TRIES, type Seal, type SealedRow, sealedText } from '../../shared/seal.ts'
import { makeSealCode, readSealCode } from '../../shared/seal-code.ts'
import { insertAudit } from '../store/audit.ts'
import { toInstant } from '../store/cast.ts'
import type { Attempt } from '../store/idempotency.ts'
import { countTries, forgiveTry, insertSeal, noteTry, sealByCode } from '../store/seal.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'

const HOUR_MS = 60 * 60_000

/** Rows that were checked, and which file they came from. */
export interface Sealable {
  check: Pick<Check, 'pack' | 'rows'>
  source: { sha256: string | null }
}

/**
 * Seals a rep's check once for its key (N8): per row the cell and a digest under the service's secret, so that neither a
 * copy of the database nor another seal tells a number. Answers 201 with the seal.
 */
export async function makeSeal(
  context: Context,
  person: Person,
  { check, source }: Sealable,
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'seal.make')) throw new Fault('auth.forbidden')
  if (check.rows.length === 0) throw new Fault('seal.no-rows')
  return answerOnce(context, call, 201, async (trx, now) => {
    const code = makeSealCode(randomBytes(9))
    const by = { id: person.id, name: person.name }
    const at = toInstant(now)
    const { pack, rows } = check
    const kept = { code, by, at, sha256: source.sha256, pack, rows: digestRows(context, code, rows) }
    // One in thirty million million: the panel sends it again.
    if (!(await insertSeal(trx, kept))) throw new Fault('service.busy')
    const entry = { id: context.newId(), personId: person.id, deed: 'seal.make', subject: code }
    await insertAudit(trx, { ...entry, detail: { rows: rows.length, pack } }, now)
    const seal: Seal = { code, by, at, pack, rows: rows.length }
    return seal
  })
}

/**
 * Compares what a person submits with the check that a code stands for. Every wrong code is counted before it is looked
 * up, so that many at once cannot outrun the count. Raises seal.malformed, seal.unknown, seal.too-many.
 */
export async function compareWithSeal(
  context: Context,
  person: Person,
  { check, source }: Sealable,
  typed: string,
): Promise<BatchSeal> {
  if (!mayDo(person.role, 'batch.submit')) throw new Fault('auth.forbidden')
  const read = readSealCode(typed)
  if ('fault' in read) throw new Fault('seal.malformed')
  const { store, clock } = context
  const id = context.newId()
  await store.write(trx => noteTry(trx, { id, personId: person.id, now: clock(), since: clock() - HOUR_MS }))
  if ((await countTries(store.db, person.id)) > SEAL_TRIES) {
    // Nothing was looked up, so asking again does not lengthen the wait.
    await store.write(trx => forgiveTry(trx, id))
    throw new Fault('seal.too-many')
  }
  const sealed = await sealByCode(store.db, read.code)
  if (!sealed) throw new Fault('seal.unknown')
  await store.write(trx => forgiveTry(trx, id))
  const { code, by, at, pack } = sealed
  const rows = digestRows(context, code, check.rows)
  return { ...compareSeal(sealed, { sha256: source.sha256, rows }), code, by, at, pack }
}

function digestRows({ sealText }: Context, code: string, rows: Check['rows']): SealedRow[] {
  return rows.map(row => ({ cell: row.cell, digest: sealText(code, sealedText(row)) }))
}
