import { Fault } from '../../shared/fault.ts'
import { countMoveRows, type MoveAnswer, type MovePlace, type MoveRowState } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { decideMove, type MoveGround } from '../../shared/relocation.ts'
import { mayDo } from '../../shared/role.ts'
import { composeMove } from '../outbox/compose.ts'
import { insertAudit } from '../store/audit.ts'
import { toInstant } from '../store/cast.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import { insertEvents } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import type { StoredMove, StoredMoveRow } from '../store/move.ts'
import { personById } from '../store/person.ts'
import type { Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { directoryOn } from './ground.ts'
import { findMove, placesOfWaiting, seenMove, storedMove, versionOf } from './move.ts'
import { lockMove, writeSettled } from './move-settle.ts'
import { relocate, relocationEvents } from './relocate.ts'

interface Deciding {
  context: Context
  person: Person
  answer: MoveAnswer
  /** The id of the audit entry. */
  id: string
  now: number
}

/**
 * A representative approves or declines rows of a move, and what they approve is applied in the same transaction:
 * released there, assigned here, noted, and told to who asked. `ifMatch` is the version they saw. Answers 200 with the
 * move as it stands then.
 */
export async function answerMove(
  context: Context,
  person: Person,
  { number, ifMatch, answer }: { number: string; ifMatch: string; answer: MoveAnswer },
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'move.decide')) throw new Fault('auth.forbidden')
  if (answer.decision === 'decline' && !answer.reason?.trim()) throw new Fault('move.reason-needed')
  return answerOnce(context, call, 200, async (trx, now) => {
    const move = await storedMove(trx, person, number)
    const places = await placesOfWaiting(trx, move)
    if (ifMatch !== versionOf(move.version, places)) throw new Fault('version.stale')
    const deciding = { context, person, answer, id: context.newId(), now }
    const settled = await settle(trx, deciding, { move, places })
    await record(trx, deciding, { move, settled })
    await insertEvents(trx, relocationEvents({ number: move.number, to: move.to.id }, settled), now)
    return seenMove(trx, person, move.number)
  })
}

async function settle(
  trx: Writer,
  deciding: Deciding,
  { move, places }: { move: StoredMove; places: ReadonlyMap<string, MovePlace> },
): Promise<StoredMoveRow[]> {
  const { answer, person, now } = deciding
  const chosen = choose(move, answer.accounts)
  const number = await lockMove(trx, move)
  const states = answer.decision === 'approve' ? await approve(trx, deciding, { move, places, chosen }) : null
  const reason = answer.reason?.trim() || null
  const decided = { by: { id: person.id, name: person.name }, at: toInstant(now), reason }
  const settled = chosen.map((row): StoredMoveRow => {
    const state = states === null ? 'declined' : (states.get(row.account ?? '') ?? 'inactive')
    const from = state === 'moved' ? (places.get(row.account ?? '') ?? null) : null
    return { ...row, state, decided, from }
  })
  await writeSettled(trx, { move, number }, settled, now)
  return settled
}

/** The rows that are decided: all that wait, or those named, of which each must still wait. */
function choose({ rows }: StoredMove, accounts: readonly string[] | undefined): StoredMoveRow[] {
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const wanted = accounts && new Set(accounts)
  const chosen = wanted ? waiting.filter(({ account }) => account !== null && wanted.has(account)) : waiting
  if (chosen.length === 0 || (wanted && chosen.length !== wanted.size)) throw new Fault('move.decided')
  return chosen
}

/** Applies what is approved, and says what became of each account. */
async function approve(
  trx: Writer,
  { context, id, now }: Deciding,
  approved: { move: StoredMove; places: ReadonlyMap<string, MovePlace>; chosen: readonly StoredMoveRow[] },
): Promise<Map<string, MoveRowState>> {
  const { move, places, chosen } = approved
  const enterprise = await enterpriseFor(trx, move.to.id, null)
  if (!enterprise) throw new Fault('enterprise.unknown')
  const accounts = chosen.flatMap(({ account }) => account ?? [])
  const ground: MoveGround = { enterprise, directory: await directoryOn(trx, accounts), places }
  const states = new Map(accounts.map(account => [account, decideMove(account, ground, true)]))
  const moving = chosen.filter(({ account }) => states.get(account ?? '') === 'moved')
  const done = await relocate(trx, context, { rows: moving, ground, deedId: id, now })
  // Somebody put one of them elsewhere since the version was compared.
  if (!done) throw new Fault('version.stale')
  return states
}

/** Notes the decision, and tells who asked. */
async function record(
  trx: Writer,
  { context, person, answer, id, now }: Deciding,
  { move, settled }: { move: StoredMove; settled: readonly StoredMoveRow[] },
): Promise<void> {
  const states = Object.entries(countMoveRows(settled)).filter(([, count]) => count > 0)
  const detail = { decision: answer.decision, enterprise: move.to.id, ...Object.fromEntries(states) }
  await insertAudit(trx, { id, personId: person.id, deed: 'move.decide', subject: move.number, detail }, now)
  const asker = move.askedBy.id === person.id ? undefined : await personById(trx, move.askedBy.id)
  if (!asker) return
  const told = await findMove(trx, asker, move.number)
  // Whoever may not see it any more (no member by now) is not told of it either.
  if (!told) return
  const link = `${context.baseUrl}/moves/${told.number}`
  const mail = composeMove(asker, told, { reason: answer.reason?.trim() || null, link })
  await context.outbox.put(trx, { id: context.newId(), kind: 'move', mail }, now)
}
