import type { Writer } from './transaction.ts'

/** The next number of a kind, never given twice: a deed that is rolled back takes its number back with it. */
export async function nextNumber(trx: Writer, name: 'batch'): Promise<number> {
  const row = await trx
    .updateTable('counter')
    .set(eb => ({ value: eb('value', '+', 1) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow()
  return row.value
}
