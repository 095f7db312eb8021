import { Fault } from '../../shared/fault.ts'
import { ticketNumber } from '../../shared/id.ts'
import { ADDRESS } from '../../shared/person.ts'
import type { Locale } from '../../shared/words/locale.ts'
import { composeMailed } from '../outbox/mailed.ts'
import { countAudit, insertAudit } from '../store/audit.ts'
import { nextNumber } from '../store/counter.ts'
import { settleIncoming } from '../store/incoming.ts'
import { outsideSince } from '../store/outside.ts'
import { insertReplies } from '../store/reply.ts'
import { insertTicket, numberOf, type StoredTicket, ticketByNumber, updateTicket } from '../store/ticket.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import type { Arrived, Settled } from './incoming-ticket.ts'
import { attachMailed } from './mail-file.ts'
import { demandDeed } from './seat-amend.ts'
import { tellAssignee, tellSupportOf } from './talk-mail.ts'
import { noteTicket } from './ticket-note.ts'

const HOUR_MS = 60 * 60_000

/**
 * Somebody who is nobody here has a name that they typed and an address that nobody checked. So many tickets they may
 * open in an hour, one address and all together, and so many confirmations one address gets in a day: whoever writes in
 * somebody else's name makes us mail them no more than that. What is beyond is held, and lost to nobody.
 */
export const OUTSIDE = { ofAddress: 5, ofAll: 60, withinMs: HOUR_MS, confirmations: 5, confirmedWithinMs: 24 * HOUR_MS }

const CONFIRMED = 'mail.confirm'

/** A mail by somebody outside, in the words that a ticket takes. */
export interface OutsideWords {
  subject: string
  text: string
}

/**
 * Makes a ticket of a mail by somebody who is nobody here, or of several enterprises (B51): a question of no enterprise,
 * which the provider's people alone see until support says whose it is. `locale` is what they are written to in. Mail,
 * ticket and confirmation are one transaction.
 */
export async function openFromOutside(
  context: Context,
  arrived: Arrived,
  words: OutsideWords,
  locale: Locale,
): Promise<Settled> {
  const { mail } = arrived
  const from = mail.from
  if (!from || !ADDRESS.test(from.address)) return { state: 'held', reason: 'stranger' }
  if (await isTooMuch(context.store.db, from.address, context.clock())) return { state: 'held', reason: 'too-many' }
  const name = from.name || from.address.slice(0, 120)
  const caller = { name, phone: '', email: from.address, locale }
  return inOne(context, arrived, async (trx, now) => {
    // Counted again once the number is taken: who takes the next one waits, so that no two pass the bound together.
    const number = await nextNumber(trx, 'ticket')
    if (await isTooMuch(trx, from.address, now)) return { state: 'held', reason: 'too-many' }
    const filed = {
      ...{ number, kind: 'question' as const, subject: words.subject, priority: 'normal' as const, caller },
      ...{ enterpriseId: null, personId: null, takenById: null, linkedTo: null, approverId: null },
      state: 'new' as const,
    }
    await insertTicket(trx, filed, { level: context.level, now })
    const ticket = await outsideTicket(trx, ticketNumber(number))
    if (!ticket) throw new Error('A ticket that was just filed is not there.')
    const mailed = await confirm(trx, context, { ticket, answers: mail.messageId, now })
    const person = { id: '', name }
    await tellSupportOf(trx, context, {
      ticket,
      person,
      news: 'arrived',
      replies: [{ text: words.text, item: null }],
      now,
    })
    await write(trx, context, { ticket, name, text: words.text, mailed, now })
    const by = { personId: null, byName: name }
    await attachMailed(trx, context, { number: numberOf(ticket.number), files: mail.files, by, now })
    await noteTicket(trx, context, { person: null, ticket, deed: 'file', detail: { outside: name }, now })
    return { state: 'filed', reason: 'opened-outside', ticket: number }
  })
}

/** A ticket that somebody outside asked in, by mail or on the phone; undefined where it is a person's. */
async function outsideTicket(db: Reader, number: string): Promise<StoredTicket | undefined> {
  const ticket = await ticketByNumber(db, null, numberOf(number))
  return ticket?.caller ? ticket : undefined
}

/**
 * Puts an answer by somebody who is nobody here into the ticket that they asked in: it has a token of ours, and comes
 * from the address that we wrote to. Undefined where that is not so.
 */
