import { type Decision, decideBatch, type Ground, isAdded } from '../../shared/assignment.ts'
import type { Batch, BatchRow, Policy } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import { Fault } from '../../shared/fault.ts'
import { batchNumber } from '../../shared/id.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { composeBatch } from '../outbox/compose.ts'
import { directoryExists, knownAccounts } from '../store/account.ts'
import { insertAssignments, type NewAssignment, placesOf } from '../store/assignment.ts'
import { insertAudit } from '../store/audit.ts'
import { insertBatch } from '../store/batch.ts'
import { toInstant } from '../store/cast.ts'
import { nextNumber } from '../store/counter.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import { insertEvents, type NewEvent } from '../store/event.ts'
import { type Attempt, keepReply, type StoredReply, takeKey } from '../store/idempotency.ts'
import { attempt, type Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'

/** One submission, read and re-checked by the service's own rules. */
export interface Submission {
  enterpriseId: string
  policy: Policy
  check: Pick<Check, 'pack' | 'rows' | 'findings'>
  source: Batch['source']
}

export interface Answered extends StoredReply {
  /** The key was answered before; this is that answer again. */
  replayed: boolean
}

/** What one deed holds in its hands while it runs. */
interface Deed {
  context: Context
  person: Person
  submission: Submission
  enterprise: Enterprise
  now: number
}

/**
 * Applies one batch: reads, decides, writes, in ONE transaction with its audit entry, its mail and the answer to its
 * key. Nothing of it can be there without the rest, whatever is killed when. Answers 201 with the batch.
 */
export async function submitBatch(
  context: Context,
  person: Person,
  submission: Submission,
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'batch.submit')) throw new Fault('auth.forbidden')
  const answered = await context.store.write(async trx => {
    const now = context.clock()
    const taken = await takeKey(trx, call, now)
    if (taken === 'mismatch') throw new Fault('idempotency.mismatch')
    if (taken !== 'taken') return { ...taken, replayed: true }
    const batch = await apply(trx, {
      context,
      person,
      submission,
      enterprise: await enterpriseOf(trx, person, submission),
      now,
    })
    const reply = { status: 201, body: JSON.stringify(batch) }
    await keepReply(trx, call, reply)
    return { ...reply, replayed: false }
  })
  if (!answered.replayed) context.outbox.wake()
  return answered
}

async function enterpriseOf(trx: Writer, person: Person, { enterpriseId }: Submission): Promise<Enterprise> {
  const sight = mayDo(person.role, 'enterprise.read-all') ? null : person.id
  const enterprise = await enterpriseFor(trx, enterpriseId, sight)
  if (!enterprise) throw new Fault('enterprise.unknown')
  return enterprise
}

async function apply(trx: Writer, deed: Deed): Promise<Batch> {
  const { context, person, submission, enterprise, now } = deed
  const { decision, added } = await settle(trx, deed)
  const number = await nextNumber(trx, 'batch')
  const batch: Batch = {
    number: batchNumber(number),
    enterprise: { id: enterprise.id, name: enterprise.name },
    policy: submission.policy,
    sentBy: { id: person.id, name: person.name },
    sentAt: toInstant(now),
    source: submission.source,
    pack: submission.check.pack,
    ...decision,
  }
  await insertBatch(trx, { ...batch, number, enterpriseId: enterprise.id, personId: person.id })
  await insertAudit(
    trx,
    {
      id: context.newId(),
      personId: person.id,
      deed: 'batch.submit',
      subject: batch.number,
      detail: { enterprise: enterprise.id, state: batch.state, added, rows: batch.rows.length },
    },
    now,
  )
  const mail = composeBatch(person, batch, `${context.baseUrl}/batches/${batch.number}`)
  await context.outbox.put(trx, { id: context.newId(), kind: 'batch', mail }, now)
  await insertEvents(trx, eventsOf(batch, added), now)
  return batch
}

function eventsOf({ number, enterprise }: Batch, added: number): NewEvent[] {
  const sent: NewEvent = { kind: 'batch', enterpriseId: enterprise.id, subject: number }
  return added === 0 ? [sent] : [sent, { kind: 'accounts', enterpriseId: enterprise.id, subject: enterprise.id }]
}

/**
 * Decides and assigns until both agree: an account that somebody else took between the reading and the writing is
 * judged again. Each round starts from what is committed by then.
 */
async function settle(trx: Writer, deed: Deed): Promise<{ decision: Decision; added: number }> {
  for (let round = 0; round < ROUNDS; round++) {
    const decision = decideBatch(deed.submission.check, deed.submission.policy, await readGround(trx, deed))
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

async function readGround(trx: Writer, { submission, enterprise }: Deed): Promise<Ground> {
  const numbers = [...new Set(submission.check.rows.flatMap(row => (row.ready && row.account ? [row.account] : [])))]
  return {
    enterprise,
    directory: (await directoryExists(trx)) ? await knownAccounts(trx, numbers) : null,
    places: await placesOf(trx, numbers),
  }
}

function toAssignment(row: BatchRow, { context, enterprise }: Deed): NewAssignment[] {
  if (!isAdded(row.outcome) || row.account === null) return []
  const { account, typed, outcome } = row
  return [{ id: context.newId(), account, typed, enterpriseId: enterprise.id, confirmed: outcome === 'assigned' }]
}
