import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { UnconfirmedAnswer, UnconfirmedResult } from '../../shared/unconfirmed.ts'
import { composeRelease } from '../outbox/compose.ts'
import { deedsById, insertAudit } from '../store/audit.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import { insertEvents } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import { personById } from '../store/person.ts'
import type { Writer } from '../store/transaction.ts'
import { confirmWaiting, releaseWaiting, type Waiting } from '../store/unconfirmed.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { enterpriseOf } from './ground.ts'

interface Settling {
  context: Context
  person: Person
  answer: UnconfirmedAnswer
  now: number
}

/**
 * A representative confirms accounts that no directory knows, or takes them out again with a reason that their sender
 * is mailed. What does not wait there any more is told and left alone; raises assignment.settled where nothing does.
 * Answers 200 with an UnconfirmedResult.
 */
export async function settleUnconfirmed(
  context: Context,
  person: Person,
  answer: UnconfirmedAnswer,
  call: Attempt,
): Promise<Answered> {
  if (!mayDo(person.role, 'assignment.settle')) throw new Fault('auth.forbidden')
  if (answer.decision === 'release' && !answer.reason?.trim()) throw new Fault('move.reason-needed')
  return answerOnce(context, call, 200, async (trx, now) => {
    const settled = new Set<string>()
    const touched: string[] = []
    for (const waiting of byEnterprise(answer)) {
      const done = await settle(trx, { context, person, answer, now }, waiting)
      if (done.length > 0) touched.push(waiting.enterpriseId)
      for (const account of done) settled.add(account)
    }
    if (settled.size === 0) throw new Fault('assignment.settled')
    await insertEvents(
      trx,
      touched.map(id => ({ kind: 'accounts' as const, enterpriseId: id, subject: id })),
      now,
    )
    return resultOf(answer, settled)
  })
}

/** In one order for everybody, so that two who settle the same list do not wait for each other. */
function byEnterprise({ accounts }: UnconfirmedAnswer): Waiting[] {
  const groups = Map.groupBy(accounts, ({ enterpriseId }) => enterpriseId)
  return [...groups]
    .map(([enterpriseId, group]) => ({ enterpriseId, accounts: [...new Set(group.map(({ account }) => account))] }))
    .sort((one, other) => (one.enterpriseId < other.enterpriseId ? -1 : 1))
}

async function settle(trx: Writer, settling: Settling, waiting: Waiting): Promise<string[]> {
  const { context, person, answer, now } = settling
  // Somebody else's enterprise is as unknown as one that never was.
  const enterprise = await enterpriseOf(trx, person, waiting.enterpriseId)
  const released = answer.decision === 'release' ? await releaseWaiting(trx, waiting, now) : null
  const done = released ? [...released.keys()] : [...(await confirmWaiting(trx, waiting))]
  if (done.length === 0) return done
  const entry = { id: context.newId(), personId: person.id, deed: `assignment.${answer.decision}` }
  const detail = { accounts: done.sort(), reason: answer.reason?.trim() || null }
  await insertAudit(trx, { ...entry, subject: enterprise.id, detail }, now)
  if (released) await tellSenders(trx, settling, { enterprise, released })
  return done
}

/** One mail a batch, to whoever sent it and may still see it. */
async function tellSenders(
  trx: Writer,
  { context, person, answer, now }: Settling,
  { enterprise, released }: { enterprise: { id: string; name: string }; released: ReadonlyMap<string, string | null> },
): Promise<void> {
  const byDeed = Map.groupBy(released.keys(), account => released.get(account) ?? '')
  const deeds = await deedsById(trx, [...byDeed.keys()], 'batch.submit')
  for (const { id, personId, subject } of deeds) {
    const sender = personId === null || personId === person.id ? undefined : await personById(trx, personId)
    if (!sender) continue
    const sight = mayDo(sender.role, 'batch.read-all') ? null : sender.id
    if (!(await enterpriseFor(trx, enterprise.id, sight))) continue
    const accounts = (byDeed.get(id) ?? []).sort()
    const said = { batch: subject, by: person.name, enterprise: enterprise.name, accounts }
    const link = `${context.baseUrl}/batches/${subject}`
    const mail = composeRelease(sender, { ...said, reason: answer.reason?.trim() ?? '' }, link)
    await context.outbox.put(trx, { id: context.newId(), kind: 'release', mail }, now)
  }
}

function resultOf({ decision, accounts }: UnconfirmedAnswer, settled: ReadonlySet<string>): UnconfirmedResult {
  const asked = [...new Set(accounts.map(({ account }) => account))]
  return {
    decision,
    settled: asked.filter(account => settled.has(account)),
    gone: asked.filter(account => !settled.has(account)),
  }
}
