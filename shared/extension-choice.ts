import { valueAt } from './answer.ts'
import type { KnownExtension } from './extension.ts'
import { type Seat, seatName } from './seat.ts'

/** So many are offered at once. */
const MOST = 40

/**
 * Extensions that calls could go to: the request's own seats first, then those that are known, each number once. `typed`
 * is looked for at the beginning of numbers and anywhere in names; `own` is the seat that it is for, which is left out.
 */
export function extensionChoices(
  seats: readonly Seat[],
  known: readonly KnownExtension[],
  { typed, own }: { typed: string; own: string },
): KnownExtension[] {
  const wanted = typed.trim().toLowerCase()
  const mine = seats.find(({ id }) => id === own)
  const seen = new Set([numberOf(mine)])
  const found: KnownExtension[] = []
  const asked = seats.map(seat => ({ number: numberOf(seat), name: seatName(seat) }))
  for (const { number, name } of [...asked, ...known]) {
    if (found.length === MOST) break
    if (number === '' || seen.has(number)) continue
    if (!number.startsWith(wanted) && !name?.toLowerCase().includes(wanted)) continue
    seen.add(number)
    found.push({ number, name })
  }
  return found
}

const numberOf = (seat: Seat | undefined) => (seat && valueAt(seat.answers, 'extension')?.trim()) ?? ''
