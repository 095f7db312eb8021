import type { ListFinding } from '../../shared/directory.ts'
import type { NewEvent } from '../store/event.ts'
import type { Writer } from '../store/transaction.ts'

/** What one part of a list comes to, before it is written. */
export interface Part {
  counts: { added: number; changed: number; unchanged: number; stopped: number }
  findings: ListFinding[]
  events: NewEvent[]
  write(trx: Writer, now: number): Promise<void>
}
