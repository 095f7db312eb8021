import { tellMails } from '../store/mail-event.ts'
import type { Store } from '../store/open.ts'
import { claimDue, markSent, markUnsent, releaseClaims } from '../store/outbox.ts'
import type { Mail } from './compose.ts'
import { type Rounds, startRounds } from './rounds.ts'
import type { Seal } from './seal.ts'

/** Sends one mail. `id` is stable over retries, so that the receiving side can tell a repetition. */
export type SendMail = (id: string, mail: Mail) => Promise<void>

/** A mail that no further try will help (a 5xx of the mail server). */
export class Unsendable extends Error {}

export interface DispatchParts {
  store: Store
  seal: Seal
  send: SendMail
  clock: () => number
  /** A number from 0 to 1, by chance; Math.random where left out. */
  chance?: () => number
  /** Told what went wrong, without the mail's text. */
  onFault: (id: string, thrown: unknown) => void
}

/** How long a claimed message belongs to who claimed it. */
const LEASE_MS = 2 * 60_000
const LIMIT = 10
/** Between two tries: soon at first, a day in the end; after the last one the message stands as failed. */
const PAUSES_MS = [10_000, 60_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 86_400_000, 86_400_000]

/** A pause is made up to a fifth longer or shorter, so that what failed together does not come back together. */
const JITTER = 0.2
/** One mail takes less than this (email.ts): with less of the lease left, the rest is given back instead of tried. */
const LONGEST_TRY_MS = 60_000

/** What became of one message. */
type Settled = { id: string; unsent: { tries: number; dueAt: number | null; fault: string } | null }

/** How long a mail may be out before it is noted: who dies meanwhile sends it again, under the same id. */
const NOTED_WITHIN_MS = 2000

/**
 * Sends what is due; returns how many messages were handled, so that the caller goes on until it is 0. What became of
 * them is noted in one transaction for all, since each one waits for the disk; slow ones are not waited for.
 */
export async function dispatchDue(parts: DispatchParts): Promise<number> {
  const { store, clock } = parts
  const claimed = await store.write(trx => claimDue(trx, store.engine, clock(), { lease: LEASE_MS, limit: LIMIT }))
  let settled: Settled[] = []
  const begun = clock()
  let noted = begun
  for (const [at, message] of claimed.entries()) {
    if (clock() - begun > LEASE_MS - LONGEST_TRY_MS) {
      const rest = claimed.slice(at).map(({ id }) => id)
      await store.write(trx => releaseClaims(trx, rest, clock()))
      break
    }
    settled.push(await dispatchOne(parts, message))
    if (clock() - noted < NOTED_WITHIN_MS) continue
    await note(parts, settled)
    settled = []
    noted = clock()
  }
  await note(parts, settled)
  return claimed.length
}

async function dispatchOne(
  { seal, send, clock, chance = Math.random, onFault }: DispatchParts,
  message: { id: string; body: string; tries: number },
): Promise<Settled> {
  try {
    // Only sealed by us, so it has the shape that compose.ts gave it.
    const mail = JSON.parse(seal.open(message.body)) as Mail
    await send(message.id, mail)
  } catch (thrown) {
    onFault(message.id, thrown)
    const pause = thrown instanceof Unsendable ? undefined : PAUSES_MS[message.tries]
    const fault = thrown instanceof Error ? thrown.message.slice(0, 500) : 'unknown'
    const dueAt = pause === undefined ? null : clock() + Math.round(pause * (1 + JITTER * (2 * chance() - 1)))
    return { id: message.id, unsent: { tries: message.tries + 1, dueAt, fault } }
  }
  return { id: message.id, unsent: null }
}

async function note({ store, clock }: DispatchParts, settled: readonly Settled[]): Promise<void> {
  if (settled.length === 0) return
  const sent = settled.flatMap(({ id, unsent }) => (unsent === null ? [id] : []))
  await store.write(async trx => {
    await markSent(trx, sent, clock())
    for (const { id, unsent } of settled) if (unsent !== null) await markUnsent(trx, id, unsent)
    const all = settled.map(({ id }) => id)
    await tellMails(trx, all, clock())
  })
}

/** Keeps sending: at once when woken, and every few seconds for what is due again. */
export function startDispatcher(parts: DispatchParts): Rounds {
  return startRounds(
    async () => (await dispatchDue(parts)) > 0,
    thrown => parts.onFault('outbox', thrown),
  )
}
