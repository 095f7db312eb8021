import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { countItems, itemsOf, type TickedItem } from '../../shared/seat-request.ts'
import { type SupportDeed, stateAfter } from '../../shared/ticket.ts'
import { insertAudit } from '../store/audit.ts'
import { insertEvents } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import { numberOf, updateTicket } from '../store/ticket.ts'
import { itemsOfTicket, putItems } from '../store/ticket-item.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { demandDeed, noteDeed } from './seat-amend.ts'
import { checklistOf } from './seat-ground.ts'
import { demandVersion, seenTicket, storedTicket } from './ticket.ts'

/** What support says of one item. */
export type Tick = Pick<TickedItem, 'seat' | 'question' | 'state' | 'note'>

/** Support starts, asks, goes on, closes or opens a ticket again. Answers 200 with it. */
export async function moveTicket(
  context: Context,
  person: Person,
  {
    number,
    ifMatch,
    deed,
    reason,
  }: { number: string; ifMatch: string; deed: SupportDeed; reason?: string | undefined },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedTicket(trx, person, number)
    demandVersion(ticket, ifMatch)
    const state = demandDeed(ticket, deed)
    if (!(await updateTicket(trx, ticket, { state }, now))) throw new Fault('version.stale')
    return noteDeed(trx, context, { person, ticket, deed, now, reason: reason?.trim() || null })
  })
}

/**
 * Support ticks items (N16); a new ticket is started by it, so that nobody changes what is being worked on. Two people at
 * once may tick different items: the version is not asked for, the last word on one item counts. Answers 200.
 */
export async function tickItems(
  context: Context,
  person: Person,
  { number, ticks }: { number: string; ticks: readonly Tick[] },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedTicket(trx, person, number)
    const state = ticket.state === 'new' ? stateAfter('new', 'start') : ticket.state
    if (state !== 'started' && state !== 'waiting') throw new Fault('ticket.state')
    const items = itemsOf(checklistOf(ticket.pack), ticket)
    const known = new Set(items.map(({ seat, question }) => `${seat}\n${question}`))
    const once = new Map(ticks.map(tick => [`${tick.seat}\n${tick.question}`, tick]))
    if ([...once.keys()].some(key => !known.has(key))) throw new Fault('ticket.item-unknown')
    const at = { number: numberOf(ticket.number), personId: person.id }
    await putItems(trx, at, [...once.values()], now)
    const counts = countItems(items, await itemsOfTicket(trx, at.number))
    const changed = await updateTicket(trx, ticket, { state, outline: { ...ticket.outline, counts } }, now)
    // Somebody changed the ticket at this very moment; the same key may come again.
    if (!changed) throw new Fault('service.busy')
    const ticked = Object.fromEntries(
      [...Map.groupBy(once.values(), ({ state }) => state)].map(([state, group]) => [state, group.length]),
    )
    const detail = { enterprise: ticket.enterprise.id, items: once.size, ticked }
    const entry = { id: context.newId(), personId: person.id, deed: 'ticket.tick', subject: ticket.number, detail }
    await insertAudit(trx, entry, now)
    await insertEvents(trx, [{ kind: 'ticket', enterpriseId: ticket.enterprise.id, subject: ticket.number }], now)
    return seenTicket(trx, person, ticket.number)
  })
}
