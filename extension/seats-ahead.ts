import type { SeatChange } from '../shared/seat-change.ts'

/** What was done and is not stored yet: a change of the request, and of the texts that are typed beside it. */
export interface AheadEntry {
  change: SeatChange
  texts: TextChange[]
}

/** Fields of the draft that are typed into and are no answers. */
export const AHEAD_TEXTS = ['agreeing', 'pasting', 'callerName', 'callerPhone', 'callerEmail'] as const

export interface TextChange {
  field: (typeof AHEAD_TEXTS)[number]
  was: string
  now: string
}

/**
 * Where a letter is safe before it is drawn: the database answers a moment later, and who is killed in that moment would
 * lose what they saw. Empty almost always.
 */
export interface Ahead {
  /** Keeps what is not stored yet, in the order it was done, before anything else happens. */
  keep: (entries: readonly AheadEntry[]) => void
  /** What windows that ended left, each in its order; to be forgotten with `forget` once it is stored. */
  left: () => AheadEntry[][]
  forget: () => void
}

const PREFIX = 'sidecheck-seats-ahead'

/** In the page's own storage, the only one that takes a text without waiting. Each window has a place of its own. */
export function createAhead(storage: Storage): Ahead {
  const own = `${PREFIX} ${crypto.randomUUID()}`
  const found = keysOf(storage)
  return {
    keep(entries) {
      try {
        if (entries.length === 0) storage.removeItem(own)
        else storage.setItem(own, JSON.stringify(entries))
      } catch {
        // No room, or no storage: it is stored a moment later all the same.
      }
    },
    left: () => found.flatMap(key => read(storage.getItem(key))),
    forget: () => {
      for (const key of found) storage.removeItem(key)
    },
  }
}

/** Erases what any window kept. */
export function eraseAhead(storage: Storage): void {
  for (const key of keysOf(storage)) storage.removeItem(key)
}

function keysOf(storage: Storage): string[] {
  return Object.keys(storage).filter(key => key.startsWith(PREFIX))
}

function read(text: string | null): AheadEntry[][] {
  try {
    const entries: unknown = JSON.parse(text ?? '[]')
    // It was written by `keep` above, by this version or an older one with the same shape.
    return Array.isArray(entries) ? [entries as AheadEntry[]] : []
  } catch {
    return []
  }
}
