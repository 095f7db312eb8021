import { decideBatch, needsConfirm } from '../../shared/assignment.ts'
import { ASK_LIMIT, type BatchPreview } from '../../shared/batch.ts'
import { Fault } from '../../shared/fault.ts'
import { findOverlaps } from '../../shared/overlap.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { auditDetails, insertAudit } from '../store/audit.ts'
import { lockPerson } from '../store/person.ts'
import type { Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { claimsOn, enterpriseOf, readGround } from './ground.ts'
import type { Submission } from './submission.ts'

export const ASKED = { most: ASK_LIMIT, withinMs: 60 * 60_000 }
const DEED = 'batch.preview'

/** Says what a batch would do. Writes nothing but an audit entry, which is also what the bound is counted from. */
export async function previewBatch(
  { store, clock, newId }: Context,
  person: Person,
  submission: Submission,
): Promise<BatchPreview> {
  if (!mayDo(person.role, 'batch.submit')) throw new Fault('auth.forbidden')
  const { check, policy } = submission
  return store.write(async trx => {
    const now = clock()
    const enterprise = await enterpriseOf(trx, person, submission.enterpriseId)
    await boundAsked(trx, person, check.rows.length, now)
    const detail = { enterprise: enterprise.id, rows: check.rows.length }
    await insertAudit(trx, { id: newId(), personId: person.id, deed: DEED, subject: person.id, detail }, now)
    const decision = decideBatch(check, policy, await readGround(trx, check, enterprise))
    const claims = await claimsOn(trx, { person, enterprise, rows: decision.rows, now })
    return {
      enterprise: { id: enterprise.id, name: enterprise.name },
      policy,
      pack: check.pack,
      ...decision,
      overlaps: findOverlaps(decision.rows, claims),
      confirm: needsConfirm(decision, policy),
    }
  })
}

/** Counts under the person's lock, so that many at once cannot pass the bound together. */
async function boundAsked(trx: Writer, person: Person, numbers: number, now: number): Promise<void> {
  await lockPerson(trx, person.id)
  const since = now - ASKED.withinMs
  const details = await auditDetails<{ rows: number }>(trx, { subject: person.id, deed: DEED, since })
  const asked = details.reduce((sum, { rows }) => sum + rows, 0)
  if (asked + numbers > ASKED.most) throw new Fault('batch.asked-too-much')
}
