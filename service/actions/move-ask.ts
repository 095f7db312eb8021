import type { BatchRow } from '../../shared/batch.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import { Fault } from '../../shared/fault.ts'
import { batchNumber, moveNumber, parseBatchNumber } from '../../shared/id.ts'
import { countMoveRows, moveState } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { composeMoveAsk } from '../outbox/compose.ts'
import { placesOf } from '../store/assignment.ts'
import { insertAudit } from '../store/audit.ts'
import { linkMove } from '../store/batch.ts'
import { toInstant } from '../store/cast.ts'
import { nextNumber } from '../store/counter.ts'
import { insertEvents } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import { insertMove, insertMoveRows, type StoredMoveRow, waitingMoves } from '../store/move.ts'
import { activePeopleOf } from '../store/person.ts'
import { attempt, type Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import { seenBatch } from './batch.ts'
import type { Context } from './context.ts'
import { enterpriseOf } from './ground.ts'
import { seenMove } from './move.ts'

interface Asking {
  person: Person
  enterprise: Pick<Enterprise, 'id' | 'name'>
  /** The batch whose rows these are. */
  batch: number
  /** Rows that stand elsewhere. */
  rows: readonly BatchRow[]
  now: number
}

/** Which moves the accounts are asked for in. */
export interface Asked {
  /** The packet that was made, and the accounts in it; null where there was nothing left to ask for. */
  packet: { number: number; accounts: string[] } | null
  /** Those that others asked for before: account to the move's number. */
  before: ReadonlyMap<string, number>
}

/**
 * Asks a representative to move these accounts, in ONE packet (N5). What another packet asks for already stays in that
 * one.
 */
export async function askForMove(trx: Writer, context: Context, asking: Asking): Promise<Asked> {
  const { enterprise, rows } = asking
  const accounts = rows.flatMap(({ account }) => (account === null ? [] : [account]))
  for (let round = 0; round < ROUNDS; round++) {
    const waiting = await waitingMoves(trx, enterprise.id, accounts)
    const wanted = rows.filter(({ account }) => account !== null && !waiting.has(account))
    if (wanted.length === 0) return { packet: null, before: waiting }
    const number = await pack(trx, context, asking, wanted)
    if (number !== null)
      return { packet: { number, accounts: wanted.flatMap(({ account }) => account ?? []) }, before: waiting }
  }
  throw new Fault('service.busy')
}

/** As with batches: a round is lost only to somebody who asks for the same at this very moment. */
const ROUNDS = 5

/** Writes one packet; null, and nothing written, when somebody else asked for one of the accounts meanwhile. */
async function pack(
  trx: Writer,
  context: Context,
  asking: Asking,
  wanted: readonly BatchRow[],
): Promise<number | null> {
  const { person, enterprise, batch, now } = asking
  const rows = wanted.map(toWaiting)
  const counts = countMoveRows(rows)
  let number = 0
  const packed = await attempt(trx, async () => {
    number = await nextNumber(trx, 'move')
    await insertMove(trx, {
      number,
      enterpriseId: enterprise.id,
      state: moveState(counts),
      personId: person.id,
      askedAt: toInstant(now),
      batchNumber: batch,
      reason: null,
      decidedAt: null,
      counts,
    })
    return insertMoveRows(trx, { number, enterpriseId: enterprise.id }, rows)
  })
  if (!packed) return null
  const detail = { enterprise: enterprise.id, batch, rows: rows.length }
  const subject = moveNumber(number)
  await insertAudit(trx, { id: context.newId(), personId: person.id, deed: 'move.ask', subject, detail }, now)
  await tellRepresentatives(trx, context, asking, { number: subject, rows: rows.length })
  return number
}

/** Each representative once a packet, in their language; who asked for it themselves knows. */
async function tellRepresentatives(
  trx: Writer,
  { outbox, newId, baseUrl }: Context,
  { person, enterprise, batch, now }: Asking,
  { number, rows }: { number: string; rows: number },
): Promise<void> {
  const said = { number, rows, by: person.name, to: enterprise, batch: batchNumber(batch) }
  const link = `${baseUrl}/moves/${number}`
  const representatives = (await activePeopleOf(trx, 'rep')).filter(({ id }) => id !== person.id)
  const mails = representatives.map(reader => ({
    id: newId(),
    kind: 'move-ask',
    mail: composeMoveAsk(reader, said, link),
  }))
  await outbox.putAll(trx, mails, now)
}

function toWaiting({ cell, typed, account }: BatchRow, position: number): StoredMoveRow {
  return { position, cell, typed, account, state: 'waiting', finding: null, decided: null, from: null }
}

/**
 * Asks for the rows of a batch that still stand elsewhere, where the batch did not ask by itself: it was all or
 * nothing, or its sender wanted to look first, or the move was declined or taken back. Answers 201 with the move.
 */
export async function askForMoveOf(context: Context, person: Person, number: string, call: Attempt): Promise<Answered> {
  if (!mayDo(person.role, 'move.ask')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 201, async (trx, now) => {
    const batch = await seenBatch(trx, person, number)
    const enterprise = await enterpriseOf(trx, person, batch.enterprise.id)
    const rows = await stillElsewhere(trx, batch.rows, enterprise.id)
    const asked = parseBatchNumber(batch.number) ?? 0
    const { packet, before } = await askForMove(trx, context, { person, enterprise, batch: asked, rows, now })
    if (packet === null) throw new Fault('move.nothing')
    await linkMove(trx, asked, { accounts: packet.accounts, move: packet.number })
    for (const [move, group] of Map.groupBy(before, ([, move]) => move)) {
      await linkMove(trx, asked, { accounts: group.map(([account]) => account), move })
    }
    const about = { enterpriseId: enterprise.id }
    const subject = moveNumber(packet.number)
    await insertEvents(
      trx,
      [
        { ...about, kind: 'move', subject },
        { ...about, kind: 'batch', subject: batch.number },
      ],
      now,
    )
    return seenMove(trx, person, subject)
  })
}

async function stillElsewhere(trx: Writer, rows: readonly BatchRow[], enterpriseId: string): Promise<BatchRow[]> {
  const elsewhere = rows.filter(({ outcome }) => outcome === 'elsewhere')
  const places = await placesOf(
    trx,
    elsewhere.flatMap(({ account }) => account ?? []),
  )
  return elsewhere.filter(({ account }) => {
    const place = places.get(account ?? '')
    return place !== undefined && place !== enterpriseId
  })
}
