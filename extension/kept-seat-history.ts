import type { SeatChange } from '../shared/seat-change.ts'

/** What can be done to the answers of a request, to be told and taken back by name. */
export type SeatDeedKind = 'answered' | 'typed' | 'cleared' | 'filled' | 'shared' | 'pasted' | 'added' | 'removed'

export interface DoneDeed {
  kind: SeatDeedKind
  change: SeatChange
  /** Rows that found no room. */
  leftOut: number
  /** Letters into one field are one deed; null for what stands by itself. */
  field: string | null
}

/** What was done to the request that is being written, as it is kept over a close of the panel: the last deeds, latest last. */
export interface KeptSeatHistory {
  done: readonly DoneDeed[]
  undone: readonly DoneDeed[]
  told: DoneDeed | null
}
