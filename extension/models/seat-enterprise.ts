import type { Enterprise } from '../../shared/enterprise.ts'
import type { SeatDraft } from '../seat-draft.ts'

export type Named = Pick<Enterprise, 'id' | 'name'>

/**
 * Whether a draft changes or adds to a filed request, and so can go nowhere but to that one's enterprise. What began with
 * a mail is nobody's yet.
 */
export function isFixed({
  enterprise,
  amends,
  linkedTo,
  linkProof,
}: Pick<SeatDraft, 'enterprise' | 'amends' | 'linkedTo' | 'linkProof'>): boolean {
  return enterprise !== null && (amends !== null || (linkedTo !== null && linkProof === null))
}

/**
 * Where a draft goes: where it was said to go, as long as that is one of the person's enterprises (`listed`, null while
 * nobody is signed in); else to the one they chose for all their work.
 */
export function seatEnterprise(
  draft: Pick<SeatDraft, 'enterprise' | 'amends' | 'linkedTo' | 'linkProof'>,
  listed: readonly Named[] | null,
  chosen: Named | null,
): Named | null {
  const { enterprise } = draft
  const holds = isFixed(draft) || listed === null || listed.some(({ id }) => id === enterprise?.id)
  if (enterprise && holds) return enterprise
  return chosen && { id: chosen.id, name: chosen.name }
}
