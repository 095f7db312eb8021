import { hash } from 'node:crypto'
import type { Decision } from '../../shared/assignment.ts'
import type { BatchRow, OutcomeCounts } from '../../shared/batch.ts'
import { Fault } from '../../shared/fault.ts'
import { toInstant } from '../store/cast.ts'
import { lockPerson } from '../store/person.ts'
import { batchSentBefore } from '../store/sent-before.ts'
import type { Writer } from '../store/transaction.ts'

/** How long the same list is known, in milliseconds: 30 days, well past the 72 hours of its key. */
export const KNOWN_MS = 30 * 24 * 60 * 60 * 1000

/** One digest of what a batch asks for, whatever the order and cells of its rows. */
export function rowsDigest(rows: readonly Pick<BatchRow, 'account' | 'typed'>[]): string {
  return hash('sha256', JSON.stringify(rows.map(({ account, typed }) => account ?? typed).sort()), 'hex')
}

/**
 * Refuses a batch that adds nothing, where this person sent the very same list to this enterprise before and it would
 * end as it stands: most likely a repetition that came after its key was forgotten. Where anything is different by now
 * (it was undone, an account was closed, moved or has become known) it is a batch of its own.
 */
export async function refuseRepetition(
  trx: Writer,
  asked: { personId: string; enterpriseId: string; decision: Decision; now: number },
): Promise<void> {
  const { personId, enterpriseId, decision, now } = asked
  // Two repetitions at the same moment are told apart.
  await lockPerson(trx, personId)
  const rowsSha256 = rowsDigest(decision.rows)
  const before = await batchSentBefore(trx, { personId, enterpriseId, rowsSha256, since: toInstant(now - KNOWN_MS) })
  if (before && endsAlike(before.counts, decision.counts)) {
    throw new Fault('batch.sent-before', undefined, { batch: before.number })
  }
}

/** What was added then is there already now; all else is as it was. */
function endsAlike(then: OutcomeCounts, now: OutcomeCounts): boolean {
  const stood = { ...then, here: then.assigned + then.unconfirmed + then.here, assigned: 0, unconfirmed: 0 }
  return Object.entries(now).every(([outcome, count]) => stood[outcome as keyof OutcomeCounts] === count)
}
