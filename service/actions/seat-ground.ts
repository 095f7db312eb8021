import { valueAt } from '../../shared/answer.ts'
import { billFault } from '../../shared/bill.ts'
import type { ChecklistPack } from '../../shared/checklist-pack.ts'
import { isExtension } from '../../shared/extension.ts'
import { Fault } from '../../shared/fault.ts'
import { findChecklist } from '../../shared/packs/checklists.ts'
import { packName } from '../../shared/rule-pack.ts'
import { type SeatContent, seatName } from '../../shared/seat.ts'
import { checkSeats } from '../../shared/seat-check.ts'
import { claimsOf } from '../../shared/seat-claim.ts'
import { findSeatOverlaps } from '../../shared/seat-overlap.ts'
import { countItems, itemsOf, type SeatFiling } from '../../shared/seat-request.ts'
import { extensionsOf, replaceTicketExtensions } from '../store/extension.ts'
import { openTicketClaims, replaceClaims } from '../store/ticket-claim.ts'
import type { StoredCheck, TicketOutline } from '../store/ticket-tables.ts'
import type { Reader, Writer } from '../store/transaction.ts'

/** The checklist that a request was filled in under. */
export function checklistOf(name: string): ChecklistPack {
  const pack = findChecklist(name)
  if (!pack || packName(pack) !== name) throw new Fault('ticket.pack-unknown')
  return pack
}

/** Raises what keeps a request from being taken at all: too few or too many seats, or a bill that nobody agreed to. */
export function demandWhole(pack: ChecklistPack, { seats, bill, dryRun, enterpriseId }: SeatFiling): void {
  if (seats.length === 0) throw new Fault('seats.none')
  if (seats.length > pack.limits.seats) throw new Fault('seats.too-many')
  if (new Set(seats.map(({ id }) => id)).size < seats.length) throw new Fault('seats.repeated')
  const fault = dryRun ? null : billFault(pack, bill, { seats: seats.length, enterpriseId })
  if (fault) throw new Fault('bill.needed', [{ pointer: '/bill', code: fault, message: '' }])
}

export interface Asked {
  pack: ChecklistPack
  content: SeatContent
  enterpriseId: string
  /** The request itself, where it is there already. */
  but: number | null
  now: number
}

/** Everything that is found in a request by the rules that the panel runs too, over what the service knows. */
export async function checkFiling(db: Reader, { pack, content, enterpriseId, but, now }: Asked): Promise<StoredCheck> {
  const values = content.seats.flatMap(seat => claimsOf(pack, content, seat).map(({ value }) => value))
  const open = await openTicketClaims(db, { enterpriseId, values: [...new Set(values)], but })
  const directory = await extensionsOf(db, enterpriseId, but)
  const today = new Date(now).toISOString().slice(0, 10)
  const { findings, completeness } = checkSeats(pack, content, { today, ground: { open, directory } })
  return { findings, completeness, overlaps: findSeatOverlaps(pack, content, open) }
}

const NAMES = 3

/** What a list shows. */
export function outlineOf(pack: ChecklistPack, content: SeatContent, { completeness }: StoredCheck): TicketOutline {
  return {
    seats: content.seats.length,
    names: content.seats.flatMap(seat => seatName(seat) ?? []).slice(0, NAMES),
    ask: completeness.all.ask,
    missing: completeness.all.missing,
    counts: countItems(itemsOf(pack, content), []),
  }
}

/** Notes what a request takes: for clashes with later ones, and its extensions in the directory. */
export async function writeClaims(
  trx: Writer,
  { pack, content, enterpriseId }: Pick<Asked, 'pack' | 'content' | 'enterpriseId'>,
  number: number,
): Promise<void> {
  const claims = content.seats.flatMap(seat =>
    claimsOf(pack, content, seat).map(({ kind, value }) => ({ kind, value, name: seatName(seat) })),
  )
  await replaceClaims(trx, { number, enterpriseId }, claims)
  const extensions = content.seats.flatMap(seat => {
    const typed = valueAt(seat.answers, 'extension')?.trim()
    return typed && isExtension(typed, pack.limits) ? [{ number: typed, name: seatName(seat) }] : []
  })
  const once = new Map(extensions.map(extension => [extension.number, extension]))
  await replaceTicketExtensions(trx, { number, enterpriseId }, [...once.values()])
}
