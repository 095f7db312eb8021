import type { Reply } from '../../shared/desk-ticket.ts'
import type { Person } from '../../shared/person.ts'
import type { MailReader } from '../outbox/compose.ts'
import { composeTalk, type TalkNews, type TalkTold } from '../outbox/talk.ts'
import { activePeopleOf, personById } from '../store/person.ts'
import { requestByNumber } from '../store/seat-request.ts'
import { numberOf, type StoredTicket } from '../store/ticket.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'

type World = Pick<Context, 'outbox' | 'newId' | 'baseUrl' | 'readsAnswers'>

/** Whom the mails of a ticket go to on the customer's side; nobody where a caller left no address, or for who writes. */
export async function mailedRequester(
  db: Reader,
  ticket: Pick<StoredTicket, 'sentBy' | 'caller'>,
  writer: Pick<Person, 'id'>,
): Promise<MailReader | null> {
  const { sentBy, caller } = ticket
  if (caller) return caller.email === '' ? null : caller
  if (sentBy.id === writer.id) return null
  const found = await personById(db, sentBy.id)
  return found && found.state !== 'disabled' ? found : null
}

interface Telling {
  ticket: StoredTicket
  /** Who writes: a person, or with an empty id somebody who is nobody here. */
  person: Pick<Person, 'id' | 'name'>
  news: TalkNews
  replies: readonly Pick<Reply, 'text' | 'item'>[]
  /** Who wrote it, where `person` only put it here. */
  by?: string
  /** The ticket that it goes on in. */
  into?: string
  /** Who writes it has it mailed too, as this person: the confirmation of what they filed. */
  self?: MailReader | null
  mailed?: TalkTold['mailed']
  now: number
}

/** Mails the customer what support said or did; answers whether there was somebody to mail. Notes never come here. */
export async function tellRequester(trx: Writer, context: World, telling: Telling): Promise<boolean> {
  const reader = telling.self ?? (await mailedRequester(trx, telling.ticket, telling.person))
  if (!reader) return false
  await put(trx, context, [reader], telling)
  return true
}

/** Mails an answer to who works on the ticket; where nobody does, it is news in the inbox alone. */
export async function tellAssignee(trx: Writer, context: World, telling: Telling): Promise<void> {
  const { assignee } = telling.ticket
  const found = assignee && assignee.id !== telling.person.id ? await personById(trx, assignee.id) : undefined
  if (found && found.state === 'active') await put(trx, context, [found], telling)
}

/** Tells support of a ticket that was filed in words, each person with a mail of their own; reps where support is nobody. */
export async function tellSupportOf(trx: Writer, context: World, telling: Telling): Promise<void> {
  const support = await activePeopleOf(trx, 'support')
  const readers = support.length > 0 ? support : await activePeopleOf(trx, 'rep')
  await put(
    trx,
    context,
    readers.filter(({ id }) => id !== telling.person.id),
    telling,
  )
}

async function put(trx: Writer, context: World, readers: readonly MailReader[], telling: Telling): Promise<void> {
  const { ticket, person, by = person.name, news, replies, into, mailed = null, now } = telling
  const link = `${context.baseUrl}/requests/${ticket.number}`
  const seats = ticket.kind === 'seat-request' ? await requestByNumber(trx, null, numberOf(ticket.number)) : undefined
  const told: TalkTold = {
    ...{ ticket, by, news, replies, link, mailed },
    ...{ content: seats ?? null, into: into ?? null, readsAnswers: context.readsAnswers },
  }
  const mails = readers.map(reader => ({ id: context.newId(), kind: 'ticket', mail: composeTalk(reader, told) }))
  await context.outbox.putAll(trx, mails, now)
}
