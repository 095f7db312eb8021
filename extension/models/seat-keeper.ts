import { signal } from '@preact/signals'
import type { SeatDraft } from '../seat-draft.ts'
import { EMPTY_SEATS } from '../seat-draft.ts'
import type { SeatStore } from '../seats-db.ts'

/** A change of the draft. `reads` is what it takes the place of: where another window changed that, the change is given up. */
export interface SeatDeed {
  change: (draft: SeatDraft) => SeatDraft
  reads?: (draft: SeatDraft) => unknown
}

export type SeatKeeper = Awaited<ReturnType<typeof createSeatKeeper>>

/**
 * The draft of a request for seats. Each change is stored as it is made; those made while one is being written go
 * together with the next. The panel may stand open in two windows: both change one draft, and where both changed the
 * same answer the later one is given up and the person told.
 */
export async function createSeatKeeper(store: SeatStore) {
  const kept = await store.load()
  const draft = signal<SeatDraft>({ ...EMPTY_SEATS, ...kept?.draft })
  const overtaken = signal(false)
  const siblings = new BroadcastChannel('sidecheck-seats')
  let known = kept?.revision ?? ''
  /** What is stored, as far as this window knows. */
  let base = draft.value
  let pending: SeatDeed[] = []
  let writing: Promise<void> | null = null

  function change(deed: SeatDeed): void {
    pending.push(deed)
    draft.value = deed.change(draft.value)
    writing ??= write()
  }

  async function write(): Promise<void> {
    while (pending.length > 0) {
      const turn = pending
      pending = []
      const next = { draft: draft.value, revision: crypto.randomUUID() }
      const other = await store.put(next, known)
      if (other) {
        pending = [...stillMeant(turn, other.draft), ...stillMeant(pending, other.draft)]
        takeOver(other.draft, other.revision)
      } else {
        known = next.revision
        base = next.draft
        siblings.postMessage(known)
      }
    }
    writing = null
  }

  function stillMeant(deeds: readonly SeatDeed[], theirs: SeatDraft): SeatDeed[] {
    return deeds.filter(({ reads }) => {
      const meant = !reads || JSON.stringify(reads(base)) === JSON.stringify(reads(theirs))
      if (!meant) overtaken.value = true
      return meant
    })
  }

  function takeOver(theirs: SeatDraft, revision: string): void {
    base = { ...EMPTY_SEATS, ...theirs }
    known = revision
    draft.value = pending.reduce((made, { change: apply }) => apply(made), base)
  }

  async function follow(): Promise<void> {
    await writing
    const stored = await store.load()
    // Something is being done here meanwhile: writing that finds out by itself.
    if (stored && writing === null && stored.revision !== known) takeOver(stored.draft, stored.revision)
  }

  siblings.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== known) void follow()
  }

  return {
    draft,
    overtaken,
    change,
    /** Until everything done so far is stored. */
    settled: async () => void (await writing),
    close: () => siblings.close(),
  }
}
