import type { Writer } from './transaction.ts'

/**
 * The next number of a kind, never given twice: a deed that is rolled back takes its number back with it. With `by`
 * that many are taken, and the last of them is answered.
 */
export async function nextNumber(trx: Writer, name: 'batch' | 'move' | 'ticket' | 'event', by = 1): Promise<number> {
  const row = await trx
    .updateTable('counter')
    .set(eb => ({ value: eb('value', '+', by) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}
