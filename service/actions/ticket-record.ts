import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { RECORD_DEEDS, type RecordDeed, type RecordEntry, type TicketRecord } from '../../shared/ticket-record.ts'
import { auditOf } from '../store/audit.ts'
import { personById } from '../store/person.ts'
import type { Context } from './context.ts'
import { storedTicket } from './ticket.ts'

/** More lines than anybody reads; the ticks of the largest request, in a few sittings. */
const MOST = 200

/** What is nothing to customers. */
const INNER: readonly RecordDeed[] = ['note']

const DEEDS = new Map<string, RecordDeed>(RECORD_DEEDS.map(deed => [`ticket.${deed}`, deed]))

/** Who did what with a request, and how its sender is reached, for whoever may see the request. */
export async function recordOf({ store }: Context, person: Person, number: string): Promise<TicketRecord> {
  const ticket = await storedTicket(store.db, person, number)
  const notes = mayDo(person.role, 'ticket.note')
  const deeds = [...DEEDS].flatMap(([name, deed]) => (notes || !INNER.includes(deed) ? [name] : []))
  const found = await auditOf<Detail>(store.db, { subject: ticket.number, deeds, limit: MOST + 1 })
  const sender = mayDo(person.role, 'ticket.read-all') ? await personById(store.db, ticket.sentBy.id) : undefined
  return {
    contact: sender ? { email: sender.email, locale: sender.locale } : null,
    entries: found.slice(0, MOST).flatMap(({ deed, detail, ...entry }): RecordEntry[] => {
      const known = DEEDS.get(deed)
      const { ticked = {}, to = null, reason = null, phone = false } = detail
      const by = entry.by ?? outsider(detail)
      return known ? [{ ...entry, by, deed: known, ticked, to, reason, phone }] : []
    }),
    more: found.length > MOST,
  }
}

function outsider({ outside }: Detail): RecordEntry['by'] {
  return outside === undefined ? null : { id: '', name: outside, role: null }
}

/** What deeds note of a ticket; older entries lack the one or the other. */
interface Detail {
  ticked?: RecordEntry['ticked']
  to?: string
  reason?: string | null
  phone?: boolean
  /** The name of who did it, where they are nobody here. */
  outside?: string
}
