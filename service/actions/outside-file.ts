import type { MailedFile } from '../../shared/incoming.ts'
import { SEAT_LIMITS } from '../../shared/limits.ts'
import { attachmentsOf, insertAttachment } from '../store/attachment.ts'
import { numberOf, type StoredTicket } from '../store/ticket.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'

/** Keeps the files of a mail beside its ticket, as many as one may have; the others stay with the mail. */
export async function attachFromOutside(
  trx: Writer,
  { newId }: Pick<Context, 'newId'>,
  given: { ticket: Pick<StoredTicket, 'number'>; name: string; files: readonly MailedFile[]; now: number },
): Promise<void> {
  const { files, now } = given
  if (files.length === 0) return
  const number = numberOf(given.ticket.number)
  const room = SEAT_LIMITS.attachments - (await attachmentsOf(trx, number)).length
  for (const { name, bytes } of files.slice(0, Math.max(0, room))) {
    await insertAttachment(trx, { id: newId(), number, name, bytes, personId: null, byName: given.name }, now)
  }
}
