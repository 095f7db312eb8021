import type { Reply, TalkFiling, Ticket, TicketEdit } from '../../shared/desk-ticket.ts'
import { Fault } from '../../shared/fault.ts'
import { ticketNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { RecordDeed } from '../../shared/ticket-record.ts'
import { attachmentsOf } from '../store/attachment.ts'
import { nextNumber } from '../store/counter.ts'
import type { Attempt } from '../store/idempotency.ts'
import { inboxRows } from '../store/inbox.ts'
import type { InboxReader } from '../store/inbox-filter.ts'
import { personById } from '../store/person.ts'
import { insertReplies, repliesOf } from '../store/reply.ts'
import { insertTicket, numberOf, type StoredTicket, updateTicket } from '../store/ticket.ts'
import { mergedTickets, relatedTickets } from '../store/ticket-link.ts'
import { viewersOf } from '../store/ticket-view.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { enterpriseOf } from './ground.ts'
import { checklistLink } from './outside.ts'
import { type Requester, requesterOf } from './phone.ts'
import { tellRequester, tellSupportOf } from './talk-mail.ts'
import { demandVersion, sightOf, storedTicket } from './ticket.ts'
import { noteTicket } from './ticket-note.ts'
import type { Seen } from './ticket-work.ts'
import { changeWhose } from './whose.ts'

/** As whom somebody looks at tickets. */
export function inboxReader(person: Person): InboxReader {
  return {
    personId: person.id,
    seenBy: sightOf(person),
    works: mayDo(person.role, 'ticket.work'),
    notes: mayDo(person.role, 'ticket.note'),
  }
}

/** One ticket with its conversation, for whoever may see it; notes only for who may read them. */
export async function readTicketTalk({ store, clock }: Context, person: Person, number: string): Promise<Ticket> {
  return showTicket(store.db, person, number, clock())
}

/** The same within a deed. */
export async function showTicket(db: Reader, person: Person, number: string, now: number): Promise<Ticket> {
  const reader = inboxReader(person)
  const stored = await storedTicket(db, person, number)
  const at = numberOf(stored.number)
  const [summary] = await inboxRows(db, reader, [at])
  if (!summary) throw new Fault('ticket.unknown')
  return {
    ...summary,
    replies: await repliesOf(db, at, { notes: reader.notes }),
    related: await relatedTickets(db, at),
    mergedInto: stored.mergedInto,
    merged: await mergedTickets(db, at),
    attachments: await attachmentsOf(db, at),
    confirmedAt: stored.confirmedAt,
    viewers: reader.notes ? await viewersOf(db, { number: at, but: person.id, now }) : [],
  }
}

/** Files a ticket in words once for its key: numbered, confirmed by mail (B4), told to support. Answers 201 with it. */
export async function fileTalk(
  context: Context,
  person: Person,
  filing: TalkFiling & { mailed?: { answers: string } },
  call: Attempt,
): Promise<Answered> {
  return answerOnce(context, call, 201, async (trx, now) => {
    const requester = await requesterOf(trx, person, filing)
    const detail = requester.takenById === null ? {} : { phone: true }
    const ticket = await fileFor(trx, context, { person, requester, filing, from: null, detail, now })
    return showTicket(trx, person, ticket.number, now)
  })
}

/** Files a ticket in words within a deed; `from` is who wrote its words, where `person` only puts them here. */
export async function fileFor(
  trx: Writer,
  context: Context,
  filed: {
    person: Person
    requester: Requester
    filing: Omit<TalkFiling, 'phone'> & { mailed?: { answers: string } }
    from: Reply['from']
    detail: Record<string, unknown>
    now: number
  },
): Promise<StoredTicket> {
  const { person, requester, filing, from, detail, now } = filed
  const enterprise = await enterpriseOf(trx, person, filing.enterpriseId)
  const number = await nextNumber(trx, 'ticket')
  const { kind, subject, text, priority = 'normal' } = filing
  const row = {
    ...{ number, kind, subject: subject.trim(), priority },
    enterpriseId: enterprise.id,
    personId: requester.person.id,
    state: 'new' as const,
    caller: requester.caller,
    takenById: requester.takenById,
    linkedTo: null,
    approverId: null,
  }
  await insertTicket(trx, row, { level: context.level, now })
  const ticket = await storedTicket(trx, person, ticketNumber(number))
  const reply = { id: context.newId(), kind: 'reply' as const, text: text.trim(), item: null, answers: null }
  const told = { ticket, person, replies: [reply], now, ...(from && { by: from.name }) }
  const byMail = filing.mailed && { ...filing.mailed, checklist: checklistLink(context, ticket.number) }
  // Who files it for themselves has the confirmation too.
  const self = requester.takenById === null && from === null ? person : null
  const mailed = await tellRequester(trx, context, { ...told, news: 'filed', self, mailed: byMail ?? null })
  await tellSupportOf(trx, context, { ...told, news: 'arrived' })
  await insertReplies(trx, number, [{ ...reply, personId: person.id, from, mailed }], now)
  await noteTicket(trx, context, { person, ticket, deed: 'file', detail, now })
  return ticket
}

/** Support changes who works on a ticket, how urgent it is, or what it is called. Answers 200 with it. */
export async function editTicket(
  context: Context,
  person: Person,
  { number, ifMatch, edit }: Seen & { edit: TicketEdit },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedTicket(trx, person, number)
    demandVersion(ticket, ifMatch)
    const { priority, kind, subject } = edit
    // What a seat request is, its seats say.
    if (kind !== undefined && ticket.kind === 'seat-request') throw new Fault('ticket.state')
    const whose = edit.requester && (await changeWhose(trx, person, ticket, edit.requester))
    const change = {
      ...whose?.change,
      ...(priority && { priority }),
      ...(kind && { kind }),
      ...(subject === undefined ? {} : { subject: subject.trim() }),
      ...(edit.assigneeId === undefined ? {} : { assigneeId: edit.assigneeId }),
    }
    const notes: [RecordDeed, string][] = [
      ...(whose ? [['place', whose.to] as const] : []),
      ...(edit.assigneeId === undefined ? [] : [['assign', await assigneeName(trx, edit.assigneeId)] as const]),
      ...(priority ? [['prioritize', priority] as const] : []),
      ...(kind || subject !== undefined ? [['edit', subject?.trim() ?? kind ?? ''] as const] : []),
    ].map(([deed, to]) => [deed, to])
    if (!(await updateTicket(trx, ticket, change, { level: context.level, now }))) throw new Fault('version.stale')
    const changed = await storedTicket(trx, person, number)
    for (const [deed, to] of notes)
      await noteTicket(trx, context, { person, ticket: changed, deed, detail: { to }, now })
    return showTicket(trx, person, ticket.number, now)
  })
}

/** The name of who is to work on a ticket: somebody at support, or nobody. Raises ticket.assignee-unknown. */
export async function assigneeName(db: Reader, id: StoredTicket['sentBy']['id'] | null): Promise<string> {
  if (id === null) return ''
  const found = await personById(db, id)
  if (found?.state !== 'active' || !mayDo(found.role, 'ticket.work')) throw new Fault('ticket.assignee-unknown')
  return found.name
}
