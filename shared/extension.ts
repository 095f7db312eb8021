import type { SeatContact, SeatLimits } from './checklist-pack.ts'

/** An extension that somebody has: from an imported list, or from a filed request. */
export interface KnownExtension {
  number: string
  name: string | null
}

/** The same with where it comes from: the request that brought it ("TK-4107"), or null for the imported list. */
export interface ListedExtension extends KnownExtension {
  request: string | null
}

/** Numbers of the telephone network that matter too much for an extension to look like them: emergency, crisis, relay, information. */
const PUBLIC = ['911', '933', '988', '711', '411']

/** Whether a text is an extension: digits alone, as many as the platform takes. */
export function isExtension(text: string, { extension }: Pick<SeatLimits, 'extension'>): boolean {
  const plain = text.trim()
  return /^\d+$/.test(plain) && plain.length >= extension.shortest && plain.length <= extension.longest
}

/** Whether dialing it would reach somebody else: emergency and information numbers, and the provider's own help. */
export function isReserved(text: string, { shortDial }: Pick<SeatContact, 'shortDial'>): boolean {
  return PUBLIC.includes(text.trim()) || text.trim() === shortDial.digits
}

/** A speed dial or paging code without spaces. */
export function plainCode(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/**
 * The next free extension: one more than `after` (or the highest taken of the same length), going up among numbers of
 * that length, then from its beginning. Null when all are taken, or there is nothing to go by.
 */
export function nextExtension(
  taken: ReadonlySet<string>,
  after: string | null,
  contact: Pick<SeatContact, 'shortDial'>,
): string | null {
  const from = after !== null && /^\d{1,6}$/.test(after.trim()) ? after.trim() : highest(taken)
  if (from === null) return null
  const least = from.startsWith('0') ? 0 : 10 ** (from.length - 1)
  const count = 10 ** from.length - least
  for (let step = 1; step < count; step++) {
    const number = String(least + ((Number(from) - least + step) % count)).padStart(from.length, '0')
    if (!taken.has(number) && !isReserved(number, contact)) return number
  }
  return null
}

function highest(taken: ReadonlySet<string>): string | null {
  let found: string | null = null
  for (const number of taken) {
    if (!/^\d{1,6}$/.test(number)) continue
    if (found === null || number.length > found.length || (number.length === found.length && number > found))
      found = number
  }
  return found
}
