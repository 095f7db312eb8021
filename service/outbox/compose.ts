import type { Batch } from '../../shared/batch.ts'
import { escapeHtml } from '../../shared/html.ts'
import type { MailNews } from '../../shared/mail.ts'
import type { Move } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { wordsFor } from '../../shared/words/all.ts'
import type { MoveAskMail, ReleaseMail } from '../../shared/words/en-US/mail.ts'
import type { Locale } from '../../shared/words/locale.ts'

/** A mail as it goes out: plain text and the same in HTML. */
export interface Mail {
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  locale?: Locale
  /** The ticket whose thread it belongs to, and what it tells of it. */
  ticket?: { number: string; news: MailNews }
  /** The Message-ID of somebody's mail that this one answers. */
  answers?: string
}

/** Whom a mail goes to, in their language. */
export type MailReader = Pick<Person, 'name' | 'email' | 'locale'>

/** The mail with the link and the code for signing in. `link` is a page of the desk. */
export function composeSignIn(reader: MailReader, secret: { link: string; code: string; minutes: number }): Mail {
  const { mail } = wordsFor(reader.locale)
  const { signIn } = mail
  return layOut(reader, signIn.subject, [
    { text: signIn.lead },
    { link: secret.link, text: signIn.button },
    { text: signIn.code(secret.code) },
    { text: signIn.expires(secret.minutes) },
    { text: signIn.notYou },
    { text: mail.sentBy },
  ])
}

/** The mail that asks somebody to sign in for the first time. `link` signs in, once. */
export function composeInvitation(
  reader: MailReader,
  said: { link: string; inviter: string; enterprises: readonly string[]; days: number },
): Mail {
  const { mail } = wordsFor(reader.locale)
  const { invitation } = mail
  return layOut(reader, invitation.subject, [
    { text: invitation.lead(said.inviter) },
    ...(said.enterprises.length > 0 ? [{ text: invitation.enterprises(said.enterprises) }] : []),
    { link: said.link, text: invitation.button },
    { text: invitation.expires(said.days) },
    { text: invitation.notYou },
    { text: mail.sentBy },
  ])
}

/** The mail that confirms a batch to who sent it, with the number in the subject. */
export function composeBatch(reader: MailReader, batch: Batch, link: string): Mail {
  const words = wordsFor(reader.locale)
  const { mail, outcome } = words
  const said = { number: batch.number, enterprise: batch.enterprise, counts: batch.counts, rows: batch.rows.length }
  const counts = Object.entries(batch.counts)
    .filter(([, count]) => count > 0)
    // Object.entries forgets that every key is an outcome.
    .map(([key, count]) => ({ text: mail.count(outcome[key as keyof Batch['counts']].name, count) }))
  return layOut(reader, mail.batch.subject(said), [
    { text: mail.batch.lead(said) },
    ...counts,
    ...movesOf(batch).map(([move, rows]) => ({ text: mail.batch.asked(move, rows.length) })),
    { link, text: mail.batch.button },
    { text: mail.batch.quote(said) },
    { text: mail.sentBy },
  ])
}

function movesOf({ rows }: Batch): [string, Batch['rows']][] {
  const asked = rows.flatMap(row => (row.move === null ? [] : [{ row, move: row.move }]))
  return [...Map.groupBy(asked, ({ move }) => move)].map(([move, group]) => [move, group.map(({ row }) => row)])
}

/** The mail to the sender of a batch that somebody else undid. */
export function composeUndo(reader: MailReader, batch: Batch, link: string): Mail {
  const { mail } = wordsFor(reader.locale)
  const { released = 0, gone = 0 } = batch.undo?.counts ?? {}
  const said = { number: batch.number, by: batch.undo?.by.name ?? '', released, enterprise: batch.enterprise.name }
  return layOut(reader, mail.undo.subject(said), [
    { text: mail.undo.lead(said) },
    ...(gone > 0 ? [{ text: mail.undo.gone(gone) }] : []),
    { link, text: mail.batch.button },
    { text: mail.sentBy },
  ])
}

/** The mail about a decision to who asked for a move. Says nothing of where an account stood. */
export function composeMove(
  reader: MailReader,
  move: Omit<Move, 'version' | 'rows'>,
  told: { reason: string | null; link: string },
): Mail {
  const { mail, move: words } = wordsFor(reader.locale)
  const { counts } = move
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const said = { ...move, rows, there: counts.moved + counts.here, waiting: counts.waiting }
  const states = Object.entries(counts)
    .filter(([, count]) => count > 0)
    // Object.entries forgets that every key is a state.
    .map(([key, count]) => ({ text: mail.count(words.rows[key as keyof Move['counts']].name, count) }))
  return layOut(reader, mail.move.subject(said), [
    { text: mail.move.lead(said) },
    ...states,
    ...(told.reason === null ? [] : [{ text: words.reason(told.reason) }]),
    { link: told.link, text: mail.batch.button },
    { text: mail.sentBy },
  ])
}

/** The mail that asks a representative to decide a packet. Where the accounts stand is left to the page behind the link. */
export function composeMoveAsk(reader: MailReader, asked: MoveAskMail, link: string): Mail {
  const { mail } = wordsFor(reader.locale)
  return layOut(reader, mail.moveAsk.subject(asked), [
    { text: mail.moveAsk.lead(asked) },
    { link, text: mail.moveAsk.button },
    { text: mail.sentBy },
  ])
}

/** The mail to the sender of accounts that a representative did not confirm and took out again. */
export function composeRelease(reader: MailReader, said: ReleaseMail, link: string): Mail {
  const { mail, move } = wordsFor(reader.locale)
  return layOut(reader, mail.release.subject(said), [
    { text: mail.release.lead(said) },
    { text: said.accounts.join('\n') },
    { text: move.reason(said.reason) },
    { link, text: mail.batch.button },
    { text: mail.sentBy },
  ])
}

/** A paragraph, a link with its words above, or something that has its own HTML (all of it ours or escaped). */
export type MailPart = { text: string; link?: string; html?: string }

/** Makes a mail of its parts: plain text, and the same in HTML. */
export function layOut(reader: MailReader, subject: string, parts: readonly MailPart[]): Mail {
  const { mail } = wordsFor(reader.locale)
  return {
    to: { name: oneLine(reader.name), address: reader.email },
    subject: oneLine(subject),
    locale: reader.locale,
    text: parts.map(part => (part.link ? `${mail.above(part.text)}\n${part.link}` : part.text)).join('\n\n'),
    html: `<!doctype html><html lang="${reader.locale}"><body style="font:15px/1.5 system-ui,sans-serif">${parts.map(asHtml).join('\n')}</body></html>`,
  }
}

function asHtml({ text, link, html }: MailPart): string {
  if (html !== undefined) return html
  if (link) return `<p><a href="${escapeHtml(link)}">${escapeHtml(text)}</a></p>`
  // Mail programs leave out white-space rules: without breaks a list of steps would be one line.
  return `<p>${escapeHtml(text).replace(/\r?\n/g, '<br>\n')}</p>`
}

/** Nothing that a person typed may start a header of its own. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim()
}
