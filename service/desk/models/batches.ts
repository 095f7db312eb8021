import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { BatchSummary } from '../../../shared/batch.ts'
import type { BatchPage, DeskApi } from '../api.ts'
import { isSignedOut, type Refusal } from './answer.ts'
import type { Session } from './session.ts'

export type Work = 'none' | 'loading' | 'refreshing' | 'more'

/** The list of batches, newest first, as far as it was loaded. */
export interface Batches {
  /** Null until the first page is there. */
  items: ReadonlySignal<readonly BatchSummary[] | null>
  hasMore: ReadonlySignal<boolean>
  work: ReadonlySignal<Work>
  trouble: ReadonlySignal<Refusal | null>
  /** ISO instant of the newest look, null before it. */
  updatedAt: ReadonlySignal<string | null>
  /** Looks for what is new; what is there stays while it looks. */
  refresh(): Promise<void>
  more(): Promise<void>
  /** The neighbour of a batch in the list: 1 is the next (older) one, -1 the previous. */
  neighbour(number: string, step: 1 | -1): string | null
  /** Forgets everything, for the next person. */
  clear(): void
}

interface Loaded {
  items: readonly BatchSummary[]
  next: string | null
}

export function createBatches(api: DeskApi, session: Session, now: () => string): Batches {
  const loaded = signal<Loaded | null>(null)
  const work = signal<Work>('none')
  const trouble = signal<Refusal | null>(null)
  const updatedAt = signal<string | null>(null)

  const ask = async (cursor: string | null, take: (page: BatchPage) => Loaded, kind: Work) => {
    if (work.peek() !== 'none') return
    work.value = kind
    const answer = await api.batches(cursor)
    work.value = 'none'
    trouble.value = answer.ok ? null : answer.refusal
    if (answer.ok) {
      loaded.value = take(answer.value)
      updatedAt.value = now()
    } else if (isSignedOut(answer.refusal)) session.lose()
  }

  return {
    items: computed(() => loaded.value?.items ?? null),
    hasMore: computed(() => loaded.value?.next != null),
    work,
    trouble,
    updatedAt,
    refresh: () =>
      ask(null, page => withNewest(loaded.peek(), page), loaded.peek() === null ? 'loading' : 'refreshing'),
    more: async () => {
      const next = loaded.peek()?.next
      if (next != null) await ask(next, page => withOlder(loaded.peek(), page), 'more')
    },
    neighbour: (number, step) => {
      const items = loaded.peek()?.items ?? []
      const at = items.findIndex(item => item.number === number)
      return at < 0 ? null : (items[at + step]?.number ?? null)
    },
    clear: () => {
      loaded.value = null
      trouble.value = null
      updatedAt.value = null
    },
  }
}

/** Puts a fresh first page before what was loaded. Where they don't meet, rows would be missing between them: start anew. */
export function withNewest(loaded: Loaded | null, page: BatchPage): Loaded {
  const fresh = new Set(page.batches.map(({ number }) => number))
  const meets = loaded?.items.some(({ number }) => fresh.has(number))
  if (!loaded || !meets) return { items: page.batches, next: page.next }
  const older = loaded.items.filter(({ number }) => !fresh.has(number))
  return { items: [...page.batches, ...older], next: older.length > 0 ? loaded.next : page.next }
}

/** Adds an older page after what was loaded, each batch once. */
export function withOlder(loaded: Loaded | null, page: BatchPage): Loaded {
  const seen = new Set(loaded?.items.map(({ number }) => number))
  const added = page.batches.filter(({ number }) => !seen.has(number))
  return { items: [...(loaded?.items ?? []), ...added], next: page.next }
}
