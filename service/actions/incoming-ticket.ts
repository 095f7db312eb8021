import { Fault } from '../../shared/fault.ts'
import type { IncomingReason, IncomingState, ReadMail } from '../../shared/incoming.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { Attempt } from '../store/idempotency.ts'
import { membershipsOf, personByEmail } from '../store/person.ts'
import { numberOf } from '../store/ticket.ts'
import type { Answered } from './answer.ts'
import { attach } from './attachment.ts'
import type { Context } from './context.ts'
import { fileTalk } from './desk-ticket.ts'
import { say } from './talk.ts'
import { storedTicket } from './ticket.ts'

/** A mail that was read. */
export interface Arrived {
  id: string
  mail: ReadMail
  /** What its sender wrote themselves. */
  text: string
  /** Of the mail as it came. */
  sha256: string
}

/** What became of a mail. */
export interface Settled {
  state: IncomingState
  reason: IncomingReason
  ticket?: number | null
}

const LONGEST_TEXT = 10_000
const LONGEST_SUBJECT = 120

/** One mail is one deed, however often it is looked at: its id is the key. */
const callOf = (arrived: Arrived, person: Person, part = ''): Attempt => ({
  ...{ personId: person.id, route: 'mail', bodySha256: arrived.sha256 },
  key: `${arrived.id}${part}`,
})

/**
 * Puts an answer into its ticket. The token in its ids says that its sender had a mail of ours; who they are, and that
 * they may see the ticket, has to be so as well, since a mail can be passed on.
 */
export async function answerByMail(context: Context, arrived: Arrived, ticket: string): Promise<Settled> {
  const person = await personOf(context, arrived)
  const held = (reason: IncomingReason): Settled => ({ state: 'held', reason, ticket: numberOf(ticket) })
  if (!person || !mayDo(person.role, 'ticket.say')) return held('not-theirs')
  const stored = await storedTicket(context.store.db, person, ticket).catch(onlyFault)
  if (!stored) return held('not-theirs')
  const number = stored.mergedInto ?? stored.number
  const text = wordsOf(arrived)
  if (text === null) return held('empty')
  try {
    const saying = { text, kind: 'reply' as const, answers: null, next: null }
    await say(context, person, { number, saying }, callOf(arrived, person))
  } catch (thrown) {
    if (thrown instanceof Fault && thrown.code === 'ticket.state') return held('closed')
    throw thrown
  }
  await attachAll(context, arrived, person, number)
  return { state: 'filed', reason: 'answered', ticket: numberOf(number) }
}

/** Makes a ticket of a new mail (B51), where it is certain who writes and for which enterprise; else a person decides. */
export async function openByMail(context: Context, arrived: Arrived): Promise<Settled> {
  const person = await personOf(context, arrived)
  if (!person) return { state: 'held', reason: 'stranger' }
  const [enterpriseId, ...others] = person.role === 'admin' ? await membershipsOf(context.store.db, person.id) : []
  if (enterpriseId === undefined || others.length > 0) return { state: 'held', reason: 'enterprise-unclear' }
  const filing = filingOf(arrived, enterpriseId)
  if (!filing) return { state: 'held', reason: 'empty' }
  const number = numberIn(await fileTalk(context, person, filing, callOf(arrived, person)))
  await attachAll(context, arrived, person, number)
  return { state: 'filed', reason: 'opened', ticket: numberOf(number) }
}

/** What a mail asks, as a ticket in words; null where it says nothing. */
function filingOf({ mail, text }: Pick<Arrived, 'mail' | 'text'>, enterpriseId: string) {
  const said = text.trim() || mail.subject
  if (said === '') return null
  const subject = (mail.subject || said.split('\n')[0] || '').slice(0, LONGEST_SUBJECT).trim()
  return { kind: 'question' as const, enterpriseId, subject, text: said.slice(0, LONGEST_TEXT) }
}

function wordsOf({ mail, text }: Arrived): string | null {
  if (text.trim() !== '') return text.trim().slice(0, LONGEST_TEXT)
  return mail.files.length > 0 ? mail.files.map(({ name }) => name).join('\n') : null
}

async function personOf({ store }: Context, { mail }: Arrived): Promise<Person | null> {
  const found = mail.from ? await personByEmail(store.db, mail.from.address) : undefined
  return found?.state === 'active' ? found : null
}

/** Adds a mail's files, each once; one that the ticket does not take stays with the mail. */
async function attachAll(context: Context, arrived: Arrived, person: Person, number: string): Promise<void> {
  for (const [at, { name, bytes }] of arrived.mail.files.entries()) {
    await attach(context, person, { number, name, bytes }, callOf(arrived, person, `:${at}`)).catch(onlyFault)
  }
}

/** A refusal is an answer here; anything else is a defect, and stops the mail. */
function onlyFault(thrown: unknown): undefined {
  if (!(thrown instanceof Fault) || thrown.code === 'service.busy') throw thrown
}

/** The number of the ticket that was filed. */
function numberIn({ body }: Pick<Answered, 'body'>): string {
  // Our own answer, which always has its number.
  const { number } = JSON.parse(body) as { number: string }
  return number
}
