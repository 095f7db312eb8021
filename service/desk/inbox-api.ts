import type {
  BulkDeed,
  BulkOutcome,
  InboxView,
  ReplyKind,
  TalkFiling,
  Ticket,
  TicketEdit,
  TicketSummary,
} from '../../shared/desk-ticket.ts'
import type { ServicePromises } from '../../shared/service-level.ts'
import type { Client } from './client.ts'
import { type Answer, mapAnswer, readAnswer } from './models/answer.ts'
import type { Page } from './models/list.ts'
import type { Narrow } from './narrow.ts'
import type { RequestView } from './place.ts'

type SeenTicket = Pick<Ticket, 'number' | 'version'>

interface Someone {
  id: string
  name: string
}

/** What is said, with what support does along with it. */
export interface Saying {
  text: string
  kind: Exclude<ReplyKind, 'question'>
  answers: string | null
  next: 'ask' | 'finish' | null
}

/** What is done with a ticket as it was seen. */
export type TicketDeedAsked =
  | { deed: 'edit'; edit: TicketEdit }
  | { deed: 'confirm'; solved: boolean; text: string }
  | { deed: 'merge'; into: string }
  | { deed: 'start' | 'ask' | 'resume' | 'finish' | 'reopen' }

/** Which tickets are listed: those of a view, or found by a text, narrowed down. */
export interface InboxAsked {
  view: RequestView
  text: string
  narrow: Narrow
}

/** Tickets of every kind: lists, conversations, and what is taken on the phone. */
export interface InboxApi {
  tickets(asked: InboxAsked, cursor: string | null): Promise<Answer<Page<TicketSummary>>>
  /** What is open of what this person took on the phone, the newest first. */
  taken(personId: string, limit: number): Promise<Answer<TicketSummary[]>>
  /** Up to 100, each as it was seen; an outcome for each. */
  workTickets(tickets: SeenTicket[], deed: BulkDeed, key: string): Promise<Answer<BulkOutcome[]>>
  ticket(number: string): Promise<Answer<Ticket>>
  say(number: string, saying: Saying, key: string): Promise<Answer<Ticket>>
  doToTicket(seen: SeenTicket, asked: TicketDeedAsked, key: string): Promise<Answer<Ticket>>
  relate(number: string, other: string, key: string): Promise<Answer<Ticket>>
  present(number: string, here: boolean): Promise<Answer<{ viewers: Someone[] }>>
  /** How many tickets each view holds, up to COUNTED. */
  counts(): Promise<Answer<Record<InboxView, number>>>
  /** What support promises. */
  serviceLevel(): Promise<Answer<ServicePromises>>
  assignees(): Promise<Answer<Someone[]>>
  requesters(enterpriseId: string): Promise<Answer<Someone[]>>
  fileTicket(filing: TalkFiling, key: string): Promise<Answer<Ticket>>
}

export function createInboxApi(client: Client): InboxApi {
  const { inbox, tickets, enterprises } = client.api
  const one = tickets[':number']
  const people = async (asked: Promise<Response>) =>
    mapAnswer(await readAnswer<{ people: Someone[] }>(asked), answer => answer.people)
  return {
    tickets: async ({ view, text, narrow }, cursor) => {
      const page = cursor ? { cursor } : {}
      // Nothing is searched for yet.
      if (view === 'found' && text === '') return { ok: true, value: { items: [], next: null } }
      const { state, kind, priority, enterprise, assignee } = narrow
      const some = {
        ...(state && { state }),
        ...(kind && { kind }),
        ...(priority && { priority }),
        ...(enterprise && { enterpriseId: enterprise }),
        ...(assignee && { assigneeId: assignee }),
      }
      const order = narrow.order ?? (view === 'overdue' ? 'due' : 'newest')
      const query = view === 'found' ? { ...page, ...some, text } : { ...page, ...some, order, view }
      const answer = await readAnswer<{ tickets: TicketSummary[]; next: string | null }>(inbox.$get({ query }))
      return mapAnswer(answer, found => ({ items: found.tickets, next: found.next }))
    },
    taken: async (takenById, limit) => {
      const asked = inbox.$get({ query: { takenById, limit: String(limit) } })
      return mapAnswer(await readAnswer<{ tickets: TicketSummary[] }>(asked), ({ tickets: found }) => found)
    },
    workTickets: async (seen, deed, key) => {
      const json = { tickets: seen, deed }
      const asked = inbox.deeds.$post({ header: { 'idempotency-key': key }, json })
      return mapAnswer(await readAnswer<{ outcomes: BulkOutcome[] }>(asked), answer => answer.outcomes)
    },
    ticket: number => readAnswer(one.$get({ param: { number } })),
    say: (number, saying, key) =>
      readAnswer(one.replies.$post({ param: { number }, header: { 'idempotency-key': key }, json: saying })),
    doToTicket: ({ number, version }, asked, key) => {
      const given = { param: { number }, header: { 'idempotency-key': key, 'if-match': `"${version}"` } }
      if (asked.deed === 'edit') return readAnswer(one.$patch({ ...given, json: asked.edit }))
      if (asked.deed === 'merge') return readAnswer(one.merge.$post({ ...given, json: { into: asked.into } }))
      if (asked.deed !== 'confirm') return readAnswer(one.status.$post({ ...given, json: { deed: asked.deed } }))
      const { solved, text } = asked
      return readAnswer(one.confirmation.$post({ ...given, json: { solved, ...(text && { text }) } }))
    },
    relate: (number, other, key) =>
      readAnswer(one.links.$post({ param: { number }, header: { 'idempotency-key': key }, json: { other } })),
    present: (number, here) => readAnswer(one.presence.$put({ param: { number }, json: { here } })),
    counts: () => readAnswer(inbox.counts.$get()),
    serviceLevel: () => readAnswer(client.api['service-level'].$get()),
    assignees: () => people(inbox.assignees.$get()),
    requesters: id => people(enterprises[':id'].requesters.$get({ param: { id } })),
    fileTicket: (filing, key) => readAnswer(tickets.$post({ header: { 'idempotency-key': key }, json: filing })),
  }
}
