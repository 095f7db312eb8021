import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Fault } from '../../shared/fault.ts'
import {
  authorOf,
  INCOMING_BYTES,
  type IncomingReason,
  type IncomingState,
  type ReadMail,
} from '../../shared/incoming.ts'
import { replyText } from '../../shared/reply-text.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { ThreadPlace, Threads } from '../outbox/thread.ts'
import { tellIncoming } from '../store/held-mail.ts'
import {
  claimIncoming,
  filedSince,
  type IncomingChange,
  insertIncoming,
  isDuplicate,
  markBounced,
  settleIncoming,
  updateIncoming,
} from '../store/incoming.ts'
import { tellMails } from '../store/mail-event.ts'
import { numberOf, ticketByNumber } from '../store/ticket.ts'
import type { Context } from './context.ts'
import { type Arrived, answerByMail, openByMail, type Settled } from './incoming-ticket.ts'

/** What taking mails in needs beside the usual. */
export interface MailWorld {
  context: Context
  threads: Threads
  /** Our own addresses, lower case: what comes from there, we sent. */
  ownAddresses: readonly string[]
  /** Of what we write to people we know nothing of, where their mail does not tell. */
  language: Locale
  read: (raw: Uint8Array<ArrayBuffer>) => Promise<ReadMail>
}

/**
 * Keeps a mail as it came, before anybody looks into it: from then on it is not lost. One that is kept already is not
 * kept twice, whoever brings it. Of one that is too large the head alone.
 */
export async function keepMail(
  { store, clock, newId }: Pick<Context, 'store' | 'clock' | 'newId'>,
  raw: Uint8Array,
  size = raw.length,
): Promise<boolean> {
  const large = size > INCOMING_BYTES
  const kept = Buffer.from(large ? raw.subarray(0, 64 * 1024) : raw)
  const mail = {
    id: newId(),
    sha256: createHash('sha256').update(kept).digest('hex'),
    bytes: size,
    raw: kept.toString('base64'),
    ...(large ? { state: 'broken' as const, reason: 'too-large' as const } : { state: 'new' as const, reason: null }),
  }
  return store.write(async trx => {
    const isNew = await insertIncoming(trx, mail, clock())
    if (isNew && large) await tellIncoming(trx, clock())
    return isNew
  })
}

const LEASE_MS = 2 * 60_000
/** As many tickets and answers does one address file by mail in an hour; more is held: it may be two machines talking. */
const MOST_AN_HOUR = 20
/** And so many into one ticket: two who answer each other by themselves stop there. */
const MOST_IN_A_TICKET = 5
const HOUR_MS = 60 * 60_000

/** Looks at one kept mail; false where there is none to look at. Whatever goes wrong with it is noted, and it stays. */
export async function takeNext(world: MailWorld): Promise<boolean> {
  const { context } = world
  const { store, clock } = context
  const claimed = await store.write(trx => claimIncoming(trx, clock(), LEASE_MS))
  if (!claimed) return false
  const { id, raw, sha256 } = claimed
  const note = (change: IncomingChange) =>
    store.write(async trx => {
      if (!change.state) return updateIncoming(trx, id, change)
      // What a person decided meanwhile, or what came of it was written with, stays.
      await settleIncoming(trx, id, change)
      await tellIncoming(trx, clock())
    })
  let mail: ReadMail
  try {
    mail = await world.read(new Uint8Array(Buffer.from(raw, 'base64')))
  } catch (thrown) {
    await note({ state: 'broken', reason: 'unreadable', fault: messageOf(thrown) })
    return true
  }
  const text = replyText(mail.text)
  const digest = digestOf(mail, sha256)
  await note({
    ...{ digest, text: text.slice(0, 20_000), subject: mail.subject },
    from_name: mail.from?.name ?? null,
    from_address: mail.from?.address ?? null,
  })
  try {
    const settled = await patiently(() => settle(world, { id, mail, text, sha256, digest }))
    const { state, reason, ticket = null } = settled
    await note({ state, reason, ticket_number: ticket, fault: null })
  } catch (thrown) {
    // Busy passes by itself: the claim ends, and it is looked at again.
    if (!isBusy(thrown)) await note({ state: 'broken', reason: 'failed', fault: messageOf(thrown) })
  }
  return true
}

const TRIES = 6

/** Two who answer in one ticket at the same moment get in each other's way; a moment later they do not. */
async function patiently<Result>(deed: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await deed()
    } catch (thrown) {
      if (tried === TRIES || !isBusy(thrown)) throw thrown
      await wait(20 * 2 ** tried * (0.5 + Math.random()))
    }
  }
}

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Fault && thrown.code === 'service.busy'
}

const because = (state: IncomingState, reason: IncomingReason): Settled => ({ state, reason })

async function settle(world: MailWorld, arrived: Arrived & { digest: string }): Promise<Settled> {
  const { context, threads, ownAddresses } = world
  const { mail, id, digest } = arrived
  const { db } = context.store
  if (ownAddresses.includes(mail.from?.address ?? '') || threads.read(mail.messageId).ours.length > 0) {
    return because('ignored', 'loop')
  }
  const author = authorOf(mail)
  if (author === 'bounce') return bounced(world, mail)
  if (author === 'auto-reply') return because('ignored', 'auto-reply')
  if (await isDuplicate(db, id, digest)) return because('ignored', 'duplicate')
  const { ours, forged } = threads.read(mail.references)
  if (forged) return because('held', 'forged')
  if (mail.from === null) return because('held', 'stranger')
  if (mail.signs.suspect) return because('held', 'suspect')
  if (mail.encrypted) return because('held', 'encrypted')
  const place = ours.at(-1)
  const since = context.clock() - HOUR_MS
  if ((await filedSince(db, mail.from.address, since, null)) >= MOST_AN_HOUR) return because('held', 'too-many')
  if (!place) return openByMail(context, arrived, world.language)
  // What is answered in a merged ticket goes into the other, and counts there.
  const asked = await ticketByNumber(db, null, numberOf(place.ticket))
  const number = numberOf(asked?.mergedInto ?? place.ticket)
  if ((await filedSince(db, mail.from.address, since, number)) >= MOST_IN_A_TICKET) {
    return { ...because('held', 'too-many'), ticket: number }
  }
  return answerByMail(context, arrived, place.ticket)
}

/** A mail of ours came back: it is told as failed, with what the other side said. Nothing is answered. */
async function bounced({ context, threads }: MailWorld, mail: ReadMail): Promise<Settled> {
  const { ours } = threads.read(`${mail.report} ${mail.references} ${mail.text}`)
  const about = ours.findLast((place): place is ThreadPlace & { mail: string } => place.mail !== null)
  if (about) {
    const said = /^diagnostic-code:\s*(.{1,300})/im.exec(mail.report)?.[1] ?? mail.subject
    await context.store.write(async trx => {
      await markBounced(trx, about.mail, `bounced: ${said}`.slice(0, 500))
      await tellMails(trx, [about.mail], context.clock())
    })
  }
  const number = ours.at(-1)?.ticket
  return { ...because('ignored', 'bounce'), ticket: number ? Number(number.slice(3)) : null }
}

/** What tells a mail that came twice by different ways, with other headers on its way or another id. */
function digestOf({ from, date, messageId, subject, text, files }: ReadMail, sha256: string): string {
  const files256 = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  const parts = [from?.address ?? '', date || messageId || sha256, subject, text, ...files256]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

function messageOf(thrown: unknown): string {
  return (thrown instanceof Error ? thrown.message : String(thrown)).slice(0, 500)
}
