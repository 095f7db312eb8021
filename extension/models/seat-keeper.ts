import { signal } from '@preact/signals'
import { applyChange, changeBetween, isNothing } from '../../shared/seat-change.ts'
import type { KeptSeats, SeatDraft } from '../seat-draft.ts'
import { EMPTY_SEATS } from '../seat-draft.ts'
import { AHEAD_TEXTS, type Ahead, type AheadEntry } from '../seats-ahead.ts'
import type { SeatStore } from '../seats-db.ts'

/** A change of the draft. `reads` is what it takes the place of: where another window changed that, the change is given up. */
export interface SeatDeed {
  change: (draft: SeatDraft) => SeatDraft
  reads?: (draft: SeatDraft) => unknown
  /** It begins another request: what came before is not there to be changed or taken back. */
  anew?: true
}

export type SeatKeeper = Awaited<ReturnType<typeof createSeatKeeper>>

/** What the disk would not take is tried again after this; a change tries at once. */
const RETRY_MS = 2000

/** A deed that is not stored yet, and what it changed. */
interface Pending {
  deed: SeatDeed
  entry: AheadEntry | null
}

/**
 * The draft of a request for seats. Each change is kept ahead at once, and stored as it is made; those made while one is
 * being written go together with the next. The panel may stand open in two windows: both change one draft, and where both
 * changed the same answer the later one is given up and the person told.
 */
export async function createSeatKeeper(store: SeatStore, ahead: Ahead) {
  const kept = await store.load()
  const draft = signal<SeatDraft>({ ...EMPTY_SEATS, ...kept?.draft })
  const overtaken = signal(false)
  /** The disk would not take the last change: it is tried again until it does. */
  const unstored = signal(false)
  let retry: ReturnType<typeof setTimeout> | undefined
  const siblings = new BroadcastChannel('sidecheck-seats')
  let known = kept?.revision ?? ''
  /** What is stored, as far as this window knows. */
  let base = draft.value
  let pending: Pending[] = []
  /** What the write that runs takes along. */
  let turn: Pending[] = []
  let writing: Promise<void> | null = null

  function change(deed: SeatDeed): void {
    const before = draft.value
    const after = deed.change(before)
    pending.push({ deed, entry: deed.anew ? null : entryOf(before, after) })
    keepAhead()
    draft.value = after
    startWriting()
  }

  function startWriting(): void {
    clearTimeout(retry)
    writing ??= write()
  }

  function keepAhead(): void {
    ahead.keep([...turn, ...pending].flatMap(({ entry }) => entry ?? []))
  }

  async function write(): Promise<void> {
    let taken = true
    while (taken && pending.length > 0) {
      turn = pending
      pending = []
      taken = await putTurn()
      if (!taken) pending = [...turn, ...pending]
      turn = []
      keepAhead()
      unstored.value = !taken
    }
    writing = null
    if (!taken) retry = setTimeout(startWriting, RETRY_MS)
  }

  /** False where the disk would not take it. */
  async function putTurn(): Promise<boolean> {
    const next = { draft: draft.value, revision: crypto.randomUUID() }
    let other: KeptSeats | null
    try {
      other = await store.put(next, known)
    } catch {
      // No room, or a store that somebody closed: nothing of it is lost as long as this window stands.
      return false
    }
    if (other) {
      pending = [...stillMeant(turn, other.draft), ...stillMeant(pending, other.draft)]
      takeOver(other.draft, other.revision)
    } else {
      known = next.revision
      base = next.draft
      siblings.postMessage(known)
    }
    return true
  }

  function stillMeant(deeds: readonly Pending[], theirs: SeatDraft): Pending[] {
    return deeds.filter(({ deed: { reads } }) => {
      const meant = !reads || JSON.stringify(reads(base)) === JSON.stringify(reads(theirs))
      if (!meant) overtaken.value = true
      return meant
    })
  }

  function takeOver(theirs: SeatDraft, revision: string): void {
    base = { ...EMPTY_SEATS, ...theirs }
    known = revision
    draft.value = pending.reduce((made, { deed }) => deed.change(made), base)
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

  for (const entries of ahead.left()) change({ change: was => entries.reduce(makeAgain, was) })
  void Promise.resolve(writing).then(() => {
    // What was taken over from there is safe in the store only now.
    if (!unstored.value) ahead.forget()
  })

  return {
    draft,
    overtaken,
    unstored,
    change,
    /** Until everything done so far is stored, or was refused by the disk. */
    settled: async () => void (await writing),
    close: () => {
      clearTimeout(retry)
      siblings.close()
    },
  }
}

/** What a deed changed, as it is kept ahead; null where it changed nothing that is typed or answered. */
function entryOf(before: SeatDraft, after: SeatDraft): AheadEntry | null {
  const change = changeBetween(before, after)
  const texts = AHEAD_TEXTS.flatMap(field =>
    before[field] === after[field] ? [] : [{ field, was: before[field], now: after[field] }],
  )
  return isNothing(change) && texts.length === 0 ? null : { change, texts }
}

/** What was stored already, or changed since by somebody, stays as it stands. */
function makeAgain(draft: SeatDraft, { change, texts }: AheadEntry): SeatDraft {
  const made = { ...applyChange(draft, change) }
  for (const { field, was, now } of texts) if (made[field] === was) made[field] = now
  return made
}
