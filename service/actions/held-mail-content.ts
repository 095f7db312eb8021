import { Fault } from '../../shared/fault.ts'
import type { MailedFile } from '../../shared/incoming.ts'
import { SEAT_LIMITS } from '../../shared/limits.ts'
import { replyText } from '../../shared/reply-text.ts'
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
  const text = wordsOf({ mail, text: replyText(mail.text) }) ?? mail.subject
  if (text === '') throw new Fault('mail.empty')
  return { text, subject: mail.subject, files: mail.files }
}

const RAW_NAME = 'mail.eml'
