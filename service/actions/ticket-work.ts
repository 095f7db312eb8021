import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { countItems, itemsOf, type TickedItem } from '../../shared/seat-request.ts'
import { type SupportDeed, stateAfter, type TicketState } from '../../shared/ticket.ts'
import type { Attempt } from '../store/idempotency.ts'
import { insertReplies } from '../store/reply.ts'
import { requestByNumber, type StoredSeatRequest, updateSeatRequest } from '../store/seat-request.ts'
import { numberOf, type StoredTicket, updateTicket } from '../store/ticket.ts'
import { itemsOfTicket, putItems } from '../store/ticket-item.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { demandDeed } from './seat-amend.ts'
import { checklistOf } from './seat-ground.ts'
import { tellRequester } from './talk-mail.ts'
import { demandVersion, seenTicket, storedRequest, storedTicket } from './ticket.ts'
import { noteTicket } from './ticket-note.ts'

/** What support says of one item. */
export type Tick = Pick<TickedItem, 'seat' | 'question' | 'state' | 'note'>

/** A ticket as it was seen. */
export interface Seen {
  number: string
  ifMatch: string
}

/** Support starts, asks, goes on, closes or opens a ticket again. Answers 200 with what `show` tells of it. */
export async function moveTicket(
  context: Context,
  person: Person,
  { number, ifMatch, deed, reason }: Seen & { deed: SupportDeed; reason?: string | undefined },
  call: Attempt,
  show: (trx: Writer, person: Person, number: string, now: number) => Promise<object> = seenTicket,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedTicket(trx, person, number)
    demandVersion(ticket, ifMatch)
    await moveOne(trx, context, { person, ticket, deed, reason: reason?.trim() || null, now })
    return show(trx, person, ticket.number, now)
  })
}

/** One such deed within a transaction. Whatever forbids it is raised before anything is written. */
export async function moveOne(
  trx: Writer,
  context: Context,
  moved: { person: Person; ticket: StoredTicket; deed: SupportDeed; reason: string | null; now: number },
): Promise<void> {
  const { person, ticket, deed, reason, now } = moved
  const state = demandDeed(ticket, deed)
  if (deed === 'finish' && reason === null) await demandNothingOpen(trx, ticket)
  const change = { state, ...(deed === 'reopen' ? { confirmed: false } : {}), ...ownOf(ticket, person) }
  if (!(await updateTicket(trx, ticket, change, { level: context.level, now }))) throw new Fault('version.stale')
  if (deed === 'finish') {
    await tellRequester(trx, context, { ticket, person, news: 'closed', replies: [], now })
  }
  const detail = { from: ticket.state, ...(reason && { reason }) }
  await noteTicket(trx, context, { person, ticket, deed, detail, now })
}

/** Whoever begins with a ticket that nobody has, has it. */
export function ownOf({ assignee }: Pick<StoredTicket, 'assignee'>, { id, role }: Person): { assigneeId?: string } {
  return assignee === null && mayDo(role, 'ticket.work') ? { assigneeId: id } : {}
}

/** Closing what is not settled needs a reason: nobody shall be asked afterwards why. */
export async function demandNothingOpen(
  db: Reader,
  { number, kind }: Pick<StoredTicket, 'number' | 'kind'>,
): Promise<void> {
  const request = kind === 'seat-request' ? await requestByNumber(db, null, numberOf(number)) : undefined
  const counts = request?.outline.counts
  if (counts && counts['to-do'] + counts['needs-info'] > 0) throw new Fault('ticket.open-items')
}

/**
 * Support ticks items (N16); a new ticket is started by it, so that nobody changes what is being worked on. Two people at
 * once may tick different items: the version is not asked for, the last word on one item counts. What needs info becomes
 * a question in the conversation, one mail for all that were asked at once. Answers 200.
 */
export async function tickItems(
  context: Context,
  person: Person,
  { number, ticks }: { number: string; ticks: readonly Tick[] },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedRequest(trx, person, number)
    const begun = ticket.state === 'new' ? stateAfter('new', 'start') : ticket.state
    if (begun !== 'started' && begun !== 'waiting') throw new Fault('ticket.state')
    const items = itemsOf(checklistOf(ticket.pack), ticket)
    const known = new Set(items.map(keyOf))
    const once = new Map(ticks.map(tick => [keyOf(tick), tick]))
    if ([...once.keys()].some(key => !known.has(key))) throw new Fault('ticket.item-unknown')
    const at = { number: numberOf(ticket.number), personId: person.id }
    const before = await itemsOfTicket(trx, at.number)
    const asked = newQuestions(before, [...once.values()])
    await putItems(trx, at, [...once.values()], now)
    const counts = countItems(items, await itemsOfTicket(trx, at.number))
    const settled = counts['needs-info'] === 0 && before.some(({ state }) => state === 'needs-info')
    const state: TicketState = asked.length > 0 ? 'waiting' : settled ? 'started' : begun
    const change = { state, ...ownOf(ticket, person), answers: asked.length > 0 }
    const request = { outline: { ...ticket.outline, counts } }
    // Somebody changed the ticket at this very moment; the same key may come again.
    if (!(await updateSeatRequest(trx, ticket, { ticket: change, request }, { level: context.level, now })))
      throw new Fault('service.busy')
    await ask(trx, context, { person, ticket, asked, now })
    const ticked = Object.fromEntries(
      [...Map.groupBy(once.values(), ({ state }) => state)].map(([state, group]) => [state, group.length]),
    )
    await noteTicket(trx, context, { person, ticket, deed: 'tick', detail: { items: once.size, ticked }, now })
    return seenTicket(trx, person, ticket.number)
  })
}

function keyOf({ seat, question }: Pick<Tick, 'seat' | 'question'>): string {
  return `${seat}\n${question}`
}

interface Asked extends Pick<Tick, 'seat' | 'question'> {
  text: string
}

/** What is asked anew: another question, or one where nothing was asked before. */
function newQuestions(before: readonly TickedItem[], ticks: readonly Tick[]): Asked[] {
  const asked = new Map(before.map(item => [keyOf(item), item.state === 'needs-info' ? item.note : null]))
  return ticks.flatMap(({ seat, question, state, note }) => {
    const text = note?.trim()
    return state === 'needs-info' && text && asked.get(keyOf({ seat, question })) !== note
      ? [{ seat, question, text }]
      : []
  })
}

async function ask(
  trx: Writer,
  context: Context,
  { person, ticket, asked, now }: { person: Person; ticket: StoredSeatRequest; asked: readonly Asked[]; now: number },
): Promise<void> {
  if (asked.length === 0) return
  const replies = asked.map(({ text, ...item }) => ({ text, item }))
  const mailed = await tellRequester(trx, context, { ticket, person, news: 'question', replies, now })
  const written = replies.map(reply => ({
    ...reply,
    id: context.newId(),
    kind: 'question' as const,
    personId: person.id,
    answers: null,
    mailed,
  }))
  await insertReplies(trx, numberOf(ticket.number), written, now)
}
