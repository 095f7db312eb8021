const HASH = '#request='

/** What the panel's address ends in to open one ticket. */
export function ticketHash(number: string): string {
  return HASH + number
}

/** The ticket that an address opens; null where it opens none. */
export function ticketInHash(hash: string): string | null {
  return hash.startsWith(HASH) && /^TK-\d{1,9}$/.test(hash.slice(HASH.length)) ? hash.slice(HASH.length) : null
}
