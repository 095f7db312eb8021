import type { ChecklistPack } from './checklist-pack.ts'
import type { SeatContent } from './seat.ts'
import { claimsOf, type OpenClaim } from './seat-claim.ts'

/** A colleague's open request that asks for some of the same people (N17). */
export interface SeatOverlap extends Pick<OpenClaim, 'number' | 'sentBy' | 'sentAt'> {
  /** Ids of this request's seats, in its order. */
  seats: string[]
}

/** By these a seat is known again: the person, their phone, or the very extension. However old, an open request counts. */
const WHO: readonly OpenClaim['kind'][] = ['email', 'mac', 'person', 'extension']

/** Which seats are already asked for, by request, the newest first; each seat is told once, at the newest. */
export function findSeatOverlaps(pack: ChecklistPack, content: SeatContent, open: readonly OpenClaim[]): SeatOverlap[] {
  const newestFirst = [...open].sort(
    (one, other) => Number(one.sentAt < other.sentAt) - Number(one.sentAt > other.sentAt),
  )
  const overlaps = new Map<string, SeatOverlap>()
  for (const seat of content.seats) {
    const own = new Set(
      claimsOf(pack, content, seat).flatMap(({ kind, value }) => (WHO.includes(kind) ? [`${kind}\n${value}`] : [])),
    )
    const found = newestFirst.find(({ kind, value }) => own.has(`${kind}\n${value}`))
    if (!found) continue
    const { number, sentBy, sentAt } = found
    const overlap = overlaps.get(number) ?? { number, sentBy, sentAt, seats: [] }
    overlap.seats.push(seat.id)
    overlaps.set(number, overlap)
  }
  return [...overlaps.values()].sort(
    (one, other) => Number(one.sentAt < other.sentAt) - Number(one.sentAt > other.sentAt),
  )
}
