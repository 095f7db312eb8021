/**
 * Where a mail that came in stands. new: saved, not looked at yet. filed: it is in a ticket. ignored: nothing for a person
 * (an automatic answer, a bounce, one that was there already). held: a person has to decide. broken: it could not be read.
 */
export const INCOMING_STATES = ['new', 'filed', 'ignored', 'held', 'broken'] as const
export type IncomingState = (typeof INCOMING_STATES)[number]

/** Why it stands so. */
export const INCOMING_REASONS = [
  'answered',
  'opened',
  'opened-outside',
  'auto-reply',
  'bounce',
  'loop',
  'duplicate',
  'forged',
  'not-theirs',
  'closed',
  'stranger',
  'suspect',
  'encrypted',
  'enterprise-unclear',
  'too-many',
  'empty',
  'too-large',
  'unreadable',
  'failed',
  // What a person decided.
  'put-in',
  'made',
  'set-aside',
] as const
export type IncomingReason = (typeof INCOMING_REASONS)[number]

/** A mail may have so many bytes; a longer one is told of, and stays where it lies. */
export const INCOMING_BYTES = 10 * 1024 * 1024

/** A mail that came in, for who looks after mails. */
export interface IncomingMail {
  id: string
  /** ISO instant, UTC. */
  at: string
  from: { name: string; address: string } | null
  subject: string
  /** What the sender wrote, without what they quoted; cut where it is long. */
  text: string
  bytes: number
  state: IncomingState
  reason: IncomingReason | null
  /** "TK-4107" where it is in one, or says it belongs to one. */
  ticket: string | null
  /** What went wrong at the last look. */
  fault: string | null
  /** What was seen: a decision names it. Opaque. */
  version: string
  /** Who decided on it, when, and why where it was set aside; null as long as nobody has. */
  decided: { by: { id: string; name: string } | null; at: string; reason: string | null } | null
}

/** A file that came with a mail. */
export interface MailedFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** A mail as it was read: nothing of it is trusted. */
export interface ReadMail {
  from: { name: string; address: string } | null
  subject: string
  /** ISO instant or the header as it came; empty where there was none. */
  date: string
  messageId: string
  /** In-Reply-To and References, as they came. */
  references: string
  text: string
  files: MailedFile[]
  /** The language that its header names, lower case; empty where it names none. */
  language: string
  /** Nothing of it can be read without a key that only its sender and receiver have. */
  encrypted: boolean
  /** How many files were left out, being too many or too large. */
  leftOut: number
  signs: MailSigns
  /** The headers that help a person to decide, as the mail has them: readable, on one line each. */
  headers: MailHeader[]
  /** What a delivery report says: its text, and the headers of the mail that it is about. */
  report: string
}

/** One header of a mail. */
export interface MailHeader {
  name: string
  value: string
}

/** What a mail says of how it was made; lower case, empty where it says nothing. */
export interface MailSigns {
  autoSubmitted: string
  precedence: string
  /** A header is there that only machines and lists write. */
  automatic: boolean
  returnPath: string
  /** The mail server before us says that it is spam, or not by whom it names. */
  suspect: boolean
  contentType: string
}

/** What kind of thing wrote a mail. */
export type MailAuthor = 'person' | 'bounce' | 'auto-reply'

/** Tells people from machines: nothing that a machine wrote is ever answered, so no two can go on for ever. */
export function authorOf({ signs, from }: Pick<ReadMail, 'signs' | 'from'>): MailAuthor {
  const { autoSubmitted, precedence, automatic, returnPath, contentType } = signs
  const box = from?.address.split('@')[0]?.toLowerCase() ?? ''
  if (contentType.startsWith('multipart/report') || /^(mailer-daemon|postmaster)$/.test(box)) return 'bounce'
  const auto =
    automatic ||
    /^(no|do[-_.]?not)[-_.]?reply(?![a-z])/.test(box) ||
    (autoSubmitted !== '' && !/^no\b/.test(autoSubmitted)) ||
    /^(bulk|list|junk|auto_reply)$/.test(precedence) ||
    returnPath === '<>'
  return auto ? 'auto-reply' : 'person'
}
