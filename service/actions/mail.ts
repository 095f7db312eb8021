import { Fault } from '../../shared/fault.ts'
import { type MailQueue, type MailState, mayKnowMail, type OutboxMail, type TicketMail } from '../../shared/mail.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { insertAudit } from '../store/audit.ts'
import { mailPage, mailQueue, mailsOfTicket, type StoredMail, sendAgain } from '../store/mail.ts'
import { tellMails } from '../store/mail-event.ts'
import { numberOf } from '../store/ticket.ts'
import type { Context } from './context.ts'
import { openCursor, pageOf } from './cursor.ts'
import { storedTicket } from './ticket.ts'

/** Who looks after the mails: somebody who may, or null for who runs the service from its command line. */
export type Postmaster = Person | null

function demandPostmaster(person: Postmaster): void {
  if (person !== null && !mayDo(person.role, 'mail.manage')) throw new Fault('auth.forbidden')
}

/** One page of the outbox with how it stands as a whole, newest first. */
export async function listMails(
  { store, outbox }: Pick<Context, 'store'> & { outbox: Pick<Outbox, 'read'> },
  person: Postmaster,
  { state, cursor, limit }: { state: MailState | null; cursor: string | null; limit: number },
): Promise<{ queue: MailQueue; mails: OutboxMail[]; next: string | null }> {
  demandPostmaster(person)
  const before = openCursor('o1', cursor)
  const found = await mailPage(store.db, { state, before, limit: limit + 1 })
  const { items, next } = pageOf('o1', found, limit, ({ id }) => id)
  return { queue: await mailQueue(store.db), mails: items.map(mail => show(mail, outbox)), next }
}

function show({ body, ...mail }: StoredMail, outbox: Pick<Outbox, 'read'>): OutboxMail {
  const read = body === null ? null : outbox.read(body)
  return { ...mail, to: read?.to ?? null, subject: read?.subject ?? null }
}

/** Sends mails again that failed or wait for another try: those named, or all for null. Answers how many. */
export async function sendMailsAgain(
  { store, outbox, clock, newId }: Pick<Context, 'store' | 'clock' | 'newId'> & { outbox: Pick<Outbox, 'wake'> },
  person: Postmaster,
  ids: readonly string[] | null,
): Promise<{ again: number }> {
  demandPostmaster(person)
  const again = await store.write(async trx => {
    const count = await sendAgain(trx, ids, clock())
    const entry = { id: newId(), personId: person?.id ?? null, deed: 'mail.again', subject: 'outbox' }
    await insertAudit(trx, { ...entry, detail: { count, all: ids === null } }, clock())
    // Of all of them, each try tells in its turn.
    if (ids) await tellMails(trx, ids, clock())
    return count
  })
  outbox.wake()
  return { again }
}

/** What became of the mails about a ticket: to the provider's people of all, to a customer of those that are to them. */
export async function readTicketMails({ store }: Context, person: Person, number: string): Promise<TicketMail[]> {
  const ticket = await storedTicket(store.db, person, number)
  const onlooker = {
    provider: mayDo(person.role, 'ticket.read-all'),
    // What a caller is mailed is theirs, not of who took it down.
    requester: ticket.sentBy.id === person.id && ticket.caller === null,
    approver: ticket.approval?.approver.id === person.id,
  }
  const mails = await mailsOfTicket(store.db, numberOf(ticket.number))
  return mails.filter(({ news }) => mayKnowMail(news, onlooker))
}
