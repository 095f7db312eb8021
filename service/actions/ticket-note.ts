import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { RecordDeed } from '../../shared/ticket-record.ts'
import { insertAudit } from '../store/audit.ts'
import { insertEvents } from '../store/event.ts'
import { numberOf, type StoredTicket } from '../store/ticket.ts'
import { indexTicket } from '../store/ticket-text.ts'
import { markSeen } from '../store/ticket-view.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'

/** What changes by what a ticket is found. */
const REWRITES: ReadonlySet<RecordDeed> = new Set([
  ...(['file', 'amend', 'edit', 'place', 'reply', 'note', 'mail', 'tick', 'answer', 'confirm', 'reopen'] as const),
])

/**
 * Writes down what was done with a ticket: for its history, as seen by who did it, and as news for whoever may know. To
 * be called last in a deed. `inner`: customers hear nothing of it, not even that there was something.
 */
export async function noteTicket(
  trx: Writer,
  { newId, store }: Pick<Context, 'newId' | 'store'>,
  noted: {
    /** Null for somebody who is nobody here. */
    person: Person | null
    ticket: Pick<StoredTicket, 'number' | 'enterprise'>
    deed: RecordDeed
    detail?: Record<string, unknown>
    inner?: boolean
    now: number
  },
): Promise<void> {
  const { person, ticket, deed, detail = {}, inner = false, now } = noted
  const enterprise = ticket.enterprise?.id ?? null
  const entry = { id: newId(), personId: person?.id ?? null, deed: `ticket.${deed}`, subject: ticket.number }
  await insertAudit(trx, { ...entry, detail: { enterprise, ...detail } }, now)
  if (REWRITES.has(deed)) await indexTicket(trx, store.engine, numberOf(ticket.number))
  if (person) {
    const works = mayDo(person.role, 'ticket.note')
    await markSeen(trx, { number: numberOf(ticket.number), personId: person.id, works })
  }
  const event = inner
    ? ({ kind: 'viewing', enterpriseId: null, subject: ticket.number } as const)
    : ({ kind: 'ticket', enterpriseId: enterprise, subject: ticket.number } as const)
  await insertEvents(trx, [event], now)
}
