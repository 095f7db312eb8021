import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transporter } from 'nodemailer'
import { escapeHtml } from '../../shared/html.ts'
import { wordsFor } from '../../shared/words/all.ts'
import type { Mail } from './compose.ts'
import { type SendMail, Unsendable } from './dispatch.ts'
import type { Threads } from './thread.ts'

/** What every mail has in common. */
export interface Letterhead {
  /** The address people see. */
  from: string
  /** Where answers are read; null where nobody does. */
  answers: string | null
  threads: Threads
}

/** A server that is silent for longer is tried again later: one mail takes less than a claim lasts (dispatch.ts). */
const TIMES = { dnsTimeout: 5000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 }
const WHOLE_MS = 45_000

/** Sends by SMTP. nodemailer is loaded with the first mail, not at start. `wholeMs`: how long one mail may take. */
export function smtpSender(url: string, head: Letterhead, wholeMs = WHOLE_MS): SendMail {
  let transporter: Promise<Transporter> | undefined
  return async (id, mail) => {
    transporter ??= import('nodemailer').then(({ default: nodemailer }) =>
      nodemailer.createTransport(url, { ...TIMES, disableFileAccess: true, disableUrlAccess: true }),
    )
    const late = Promise.withResolvers<never>()
    // A server that answers one letter every ten seconds keeps every timeout of its own.
    const timer = setTimeout(() => late.reject(new Error('The mail server took too long.')), wholeMs)
    try {
      await Promise.race([(await transporter).sendMail(envelope(id, mail, head)), late.promise])
    } catch (thrown) {
      throw isFinal(thrown) ? new Unsendable(thrown instanceof Error ? thrown.message : String(thrown)) : thrown
    } finally {
      clearTimeout(timer)
    }
  }
}

/**
 * A 5xx about this mail or whom it goes to is final. One about us (greeting, sign-in, the sender's address) holds for
 * every mail alike and passes when the set-up is mended; and anything else may pass by itself.
 */
function isFinal(thrown: unknown): boolean {
  if (!(thrown instanceof Error) || !('responseCode' in thrown) || !('command' in thrown)) return false
  return Number(thrown.responseCode) >= 500 && ['RCPT TO', 'DATA'].includes(String(thrown.command))
}

/** Without a mail server, mails become files that any mail program opens: a readable mailbox in the data folder. */
export function fileSender(folder: string, head: Letterhead): SendMail {
  return async (id, mail) => {
    const { default: nodemailer } = await import('nodemailer')
    const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
    const { message } = await composer.sendMail(envelope(id, mail, head))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const place = join(folder, `${id}.eml`)
    // Written beside and renamed, so that who watches the folder never reads half a mail.
    await writeFile(`${place}.part`, message, { mode: 0o600 })
    await rename(`${place}.part`, place)
  }
}

/** Says where an answer goes, since that is how the service is set up and not what the mail is about. */
function withAnswers({ text, html, locale, ticket }: Mail, answers: string | null): Pick<Mail, 'text' | 'html'> {
  const { mail } = wordsFor(locale ?? 'en-US')
  if (answers === null) {
    return {
      text: `${text}\n${mail.notRead}`,
      html: html.replace('</body>', `<p>${escapeHtml(mail.notRead)}</p></body>`),
    }
  }
  if (!ticket) return { text, html }
  const above = mail.answerAbove
  return {
    text: `${above}\n\n${text}`,
    html: html.replace(/<body[^>]*>/, body => `${body}<p>${escapeHtml(above)}</p>`),
  }
}

function envelope(id: string, mail: Mail, { from, answers, threads }: Letterhead) {
  const ticket = mail.ticket?.number ?? null
  // Every mail of a ticket answers the same one, which nobody has: so all of them are one thread, whoever gets which.
  const root = ticket === null ? null : threads.rootOf(ticket)
  const { answers: theirs } = mail
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    ...withAnswers(mail, answers),
    ...(answers !== null && { replyTo: answers }),
    messageId: threads.idOf(ticket, id),
    ...(root !== null && { inReplyTo: theirs ?? root, references: [root, ...(theirs ? [theirs] : [])] }),
    // RFC 3834: what answers a mail says so, and no machine answers it.
    headers: {
      'Auto-Submitted': theirs ? 'auto-replied' : 'auto-generated',
      ...(mail.locale && { 'Content-Language': mail.locale }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
