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
  /** The enterprise whose bill it is, once one is chosen. */
  enterpriseId?: string | undefined
}

/** What keeps an acknowledgement from holding. */
export type BillFault = 'missing' | 'wording' | 'seats' | 'enterprise' | 'name'

/** Whether an acknowledgement holds for a request of so many seats to an enterprise (null: none is chosen yet); null when it does. */
export function billFault(
  pack: Pick<ChecklistPack, 'billing'>,
  bill: BillAcknowledgement | null,
  { seats, enterpriseId }: { seats: number; enterpriseId: string | null },
): BillFault | null {
  if (bill === null) return 'missing'
  if (bill.name.trim() === '') return 'name'
  if (bill.wording !== pack.billing.wording) return 'wording'
  if (bill.seats !== seats) return 'seats'
  const isOther = bill.enterpriseId !== undefined && enterpriseId !== null && bill.enterpriseId !== enterpriseId
  return isOther ? 'enterprise' : null
}
