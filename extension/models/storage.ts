import { signal } from '@preact/signals'
import { type Db, eraseDb } from '../db.ts'
import type { KeptKind } from '../kept-size.ts'
import { eraseSettings } from '../settings.ts'
import { ticketInHash } from '../ticket-address.ts'

export type StorageModel = ReturnType<typeof createStorage>

/** What this browser keeps for the panel: how much of each kind, and how to be rid of it. */
export function createStorage(db: Db, forgetKnown: () => Promise<void>, leave: () => Promise<void>) {
  const sizes = signal<Readonly<Record<KeptKind, number>> | null>(null)

  async function measure(): Promise<void> {
    const { keptSizes } = await import('../kept-size.ts')
    sizes.value = await keptSizes()
  }

  /** Erases drafts, files, submissions, what is known of the directory, and settings, then starts the panel afresh. */
  async function erase(): Promise<void> {
    // The session would live on at the service for a week.
    await leave()
    await forgetHosts()
    await eraseDb(db)
    const [{ eraseFilesDb }, { eraseSeatsDb }] = await Promise.all([import('../files-db.ts'), import('../seats-db.ts')])
    await Promise.all([eraseFilesDb(), eraseSeatsDb()])
    await forgetKnown()
    await eraseSettings()
    // What the address opened is gone with the rest.
    if (ticketInHash(location.hash) !== null) history.replaceState(null, '', location.pathname)
    location.reload()
  }

  return { sizes, measure, erase }
}

/** Gives back what was granted for portals' pages. What a manifest itself holds can't be given back. */
async function forgetHosts(): Promise<void> {
  const { origins = [] } = await chrome.permissions.getAll()
  if (origins.length > 0) await chrome.permissions.remove({ origins }).catch(() => false)
}
