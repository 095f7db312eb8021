import type { MailSender } from '../../shared/desk-ticket.ts'
import { Fault } from '../../shared/fault.ts'
import { type MailDeed, type MailOutcome, mailDeedsAt } from '../../shared/held-mail.ts'
import type { IncomingMail } from '../../shared/incoming.ts'
import { SEAT_LIMITS } from '../../shared/limits.ts'
import type { Person } from '../../shared/person.ts'
import { insertAudit } from '../store/audit.ts'
import { decideIncoming, type IncomingDecision, tellIncoming } from '../store/held-mail.ts'
import type { Attempt } from '../store/idempotency.ts'
import { insertReplies } from '../store/reply.ts'
import { numberOf, updateTicket } from '../store/ticket.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { demand, knownMail, type MailDesk } from './held-mail.ts'
import { contentOf, type MailContent } from './held-mail-content.ts'
import { attachMailed } from './mail-file.ts'
import { demandDeed } from './seat-amend.ts'
import { tellAssignee } from './talk-mail.ts'
import { storedTicket } from './ticket.ts'
import { noteTicket } from './ticket-note.ts'

/** A mail as it was seen. */
export interface SeenMail {
  id: string
  version: string
}

/** All go into one ticket, which takes fewer: the files of fifty large mails together would fill the memory. */
const FILES_AT_ONCE = 3 * SEAT_LIMITS.attachments

/** A content, or why there is none. */
type Found = MailContent | Fault

/**
 * The same done with several mails, each as it was seen: looked at again, set aside with a reason, or put into a ticket.
 * What cannot be done with one is told of that one, and keeps none of the others back. Answers 200 with an outcome for
 * each, in the order asked.
 */
export async function decideMails(
  desk: MailDesk,
  person: Person,
  { mails, deed }: { mails: readonly SeenMail[]; deed: MailDeed },
  call: Attempt,
): Promise<Answered> {
  demand(person, deed.deed === 'look' ? 'mail.look' : 'mail.decide')
  if (deed.deed === 'aside' && deed.reason.trim() === '') throw new Fault('mail.reason-needed')
  const contents = new Map<string, Found>()
  // Read before the transaction: it takes a process, and nobody shall wait for it.
  let room = FILES_AT_ONCE
  for (const { id } of deed.deed === 'put-in' ? mails : []) {
    const found = await foundIn(desk, id)
    const content = found instanceof Fault ? found : { ...found, files: found.files.slice(0, room) }
    if (!(content instanceof Fault)) room -= content.files.length
    contents.set(id, content)
  }
  return answerOnce(desk.context, call, 200, async (trx, now) => {
    const outcomes: MailOutcome[] = []
    for (const seen of mails) {
      const one = { person, seen, deed, content: contents.get(seen.id) ?? null, now }
      outcomes.push({ id: seen.id, fault: await decideOne(trx, desk.context, one) })
    }
    if (outcomes.some(({ fault }) => fault === null)) await tellIncoming(trx, now)
    return { outcomes }
  })
}

async function foundIn(desk: MailDesk, id: string): Promise<Found> {
  try {
    return await contentOf(desk, id)
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown
    throw thrown
  }
}

interface One {
  person: Person
  seen: SeenMail
  deed: MailDeed
  content: Found | null
  now: number
}

/** Whatever forbids it is raised before anything of this mail is written, so the others' writing stays whole. */
async function decideOne(trx: Writer, context: Context, one: One): Promise<MailOutcome['fault']> {
  const { person, seen, deed, content, now } = one
  try {
    const mail = await seenMail(trx, seen, deed.deed)
    if (deed.deed === 'put-in') {
      if (content === null || content instanceof Fault) throw content ?? new Fault('mail.unknown')
      await putIn(trx, context, { person, seen, mail, content, number: deed.number, now })
    } else {
      const aside = deed.deed === 'aside' ? deed.reason.trim() : null
      await settle(
        trx,
        seen,
        { ...OUTCOMES[deed.deed], personId: aside === null ? null : person.id, ticket: null, note: aside },
        now,
      )
      const entry = { id: context.newId(), personId: person.id, deed: `mail.${deed.deed}`, subject: mail.id }
      await insertAudit(trx, { ...entry, detail: aside === null ? {} : { reason: aside } }, now)
    }
    return null
  } catch (thrown) {
    // Somebody changed the ticket at this very moment: the whole deed may be done again.
    if (thrown instanceof Fault && thrown.code !== 'service.busy') return thrown.code
    throw thrown
  }
}

const OUTCOMES = {
  look: { state: 'new', reason: null },
  aside: { state: 'ignored', reason: 'set-aside' },
} as const

/** A mail as stored, if it still is as it was seen and this can be done with it. Raises mail.unknown, version.stale, mail.settled. */
export async function seenMail(trx: Writer, { id, version }: SeenMail, deed: MailDeed['deed']): Promise<IncomingMail> {
  const mail = await knownMail(trx, id)
  if (!mailDeedsAt(mail).includes(deed)) throw new Fault('mail.settled')
  if (mail.version !== version) throw new Fault('version.stale')
  return mail
}

/** Writes the decision. Raises version.stale where somebody was quicker. */
export async function settle(trx: Writer, seen: SeenMail, decision: IncomingDecision, now: number): Promise<void> {
  if (!(await decideIncoming(trx, seen, decision, now))) throw new Fault('version.stale')
}

/** Whom a mail says it is from, for whoever reads it in a ticket. */
export function senderIn({ from }: Pick<IncomingMail, 'from'>): MailSender {
  return from ? { name: from.name || from.address, address: from.address } : { name: '?', address: '' }
}

/** Puts a mail into a ticket as an answer of the customer's side: it goes on, or is open again, and who works on it hears of it. */
async function putIn(
  trx: Writer,
  context: Context,
  put: { person: Person; seen: SeenMail; mail: IncomingMail; content: MailContent; number: string; now: number },
): Promise<void> {
  const { person, seen, mail, content, now } = put
  const named = await storedTicket(trx, person, put.number)
  const ticket = named.mergedInto === null ? named : await storedTicket(trx, person, named.mergedInto)
  const state = demandDeed(ticket, 'answer')
  const number = numberOf(ticket.number)
  await settle(trx, seen, { state: 'filed', reason: 'put-in', personId: person.id, ticket: number, note: null }, now)
  if (!(await updateTicket(trx, ticket, { state, confirmed: false }, { level: context.level, now })))
    throw new Fault('service.busy')
  const from = senderIn(mail)
  const reply = { id: context.newId(), kind: 'reply' as const, text: content.text, item: null, answers: null }
  await insertReplies(trx, number, [{ ...reply, personId: person.id, from, mailed: false }], now)
  const files = await attachMailed(trx, context, { number, files: content.files, by: { personId: person.id }, now })
  const told = { ticket, person, by: from.name, news: 'answer' as const, replies: [reply], now }
  await tellAssignee(trx, context, told)
  await noteTicket(trx, context, { person, ticket, deed: 'mail', detail: { mail: mail.id, files }, now })
}
