import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KnownExtension } from '../shared/extension.ts'
import type { OpenClaim } from '../shared/seat-claim.ts'
import type { QueueStore } from './delivery.ts'
import type { Filing } from './filing.ts'
import type { Handed } from './handed.ts'
import type { KeptSeatHistory } from './kept-seat-history.ts'
import type { KeptSeats } from './seat-draft.ts'
import { eraseAhead } from './seats-ahead.ts'
import type { SeenTicket, SeenTicketList } from './seen-ticket.ts'
import type { ReplyDraft, WrittenReply } from './written-reply.ts'
import type { AskDraft, WrittenTicket } from './written-ticket.ts'

/** What is known to be taken in an enterprise; '' where none is chosen. */
export interface KeptExtensions {
  enterpriseId: string
  /** As a person brought them, or as the service said, with the request that brought each. */
  extensions: (KnownExtension & { request?: string | null })[]
  /** What colleagues' open requests take; none before the service said. */
  claims?: OpenClaim[]
  /** ISO instant. */
  at: string
}

/** What the panel keeps of seats: a store of its own, opened when they are first looked at. */
interface Seats extends DBSchema {
  draft: { key: 'seats'; value: KeptSeats }
  filing: { key: string; value: Filing }
  extensions: { key: string; value: KeptExtensions }
  history: { key: 'seats'; value: KeptSeatHistory }
  handed: { key: string; value: Handed }
  reply: { key: string; value: WrittenReply }
  /** What is half written in a ticket, by its number and what it answers. */
  writing: { key: string; value: ReplyDraft }
  /** Tickets in words on their way, and the one that is being written. */
  asked: { key: string; value: WrittenTicket }
  asking: { key: 'draft'; value: AskDraft }
  /** Tickets as they were last read, by number, and the list of them. */
  seen: { key: string; value: SeenTicket }
  listed: { key: 'tickets'; value: SeenTicketList }
}

export type SeatsDb = IDBPDatabase<Seats>

const STORES = [
  ...(['draft', 'filing', 'extensions', 'history', 'handed', 'reply', 'writing'] as const),
  ...(['asked', 'asking', 'seen', 'listed'] as const),
] as const
const KEYS = {
  draft: {},
  filing: { keyPath: 'key' },
  extensions: { keyPath: 'enterpriseId' },
  history: {},
  handed: { keyPath: 'key' },
  reply: { keyPath: 'key' },
  writing: {},
  asked: { keyPath: 'key' },
  asking: {},
  seen: { keyPath: 'number' },
  listed: {},
} as const
/** Counts up whenever a store is added. */
const VERSION = 4

/** Opens what is kept of seats. */
export function openSeatsDb(): Promise<SeatsDb> {
  return openDB<Seats>('sidecheck-seats', VERSION, {
    upgrade(db) {
      for (const store of STORES) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store, KEYS[store])
    },
    // A newer panel wants to change what is kept: let it, instead of holding it up for good.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase | null)?.close(),
  })
}

/** Erases all of it, in one step. */
export async function eraseSeatsDb(): Promise<void> {
  eraseAhead(localStorage)
  const db = await openSeatsDb()
  const transaction = db.transaction(STORES, 'readwrite')
  await Promise.all([...STORES.map(store => transaction.objectStore(store).clear()), transaction.done])
  db.close()
}

/** Forgets what was read of tickets: what waits and what is being written stays. */
export async function eraseSeen(): Promise<void> {
  const db = await openSeatsDb()
  await Promise.all([db.clear('seen'), db.clear('listed')])
  db.close()
}

/** Where the draft is kept. */
export interface SeatStore {
  load: () => Promise<KeptSeats | undefined>
  /** Keeps a change that was made knowing `after`; answers what stands there instead where another window was first. */
  put: (kept: KeptSeats, after: string) => Promise<KeptSeats | null>
}

export function seatStore(db: SeatsDb): SeatStore {
  return {
    load: () => db.get('draft', 'seats'),
    async put(kept, after) {
      const transaction = db.transaction('draft', 'readwrite')
      const stored = await transaction.store.get('seats')
      const free = (stored?.revision ?? '') === after
      if (free) await transaction.store.put(kept, 'seats')
      await transaction.done
      return free ? null : (stored ?? null)
    },
  }
}

/** The requests for seats that were sent from here, for whoever sends them. */
export function filingStore(db: SeatsDb): QueueStore<Filing> {
  return {
    all: () => db.getAll('filing'),
    get: key => db.get('filing', key),
    put: filing => db.put('filing', filing),
    remove: key => db.delete('filing', key),
  }
}

/** What was written in tickets, for whoever sends it. */
export function replyStore(db: SeatsDb): QueueStore<WrittenReply> {
  return {
    all: () => db.getAll('reply'),
    get: key => db.get('reply', key),
    put: reply => db.put('reply', reply),
    remove: key => db.delete('reply', key),
  }
}

/** Tickets that were written in words, for whoever sends them. */
export function writtenTicketStore(db: SeatsDb): QueueStore<WrittenTicket> {
  return {
    all: () => db.getAll('asked'),
    get: key => db.get('asked', key),
    put: ticket => db.put('asked', ticket),
    remove: key => db.delete('asked', key),
  }
}

/** Where half-written replies are kept. */
export interface ReplyDrafts {
  load: (place: string) => Promise<ReplyDraft | undefined>
  put: (place: string, draft: ReplyDraft | null) => Promise<unknown>
}

export function draftStore(db: SeatsDb): ReplyDrafts {
  return {
    load: place => db.get('writing', place),
    put: (place, draft) => (draft ? db.put('writing', draft, place) : db.delete('writing', place)),
  }
}
