import type { Enterprise } from '../../shared/enterprise.ts'
import { type ListedEnterprise, mergeEnterprise, sameEnterprise } from '../../shared/enterprise-list.ts'
import { enterprisesById, putEnterprises } from '../store/enterprise.ts'
import type { NewEvent } from '../store/event.ts'
import type { Reader } from '../store/transaction.ts'
import type { Part } from './directory-part.ts'

/** Decides what some rows of an enterprise list add and change. */
export async function decideEnterprises(db: Reader, listed: readonly ListedEnterprise[]): Promise<Part> {
  const before = await enterprisesById(
    db,
    listed.map(({ id }) => id),
  )
  const counts = { added: 0, changed: 0, unchanged: 0, stopped: 0 }
  const put: Enterprise[] = []
  for (const one of listed) {
    const known = before.get(one.id)
    const after = mergeEnterprise(known, one)
    if (known && sameEnterprise(known, after)) counts.unchanged++
    else {
      counts[known ? 'changed' : 'added']++
      put.push(after)
    }
  }
  const events = put.map(({ id }): NewEvent => ({ kind: 'enterprise', enterpriseId: id, subject: id }))
  return {
    counts,
    findings: [],
    events,
    writes: put,
    async write(trx) {
      await putEnterprises(trx, put)
      return true
    },
  }
}
