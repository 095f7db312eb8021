import type { MailedFile } from '../../shared/incoming.ts'
import { SEAT_LIMITS } from '../../shared/limits.ts'
import { attachmentsOf, insertAttachment } from '../store/attachment.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'

/**
 * Keeps the files of a mail beside its ticket, as many as one may have; the others stay with the mail. Answers how many
 * went in. `byName`: whose they are, where that is nobody here.
 */
export async function attachMailed(
  trx: Writer,
  { newId }: Pick<Context, 'newId'>,
  mailed: {
    number: number
    files: readonly MailedFile[]
    by: { personId: string | null; byName?: string }
    now: number
  },
): Promise<number> {
  const { number, files, by, now } = mailed
  if (files.length === 0) return 0
  const room = SEAT_LIMITS.attachments - (await attachmentsOf(trx, number)).length
  const taken = files.slice(0, Math.max(0, room))
  for (const { name, bytes } of taken) await insertAttachment(trx, { id: newId(), number, name, bytes, ...by }, now)
  return taken.length
}
