import { Fault } from '../../shared/fault.ts'
import { moveNumber, parseMoveNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { insertAudit } from '../store/audit.ts'
import { toInstant } from '../store/cast.ts'
import { insertEvents } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import { moveByNumber, type StoredMove } from '../store/move.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { seenMove, storedMove } from './move.ts'
import { settleRows } from './move-settle.ts'

/**
 * Takes back what nobody has decided yet of a move, for whoever asked for it. `ifMatch` is the version they saw.
 * Answers 200 with the move.
 */
export async function withdrawMove(
  context: Context,
  person: Person,
  { number, ifMatch }: { number: string; ifMatch: string },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'move.withdraw')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const move = await storedMove(trx, person, number)
    if (move.askedBy.id !== person.id) throw new Fault('auth.forbidden')
    // Where the accounts stand, which a representative's version tells too, is no matter when nothing moves.
    if (ifMatch.split('.')[0] !== String(move.version)) throw new Fault('version.stale')
    await withdraw(trx, move, person, now)
    const detail = { rows: move.counts.waiting }
    const entry = { id: context.newId(), personId: person.id, deed: 'move.withdraw', subject: move.number, detail }
    await insertAudit(trx, entry, now)
    await insertEvents(trx, [{ kind: 'move', enterpriseId: move.to.id, subject: move.number }], now)
    return seenMove(trx, person, move.number)
  })
}

/** The same as a part of another deed, whoever asked. */
export async function withdrawRows(trx: Writer, number: number, person: Person, now: number): Promise<void> {
  const move = await moveByNumber(trx, null, number)
  if (!move) throw new Error(`There is no move ${moveNumber(number)}.`)
  await withdraw(trx, move, person, now)
}

async function withdraw(trx: Writer, move: StoredMove, person: Person, now: number): Promise<void> {
  const waiting = move.rows.filter(({ state }) => state === 'waiting')
  if (waiting.length === 0 || parseMoveNumber(move.number) === null) throw new Fault('move.decided')
  const decided = { by: { id: person.id, name: person.name }, at: toInstant(now), reason: null }
  await settleRows(
    trx,
    move,
    waiting.map(row => ({ ...row, state: 'withdrawn' as const, decided })),
    now,
  )
}
