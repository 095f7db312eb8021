import type { Batch, BatchSummary } from '../../shared/batch.ts'
import { Fault } from '../../shared/fault.ts'
import { parseBatchNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { batchByNumber, batchPage } from '../store/batch.ts'
import type { Reader } from '../store/transaction.ts'
import type { Context, Sight } from './context.ts'
import { openNumberCursor, pageOf } from './cursor.ts'

/** One page of batches, newest first. `cursor` is what the page before gave as `next`. */
export async function listBatches(
  { store }: Context,
  person: Person,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<{ batches: BatchSummary[]; next: string | null }> {
  const before = openNumberCursor('b1', cursor)
  const found = await batchPage(store.db, sightOf(person), { before, limit: limit + 1 })
  const { items, next } = pageOf('b1', found, limit, ({ number }) => String(parseBatchNumber(number)))
  return { batches: items, next }
}

/** One batch with its rows. A batch of somebody else's enterprise is as unknown as one that never was. */
export async function readBatch({ store }: Context, person: Person, number: string): Promise<Batch> {
  return seenBatch(store.db, person, number)
}

/** The same within a deed. */
export async function seenBatch(db: Reader, person: Person, number: string): Promise<Batch> {
  const parsed = parseBatchNumber(number)
  const batch = parsed === null ? undefined : await batchByNumber(db, sightOf(person), parsed)
  if (!batch) throw new Fault('batch.unknown')
  return batch
}

function sightOf(person: Person): Sight {
  if (!mayDo(person.role, 'batch.read')) throw new Fault('auth.forbidden')
  return mayDo(person.role, 'batch.read-all') ? null : person.id
}
