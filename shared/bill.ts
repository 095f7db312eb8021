import type { ChecklistPack } from './checklist-pack.ts'

/** N15: that somebody knows that seats cost money (B9, B10), as a record: who, when, in what wording, for how many. */
export interface BillAcknowledgement {
  /** The name as the person gave it. */
  name: string
  /** ISO instant, UTC. */
  at: string
  /** The wording that was read: "spectrumvoip-bill@1". */
  wording: string
  seats: number
}

/** What keeps an acknowledgement from holding. */
export type BillFault = 'missing' | 'wording' | 'seats' | 'name'

/** Whether an acknowledgement holds for a request of so many seats; null when it does. */
export function billFault(
  pack: Pick<ChecklistPack, 'billing'>,
  bill: BillAcknowledgement | null,
  seats: number,
): BillFault | null {
  if (bill === null) return 'missing'
  if (bill.name.trim() === '') return 'name'
  if (bill.wording !== pack.billing.wording) return 'wording'
  // More seats than were agreed to cost more; fewer do not.
  return bill.seats < seats ? 'seats' : null
}
