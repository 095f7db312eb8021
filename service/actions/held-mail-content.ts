import { Fault } from '../../shared/fault.ts'
import type { MailedFile } from '../../shared/incoming.ts'
import { SEAT_LIMITS } from '../../shared/limits.ts'
import type { Person } from '../../shared/person.ts'
import { replyText } from '../../shared/reply-text.ts'
import { attachmentsOf, insertAttachment } from '../store/attachment.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { knownMail, type MailDesk, rawOf } from './held-mail.ts'
import { wordsOf } from './incoming-ticket.ts'

/** What a mail brings into a ticket. */
export interface MailContent {
  text: string
  subject: string
  files: readonly MailedFile[]
}

/**
 * What a mail brings into a ticket: what its sender wrote, else all it says, else its files' names or its subject. One
 * that cannot be read is a file itself. Raises mail.unknown, mail.empty, or attachment.too-large for one that is too
 * large to be a file.
 */
export async function contentOf({ context, read }: MailDesk, id: string): Promise<MailContent> {
  const { db } = context.store
  const { subject } = await knownMail(db, id)
  const raw = await rawOf(db, id)
  if (!raw) throw new Fault('mail.unknown')
  const mail = await read(raw).catch(() => null)
  if (!mail) {
    if (raw.length > SEAT_LIMITS.attachmentBytes) throw new Fault('attachment.too-large')
    return { text: RAW_NAME, subject, files: [{ name: RAW_NAME, bytes: raw }] }
  }
  const text = wordsOf({ mail, text: replyText(mail.text) || mail.text }) ?? mail.subject
  if (text === '') throw new Fault('mail.empty')
  return { text, subject: mail.subject, files: mail.files }
}

const RAW_NAME = 'mail.eml'

/** Adds a mail's files to a ticket, as many as it takes; the others stay with the mail. Answers how many went in. */
export async function attachContent(
  trx: Writer,
  { newId }: Pick<Context, 'newId'>,
  { person, number, files, now }: { person: Person; number: number; files: readonly MailedFile[]; now: number },
): Promise<number> {
  const room = SEAT_LIMITS.attachments - (await attachmentsOf(trx, number)).length
  const taken = files.slice(0, Math.max(room, 0))
  for (const { name, bytes } of taken) {
    await insertAttachment(trx, { id: newId(), number, name, bytes, personId: person.id }, now)
  }
  return taken.length
}
