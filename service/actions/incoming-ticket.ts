import { Fault } from '../../shared/fault.ts'
import type { IncomingReason, IncomingState, ReadMail } from '../../shared/incoming.ts'
import { languageOf } from '../../shared/mail-language.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Attempt } from '../store/idempotency.ts'
import { membershipsOf, personByEmail } from '../store/person.ts'
import { numberOf } from '../store/ticket.ts'
import type { Answered } from './answer.ts'
import { attach } from './attachment.ts'
import type { Context } from './context.ts'
import { fileTalk } from './desk-ticket.ts'
import { answerFromOutside, type OutsideWords, openFromOutside } from './outside.ts'
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
  const text = wordsOf(arrived)
  const person = await personOf(context, arrived)
  const held = (reason: IncomingReason): Settled => ({ state: 'held', reason, ticket: numberOf(ticket) })
  const stored =
    person && mayDo(person.role, 'ticket.say')
      ? await storedTicket(context.store.db, person, ticket).catch(onlyFault)
      : undefined
  if (!person || !stored) return (await fromOutside(context, arrived, ticket)) ?? held('not-theirs')
  const number = stored.mergedInto ?? stored.number
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

/** The same for who asked without being a person here: on the phone, or by mail. */
async function fromOutside(context: Context, arrived: Arrived, ticket: string): Promise<Settled | undefined> {
  try {
    return await answerFromOutside(context, arrived, { ticket, text: wordsOf(arrived) })
  } catch (thrown) {
    if (!(thrown instanceof Fault && thrown.code === 'ticket.state')) throw thrown
    return { state: 'held', reason: 'closed', ticket: numberOf(ticket) }
  }
}

/**
 * Makes a ticket of a new mail (B51): of a person's where it is certain for which enterprise; of a customer's with
 * several, and of anybody's who is nobody here, as a question of no enterprise yet, so that both have a number at once
 * (B4). What the provider's own people write, a person decides on.
 */
export async function openByMail(context: Context, arrived: Arrived, fallback: Locale): Promise<Settled> {
  const person = await personOf(context, arrived)
  if (person && person.role !== 'admin') return { state: 'held', reason: 'enterprise-unclear' }
  const words = subjectAndText(arrived)
  if (!words) return { state: 'held', reason: 'empty' }
  const [enterpriseId, ...others] = person ? await membershipsOf(context.store.db, person.id) : []
  if (!person || enterpriseId === undefined || others.length > 0) {
    return openFromOutside(context, arrived, words, person?.locale ?? languageOf(arrived.mail) ?? fallback)
  }
  const mailed = { answers: arrived.mail.messageId }
  const filing = { ...words, kind: 'question' as const, enterpriseId, mailed }
  const number = numberIn(await fileTalk(context, person, filing, callOf(arrived, person)))
  await attachAll(context, arrived, person, number)
  return { state: 'filed', reason: 'opened', ticket: numberOf(number) }
}

/** What a mail asks, as a ticket in words; null where it says nothing. */
function subjectAndText({ mail, text }: Pick<Arrived, 'mail' | 'text'>): OutsideWords | null {
  const said = text.trim() || mail.subject
  if (said === '') return null
  const subject = (mail.subject || said.split('\n')[0] || '').slice(0, LONGEST_SUBJECT).trim()
  return { subject, text: said.slice(0, LONGEST_TEXT) }
}

/** What a mail says in a ticket: its words, or the names of its files; null where it says nothing. */
export function wordsOf({ mail, text }: Pick<Arrived, 'mail' | 'text'>): string | null {
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
