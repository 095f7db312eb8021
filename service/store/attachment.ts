import type { Attachment } from '../../shared/attachment.ts'

import { toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** A ticket's files without their contents, the oldest first. */
export async function attachmentsOf(db: Reader, number: number): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('attachment')
    .leftJoin('person', 'person.id', 'attachment.person_id')
    .select(['attachment.id', 'attachment.name', 'bytes', 'person_id', 'person.name as person_name'])
    .select(['attachment.by_name', 'attachment.added_at'])
    .where('ticket_number', '=', number)
    .orderBy('attachment.added_at')
    .orderBy('attachment.id')
    .execute()
  return rows.map(({ id, name, bytes, person_id, person_name, by_name, added_at }) => ({
    id,
    name,
    bytes,
    addedBy: { id: person_id ?? '', name: person_name ?? by_name ?? '' },
    addedAt: added_at,
  }))
}

/** Keeps a file beside a ticket, as the bytes that came. */
export async function insertAttachment(
  trx: Writer,
  file: { id: string; number: number; name: string; bytes: Uint8Array; personId: string | null; byName?: string },
  now: number,
): Promise<void> {
  await trx
    .insertInto('attachment')
    .values({
      id: file.id,
      ticket_number: file.number,
      name: file.name,
      bytes: file.bytes.length,
      body: Buffer.from(file.bytes).toString('base64'),
      person_id: file.personId,
      by_name: file.byName ?? null,
      added_at: toInstant(now),
    })
    .execute()
}

/** One file of one ticket with its contents. */
export async function attachmentById(
  db: Reader,
  number: number,
  id: string,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | undefined> {
  const row = await db
    .selectFrom('attachment')
    .select(['name', 'body'])
    .where('id', '=', id)
    .where('ticket_number', '=', number)
    .executeTakeFirst()
  return row && { name: row.name, bytes: new Uint8Array(Buffer.from(row.body, 'base64')) }
}
