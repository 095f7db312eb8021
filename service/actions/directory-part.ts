import type { ListFinding } from '../../shared/directory.ts'
import type { NewEvent } from '../store/event.ts'
import type { Writer } from '../store/transaction.ts'

/** What one part of a list comes to, before it is written. */
export interface Part {
  counts: { added: number; changed: number; unchanged: number; stopped: number }
  findings: ListFinding[]
  events: NewEvent[]
  /** What `write` puts down, without what is made by chance: two that say the same do the same. */
  writes: unknown
  /** False where somebody else was quicker with one of the rows. */
  write(trx: Writer, now: number): Promise<boolean>
}
