import type { SeatRequest, TickedItem } from '../../shared/seat-request.ts'
import type { TicketState } from '../../shared/ticket.ts'

/** What is different about a request since it was shown. */
export type RequestChange =
  | { is: 'state'; before: TicketState; after: TicketState }
  | { is: 'content' }
  | { is: 'ticks'; count: number }
  | { is: 'files'; count: number }

type Shown = Pick<SeatRequest, 'state' | 'about' | 'shared' | 'seats' | 'bill' | 'items' | 'attachments'>

/** What changed between two readings of a request. `by`: whose own ticks are no news. */
export function changesOf(before: Shown, after: Shown, by: string): RequestChange[] {
  const changes: RequestChange[] = []
  if (before.state !== after.state) changes.push({ is: 'state', before: before.state, after: after.state })
  if (contentOf(before) !== contentOf(after)) changes.push({ is: 'content' })
  const old = new Map(before.items.map(item => [keyOf(item), item]))
  const ticks = after.items.filter(item => item.by.id !== by && old.get(keyOf(item))?.at !== item.at).length
  if (ticks > 0) changes.push({ is: 'ticks', count: ticks })
  const files = after.attachments.length - before.attachments.length
  if (files > 0) changes.push({ is: 'files', count: files })
  return changes
}

function contentOf({ about, shared, seats, bill }: Shown): string {
  return JSON.stringify([about, shared, seats, bill.at, bill.seats])
}

/** Which item of which seat. */
export function keyOf({ seat, question }: Pick<TickedItem, 'seat' | 'question'>): string {
  return `${seat}\n${question}`
}
