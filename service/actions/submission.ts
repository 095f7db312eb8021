import { countMissing, type Decision, decideBatch, isAdded, needsConfirm } from '../../shared/assignment.ts'
import type { Batch, BatchRow, Policy } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import { Fault } from '../../shared/fault.ts'
import { batchNumber, moveNumber } from '../../shared/id.ts'
import { findOverlaps } from '../../shared/overlap.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { BatchSeal } from '../../shared/seal.ts'
import { composeBatch } from '../outbox/compose.ts'
import { insertAssignments, type NewAssignment } from '../store/assignment.ts'
import { insertAudit } from '../store/audit.ts'
import { insertBatch, insertBatchRows } from '../store/batch.ts'
import { toInstant } from '../store/cast.ts'
import { nextNumber } from '../store/counter.ts'
import { insertEvents, type NewEvent } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import { insertBatchSeal } from '../store/seal.ts'
import { attempt, type Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { claimsOn, enterpriseOf, readGround } from './ground.ts'
import { askForMove } from './move-ask.ts'
import { refuseRepetition, rowsDigest } from './sent-before.ts'

/** One submission, read and re-checked by the service's own rules. */
export interface Submission {
  enterpriseId: string
  policy: Policy
  check: Pick<Check, 'pack' | 'rows' | 'findings'>
  source: Batch['source']
  /** The person knows that over half of the rows will not go in. */
  confirm: boolean
  /** A representative is asked to move what stands elsewhere. */
  askMove: boolean
  /** Nothing is done where a row stands in a colleague's open request already. */
  unlessAsked: boolean
  /** How the rows compare with a sealed check, where its code came along. */
  seal?: BatchSeal
}

/** What one deed holds in its hands while it runs. */
interface Deed {
  context: Context
  person: Person
  submission: Submission
  enterprise: Enterprise
  /** The id of its audit entry: each assignment it makes carries it. */
  id: string
  now: number
}

/** Applies one batch once for its key: reads, decides, writes, in ONE transaction. Answers 201 with the batch. */
export async function submitBatch(
  context: Context,
  person: Person,
  submission: Submission,
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'batch.submit')) throw new Fault('auth.forbidden')
  return answerOnce(context, call, 201, async (trx, now) => {
    const enterprise = await enterpriseOf(trx, person, submission.enterpriseId)
    return apply(trx, { context, person, submission, enterprise, id: context.newId(), now })
  })
}

async function apply(trx: Writer, deed: Deed): Promise<Batch> {
  const { context, person, submission, enterprise, now } = deed
  const { decision, added } = await settle(trx, deed)
  const claims = await claimsOn(trx, { person, enterprise, rows: decision.rows, now })
  const overlaps = findOverlaps(decision.rows, claims)
  if (submission.unlessAsked && overlaps.length > 0) throw new Fault('batch.overlap', undefined, { overlaps })
  if (added === 0 && !submission.seal && !asksMove(decision, submission)) {
    await refuseRepetition(trx, { personId: person.id, enterpriseId: enterprise.id, decision, now })
  }
  demandConfirm(decision, submission)
  const number = await nextNumber(trx, 'batch')
  const batch: Batch = {
    number: batchNumber(number),
    enterprise: { id: enterprise.id, name: enterprise.name },
    policy: submission.policy,
    sentBy: { id: person.id, name: person.name },
    sentAt: toInstant(now),
    source: submission.source,
    pack: submission.check.pack,
    undo: null,
    overlaps,
    ...decision,
    ...(submission.seal ? { seal: submission.seal } : {}),
  }
  const stored = { number, enterpriseId: enterprise.id, personId: person.id, deedId: deed.id }
  await insertBatch(trx, { ...batch, ...stored, rowsSha256: rowsDigest(batch.rows) })
  if (batch.seal) await insertBatchSeal(trx, number, batch.seal)
  if (asksMove(decision, submission)) await ask(trx, deed, { batch, number })
  await insertBatchRows(trx, number, batch.rows)
  await record(trx, deed, { batch, added })
  const mail = composeBatch(person, batch, `${context.baseUrl}/batches/${batch.number}`)
  await context.outbox.put(trx, { id: context.newId(), kind: 'batch', mail }, now)
  await insertEvents(trx, eventsOf(batch, added), now)
  return batch
}

function eventsOf({ number, enterprise, rows }: Batch, added: number): NewEvent[] {
  const about = { enterpriseId: enterprise.id }
  const moves = new Set(rows.flatMap(({ move }) => move ?? []))
  return [
    { ...about, kind: 'batch', subject: number },
    ...[...moves].map(subject => ({ ...about, kind: 'move' as const, subject })),
    ...(added === 0 ? [] : [{ ...about, kind: 'accounts' as const, subject: enterprise.id }]),
  ]
}

async function record(
  trx: Writer,
  { id, person, enterprise, submission, now }: Deed,
  { batch, added }: { batch: Batch; added: number },
): Promise<void> {
  const { number, state, rows } = batch
  const confirmed = needsConfirm(batch, submission.policy) ? { confirmed: true } : {}
  const detail = { enterprise: enterprise.id, state, added, rows: rows.length, ...confirmed }
  await insertAudit(trx, { id, personId: person.id, deed: 'batch.submit', subject: number, detail }, now)
}

function demandConfirm(decision: Decision, { policy, confirm }: Submission): void {
  if (confirm || !needsConfirm(decision, policy)) return
  const rows = decision.rows.length
  const numbers = { missing: countMissing(decision.counts, rows), rows }
  throw new Fault('batch.confirm-needed', undefined, { numbers })
}

/** All or nothing that was held back asks for nothing: one account moved later would be a part of it after all. */
function asksMove({ counts }: Decision, { askMove }: Submission): boolean {
  return askMove && counts.elsewhere > 0 && counts.held === 0
}

async function ask(
  trx: Writer,
  { context, person, enterprise, now }: Deed,
  { batch, number }: { batch: Batch; number: number },
): Promise<void> {
  const rows = batch.rows.filter(row => row.outcome === 'elsewhere')
  const { packet, before } = await askForMove(trx, context, { person, enterprise, batch: number, rows, now })
  for (const row of rows) {
    const move = before.get(row.account ?? '') ?? packet?.number
    row.move = move === undefined ? null : moveNumber(move)
  }
}

/**
 * Decides and assigns until both agree: an account that somebody else took between the reading and the writing is
 * judged again. Each round starts from what is committed by then.
 */
async function settle(trx: Writer, deed: Deed): Promise<{ decision: Decision; added: number }> {
  const { check, policy } = deed.submission
  for (let round = 0; round < ROUNDS; round++) {
    const decision = decideBatch(check, policy, await readGround(trx, check, deed.enterprise))
    const wanted = decision.rows.flatMap(row => toAssignment(row, deed))
    const allIn = await attempt(
      trx,
      async () => (await insertAssignments(trx, wanted, deed.now)).size === wanted.length,
    )
    if (allIn) return { decision, added: wanted.length }
  }
  throw new Fault('service.busy')
}

/** One is enough unless somebody adds the same accounts at this very moment; more than a few means that they still do. */
const ROUNDS = 5

function toAssignment(row: BatchRow, { context, enterprise, id: deedId }: Deed): NewAssignment[] {
  if (!isAdded(row.outcome) || row.account === null) return []
  const { account, typed, outcome } = row
  const confirmed = outcome === 'assigned'
  return [{ id: context.newId(), account, typed, enterpriseId: enterprise.id, confirmed, deedId }]
}
