import type { Reply } from '../../shared/desk-ticket.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { countItems, itemsOf } from '../../shared/seat-request.ts'
import { isOpen, stateAfter, type TicketState } from '../../shared/ticket.ts'
import type { Attempt } from '../store/idempotency.ts'
import { insertReplies, repliesOf } from '../store/reply.ts'
import { requestByNumber, updateSeatRequest } from '../store/seat-request.ts'
import { numberOf, type StoredTicket, touchTicket, updateTicket } from '../store/ticket.ts'
import { itemsOfTicket, putItems } from '../store/ticket-item.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { showTicket } from './desk-ticket.ts'
import { demandDeed } from './seat-amend.ts'
import { checklistOf } from './seat-ground.ts'
import { tellAssignee, tellRequester } from './talk-mail.ts'
import { demandVersion, storedTicket } from './ticket.ts'
import { noteTicket } from './ticket-note.ts'
import { demandNothingOpen, ownOf, type Seen } from './ticket-work.ts'

/** Something that is said in a ticket. */
export interface Saying {
  text: string
  kind: 'reply' | 'note'
  /** The question that it answers. */
  answers: string | null
  /** What support does with the ticket along with it. */
  next: 'ask' | 'finish' | null
}

/**
 * Says something in a ticket once for its key. A note stays among the provider's own people; support's reply goes to the
 * requester by mail too; what a requester says goes on with the ticket, or opens it again. Nobody's version is asked for:
 * what is said is added, and takes nothing from anybody. Answers 201 with the ticket.
 */
export async function say(
  context: Context,
  person: Person,
  { number, saying }: { number: string; saying: Saying },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, saying.kind === 'note' ? 'ticket.note' : 'ticket.say')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 201, async (trx, now) => {
    const ticket = await storedTicket(trx, person, number)
    const said = { person, ticket, saying: { ...saying, text: saying.text.trim() }, now }
    if (saying.kind === 'note') await noteDown(trx, context, said)
    else if (isOurs(person, ticket)) await reply(trx, context, said)
    else await answer(trx, context, said)
    return showTicket(trx, person, ticket.number, now)
  })
}

interface Said {
  person: Person
  ticket: StoredTicket
  saying: Saying
  now: number
}

/** Support's side of the conversation; a representative is on the customer's where they sent it themselves. */
function isOurs({ id, role }: Person, { sentBy, takenBy }: StoredTicket): boolean {
  return mayDo(role, 'ticket.work') || (mayDo(role, 'ticket.note') && (sentBy.id !== id || takenBy !== null))
}

async function write(
  trx: Writer,
  context: Context,
  { person, ticket, saying, now }: Said,
  more: Partial<Pick<Reply, 'kind' | 'mailed' | 'answers'>>,
): Promise<void> {
  const { text } = saying
  const reply = { kind: 'reply' as const, item: null, answers: null, mailed: false, ...more }
  await insertReplies(trx, numberOf(ticket.number), [{ ...reply, id: context.newId(), text, personId: person.id }], now)
}

async function noteDown(trx: Writer, context: Context, said: Said): Promise<void> {
  const { person, ticket, now } = said
  await touchTicket(trx, numberOf(ticket.number))
  await write(trx, context, said, { kind: 'note' })
  await noteTicket(trx, context, { person, ticket, deed: 'note', inner: true, now })
}

async function reply(trx: Writer, context: Context, said: Said): Promise<void> {
  const { person, ticket, saying, now } = said
  if (!isOpen(ticket.state) && ticket.state !== 'done') throw new Fault('ticket.state')
  const { next } = saying
  if (next && !mayDo(person.role, 'ticket.work')) throw new Fault('auth.forbidden')
  if (next === 'finish') await demandNothingOpen(trx, ticket)
  const state = next ? demandDeed(ticket, next) : (begunBy(person, ticket.state) ?? ticket.state)
  const change = { state, answers: true, ...ownOf(ticket, person) }
  if (!(await updateTicket(trx, ticket, change, { level: context.level, now }))) throw new Fault('service.busy')
  const news = next === 'finish' ? 'closed' : next === 'ask' ? 'question' : 'reply'
  const replies = [{ text: saying.text, item: null }]
  const mailed = await tellRequester(trx, context, { ticket, person, news, replies, now })
  await write(trx, context, said, { mailed })
  await noteTicket(trx, context, { person, ticket, deed: 'reply', ...(next && { detail: { to: state } }), now })
}

