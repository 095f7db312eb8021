import type { Batch, BatchSummary } from '../../shared/batch.ts'
import { Fault } from '../../shared/fault.ts'
import { parseBatchNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { batchByNumber, batchPage } from '../store/batch.ts'
import type { Context, Sight } from './context.ts'

/** One page of batches, newest first. `cursor` is what the page before gave as `next`. */
export async function listBatches(
  { store }: Context,
  person: Person,
  page: { cursor: string | null; limit: number },
): Promise<{ batches: BatchSummary[]; next: string | null }> {
  const before = page.cursor === null ? null : openCursor(page.cursor)
  // One more than asked for tells whether there is a next page.
  const found = await batchPage(store.db, sightOf(person), { before, limit: page.limit + 1 })
  const batches = found.slice(0, page.limit)
  const last = batches.at(-1)
  return { batches, next: found.length > page.limit && last ? closeCursor(last.number) : null }
}

/** One batch with its rows. A batch of somebody else's enterprise is as unknown as one that never was. */
export async function readBatch({ store }: Context, person: Person, number: string): Promise<Batch> {
  const parsed = parseBatchNumber(number)
  const batch = parsed === null ? undefined : await batchByNumber(store.db, sightOf(person), parsed)
  if (!batch) throw new Fault('batch.unknown')
  return batch
}

function sightOf(person: Person): Sight {
  if (!mayDo(person.role, 'batch.read')) throw new Fault('auth.forbidden')
  return mayDo(person.role, 'batch.read-all') ? null : person.id
}

/** Opaque to clients, so that what it stands for may change. */
function closeCursor(number: string): string {
  return Buffer.from(`b1.${number}`).toString('base64url')
}

function openCursor(cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('latin1')
  const number = text.startsWith('b1.') ? parseBatchNumber(text.slice(3)) : null
  if (number === null) {
    throw new Fault('request.invalid', [{ pointer: '/cursor', code: 'invalid', message: '' }])
  }
  return number
}