export async function answerFromOutside(
  context: Context,
  arrived: Arrived,
  { ticket: asked, text }: { ticket: string; text: string | null },
): Promise<Settled | undefined> {
  const { db } = context.store
  const theirs = await outsideTicket(db, asked)
  const address = arrived.mail.from?.address
  if (!theirs?.caller || !address || theirs.caller.email.toLowerCase() !== address) return undefined
  const { name } = theirs.caller
  const at = theirs.mergedInto ?? theirs.number
  if (text === null) return { state: 'held', reason: 'empty', ticket: numberOf(at) }
  return inOne(context, arrived, async (trx, now) => {
    const ticket = await ticketByNumber(trx, null, numberOf(at))
    if (!ticket) throw new Fault('ticket.unknown')
    const state = demandDeed(ticket, 'answer')
    if (!(await updateTicket(trx, ticket, { state, confirmed: false }, { level: context.level, now })))
      throw new Fault('service.busy')
    await write(trx, context, { ticket, name, text, mailed: false, now })
    const person = { id: '', name }
    await tellAssignee(trx, context, { ticket, person, news: 'answer', replies: [{ text, item: null }], now })
    const by = { personId: null, byName: name }
    await attachMailed(trx, context, { number: numberOf(ticket.number), files: arrived.mail.files, by, now })
    await noteTicket(trx, context, { person: null, ticket, deed: 'answer', detail: { outside: name }, now })
    return { state: 'filed', reason: 'answered', ticket: numberOf(at) }
  })
}

/** What comes of a mail and the mail's own mark in one transaction: being killed between them does it once. */
async function inOne(
  context: Context,
  { id }: Arrived,
  deed: (trx: Writer, now: number) => Promise<Settled>,
): Promise<Settled> {
  const settled = await context.store.write(async trx => {
    const made = await deed(trx, context.clock())
    const { state, reason, ticket = null } = made
    if (!(await settleIncoming(trx, id, { state, reason, ticket_number: ticket, fault: null }))) {
      throw new Fault('service.busy')
    }
    return made
  })
  context.outbox.wake()
  return settled
}

async function isTooMuch(trx: Reader, address: string, now: number): Promise<boolean> {
  const since = now - OUTSIDE.withinMs
  if ((await outsideSince(trx, since, address)) >= OUTSIDE.ofAddress) return true
  return (await outsideSince(trx, since, null)) >= OUTSIDE.ofAll
}

/** Mails the number (B4), unless this address had enough of them; answers whether it did. */
async function confirm(
  trx: Writer,
  context: Context,
  { ticket, answers, now }: { ticket: StoredTicket; answers: string; now: number },
): Promise<boolean> {
  if (!ticket.caller) return false
  const { email, locale } = ticket.caller
  // What stands behind a plus is one mailbox.
  const subject = email.toLowerCase().replace(/\+[^@]*@/, '@')
  const since = now - OUTSIDE.confirmedWithinMs
  if ((await countAudit(trx, { subject, deed: CONFIRMED, since })) >= OUTSIDE.confirmations) return false
  await insertAudit(
    trx,
    { id: context.newId(), personId: null, deed: CONFIRMED, subject, detail: { ticket: ticket.number } },
    now,
  )
  const told = { number: ticket.number, answers, checklist: checklistLink(context, ticket.number) }
  await context.outbox.put(
    trx,
    { id: context.newId(), kind: 'ticket', mail: composeMailed({ name: '', email, locale }, told) },
    now,
  )
  return true
}

/** Where the checklist of a mailed question is completed; who has the link had the mail. */
export function checklistLink({ baseUrl, proof }: Pick<Context, 'baseUrl' | 'proof'>, number: string): string {
  return `${baseUrl}/checklist/${number}-${proof.of(number)}`
}

async function write(
  trx: Writer,
  context: Context,
  said: { ticket: StoredTicket; name: string; text: string; mailed: boolean; now: number },
): Promise<void> {
  const { ticket, name, text, mailed, now } = said
  const reply = { id: context.newId(), kind: 'reply' as const, text, item: null, answers: null, mailed }
  await insertReplies(trx, numberOf(ticket.number), [{ ...reply, personId: null, byName: name }], now)
}