/** Who answers has begun. */
function begunBy({ role }: Person, state: TicketState): TicketState | null {
  return state === 'new' && mayDo(role, 'ticket.work') ? stateAfter(state, 'start') : null
}

async function answer(trx: Writer, context: Context, said: Said): Promise<void> {
  const { person, ticket, saying, now } = said
  const state = demandDeed(ticket, 'answer')
  const number = numberOf(ticket.number)
  const asked =
    saying.answers === null
      ? null
      : (await repliesOf(trx, number, { notes: false })).find(
          ({ id, kind }) => id === saying.answers && kind === 'question',
        )
  if (asked === undefined) throw new Fault('ticket.reply-unknown')
  const answered = await settleItem(trx, context, { person, ticket, state, item: asked?.item ?? null, now })
  if (!answered && !(await updateTicket(trx, ticket, { state, confirmed: false }, { level: context.level, now })))
    throw new Fault('service.busy')
  await write(trx, context, said, { answers: saying.answers })
  await tellAssignee(trx, context, {
    ...{ ticket, person, now },
    news: 'answer',
    replies: [{ text: saying.text, item: asked?.item ?? null }],
  })
  await noteTicket(trx, context, { person, ticket, deed: 'answer', now })
}

/** An item that was asked about is to do again once there is an answer; answers whether there was such an item. */
async function settleItem(
  trx: Writer,
  context: Context,
  at: { person: Person; ticket: StoredTicket; state: TicketState; item: Reply['item']; now: number },
): Promise<boolean> {
  const { person, ticket, state, item, now } = at
  const number = numberOf(ticket.number)
  const request = item ? await requestByNumber(trx, null, number) : undefined
  if (!item || !request) return false
  const ticked = await itemsOfTicket(trx, number)
  const open = ticked.some(
    ({ seat, question, state }) => seat === item.seat && question === item.question && state === 'needs-info',
  )
  if (!open) return false
  await putItems(trx, { number, personId: person.id }, [{ ...item, state: 'to-do', note: null }], now)
  const counts = countItems(itemsOf(checklistOf(request.pack), request), await itemsOfTicket(trx, number))
  // More questions may be open: then the ticket still waits for their answers.
  const left = counts['needs-info'] > 0 && ticket.state === 'waiting' ? ticket.state : state
  const outline = { ...request.outline, counts }
  const change = { ticket: { state: left, confirmed: false }, request: { outline } }
  if (!(await updateSeatRequest(trx, ticket, change, { level: context.level, now }))) throw new Fault('service.busy')
  return true
}

/** Whoever asked says whether a closed ticket is solved; if not, it is open again, and they say what is missing. Answers 200. */
export async function confirmTicket(
  context: Context,
  person: Person,
  { number, ifMatch, solved, text }: Seen & { solved: boolean; text?: string | undefined },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.say')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const ticket = await storedTicket(trx, person, number)
    if (isOurs(person, ticket)) throw new Fault('auth.forbidden')
    demandVersion(ticket, ifMatch)
    const state = demandDeed(ticket, solved ? 'confirm' : 'reopen')
    if (!(await updateTicket(trx, ticket, { state, confirmed: solved }, { level: context.level, now })))
      throw new Fault('version.stale')
    const said: Said = {
      person,
      ticket,
      now,
      saying: { kind: 'reply', answers: null, next: null, text: text?.trim() ?? '' },
    }
    if (said.saying.text !== '') {
      await write(trx, context, said, {})
      const replies = [{ text: said.saying.text, item: null }]
      await tellAssignee(trx, context, { ticket, person, news: 'answer', replies, now })
    }
    await noteTicket(trx, context, { person, ticket, deed: solved ? 'confirm' : 'reopen', now })
    return showTicket(trx, person, ticket.number, now)
  })
}
