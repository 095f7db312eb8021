import { isAdded } from '../../shared/assignment.ts'
import { type Batch, UNDO_MS } from '../../shared/batch.ts'
import { Fault } from '../../shared/fault.ts'
import { moveNumber, parseBatchNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { composeUndo } from '../outbox/compose.ts'
import { releaseAssignments } from '../store/assignment.ts'
import { insertAudit } from '../store/audit.ts'
import { deedOf, markUndone, markUndoneRows } from '../store/batch.ts'
import { insertEvents, type NewEvent } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import { waitingMoveOf } from '../store/move.ts'
import { personById } from '../store/person.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import { seenBatch } from './batch.ts'
import type { Context } from './context.ts'
import { withdrawRows } from './move-withdraw.ts'

/**
 * Undoes a batch within 24 hours, for its sender or a representative: what it had added is taken out again, what has
 * left since is told and left alone, and what it asked to be moved is asked no more. Answers 200 with the batch.
 */
export async function undoBatch(context: Context, person: Person, number: string, call: Attempt): Promise<Answered> {
  if (!mayDo(person.role, 'batch.undo')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 200, async (trx, now) => {
    const batch = await seenBatch(trx, person, number)
    demandUndoable(batch, person, now)
    const asked = parseBatchNumber(batch.number) ?? 0
    const move = await waitingMoveOf(trx, asked)
    const added = batch.rows.flatMap(({ account, outcome }) => (isAdded(outcome) && account !== null ? [account] : []))
    if (added.length === 0 && move === undefined) throw new Fault('batch.nothing-added')
    const released = await release(trx, { number: asked, accounts: added, person, now })
    if (move !== undefined) await withdrawRows(trx, move, person, now)
    const detail = { released, gone: added.length - released, move: move ?? null }
    const entry = { id: context.newId(), personId: person.id, deed: 'batch.undo', subject: batch.number, detail }
    await insertAudit(trx, entry, now)
    const undone = await seenBatch(trx, person, number)
    await tellSender(trx, context, { person, batch: undone, now })
    await insertEvents(trx, eventsOf(undone, move), now)
    return undone
  })
}

function eventsOf({ number, enterprise }: Batch, move: number | undefined): NewEvent[] {
  const about = { enterpriseId: enterprise.id }
  return [
    { ...about, kind: 'batch', subject: number },
    { ...about, kind: 'accounts', subject: enterprise.id },
    ...(move === undefined ? [] : [{ ...about, kind: 'move' as const, subject: moveNumber(move) }]),
  ]
}

function demandUndoable(batch: Batch, person: Person, now: number): void {
  if (batch.sentBy.id !== person.id && !mayDo(person.role, 'batch.undo-all')) throw new Fault('auth.forbidden')
  if (batch.undo) throw new Fault('batch.undone')
  if (now - Date.parse(batch.sentAt) > UNDO_MS) throw new Fault('batch.undo-late')
}

/** Takes out what the batch had put in, and marks batch and rows. Answers how many accounts were taken out. */
async function release(
  trx: Writer,
  { number, accounts, person, now }: { number: number; accounts: readonly string[]; person: Person; now: number },
): Promise<number> {
  const deedId = await deedOf(trx, number)
  const released = deedId === null ? new Set<string>() : await releaseAssignments(trx, accounts, { deedId }, now)
  const counts = { released: released.size, gone: accounts.length - released.size }
  const marked = await markUndone(trx, number, { personId: person.id, counts }, now)
  if (!marked) throw new Fault('batch.undone')
  await markUndoneRows(trx, number, [...released])
  return released.size
}

/** Who sent it hears of it when somebody else undid it. */
async function tellSender(
  trx: Writer,
  { outbox, newId, baseUrl }: Context,
  { person, batch, now }: { person: Person; batch: Batch; now: number },
): Promise<void> {
  if (batch.sentBy.id === person.id) return
  const sender = await personById(trx, batch.sentBy.id)
  if (!sender) return
  const mail = composeUndo(sender, batch, `${baseUrl}/batches/${batch.number}`)
  await outbox.put(trx, { id: newId(), kind: 'batch-undo', mail }, now)
}
