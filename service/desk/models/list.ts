import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Answer, isSignedOut, mapAnswer, type Refusal } from './answer.ts'
import type { Session } from './session.ts'

export type Work = 'none' | 'loading' | 'refreshing' | 'more'

/** One page of any list; `next` is the cursor of the following one, null on the last. */
export interface Page<Item> {
  items: Item[]
  next: string | null
}

/** A list as far as it was loaded, in the service's order. */
export interface List<Item> {
  /** Null until the first page is there. */
  items: ReadonlySignal<readonly Item[] | null>
  hasMore: ReadonlySignal<boolean>
  work: ReadonlySignal<Work>
  trouble: ReadonlySignal<Refusal | null>
  /** ISO instant of the newest look, null before it. */
  updatedAt: ReadonlySignal<string | null>
  keyOf(item: Item): string
  /** Looks for what is new; what is there stays while it looks. */
  refresh(): Promise<void>
  more(): Promise<void>
  /** The neighbour of an item in the list: 1 is the next one, -1 the previous. */
  neighbour(key: string, step: 1 | -1): string | null
  /** Forgets everything, for the next person or another question. */
  clear(): void
}

export interface ListParts<Item> {
  ask: (cursor: string | null) => Promise<Answer<Page<Item>>>
  keyOf: (item: Item) => string
  /**
   * Whether items are only ever added at the front: then a fresh first page goes before what was loaded. Where items
   * leave or change places, a refresh starts the list anew.
   */
  grows: boolean
  session: Pick<Session, 'lose'>
  now: () => string
}

interface Loaded<Item> {
  items: readonly Item[]
  next: string | null
}

export function createList<Item>({ ask, keyOf, grows, session, now }: ListParts<Item>): List<Item> {
  const loaded = signal<Loaded<Item> | null>(null)
  const work = signal<Work>('none')
  const trouble = signal<Refusal | null>(null)
  const updatedAt = signal<string | null>(null)
  /** Whose question is on its way; an answer to an older one is dropped. */
  let asking = 0
  /** Something changed while an answer was on its way: what it says may be old already. */
  let again = false

  /** The first page; of a list whose items change places, as many pages as were loaded, so that nothing shown goes. */
  const askNewest = async (): Promise<Answer<Page<Item>>> => {
    const wanted = grows ? 0 : (loaded.peek()?.items.length ?? 0)
    let answer = await ask(null)
    while (answer.ok && answer.value.next !== null && answer.value.items.length < wanted) {
      const { items } = answer.value
      answer = mapAnswer(await ask(answer.value.next), page => ({ items: [...items, ...page.items], next: page.next }))
    }
    return answer
  }

  const load = async (cursor: string | null, take: (page: Page<Item>) => Loaded<Item>, kind: Work) => {
    if (work.peek() !== 'none') {
      again ||= cursor === null
      return
    }
    work.value = kind
    const mine = ++asking
    const answer = cursor === null ? await askNewest() : await ask(cursor)
    if (mine !== asking) return
    work.value = 'none'
    trouble.value = answer.ok ? null : answer.refusal
    if (answer.ok) {
      loaded.value = take(answer.value)
      updatedAt.value = now()
    } else if (isSignedOut(answer.refusal)) session.lose()
    if (again && answer.ok) {
      again = false
      await refresh()
    }
  }
  const refresh = () =>
    load(
      null,
      page => withNewest(grows ? loaded.peek() : null, page, keyOf),
      loaded.peek() === null ? 'loading' : 'refreshing',
    )

  return {
    items: computed(() => loaded.value?.items ?? null),
    hasMore: computed(() => loaded.value?.next != null),
    work,
    trouble,
    updatedAt,
    keyOf,
    refresh,
    more: async () => {
      const next = loaded.peek()?.next
      if (next != null) await load(next, page => withOlder(loaded.peek(), page, keyOf), 'more')
    },
    neighbour: (key, step) => {
      const items = loaded.peek()?.items ?? []
      const at = items.findIndex(item => keyOf(item) === key)
      const there = at < 0 ? undefined : items[at + step]
      return there === undefined ? null : keyOf(there)
    },
    clear: () => {
      asking++
      again = false
      work.value = 'none'
      loaded.value = null
      trouble.value = null
      updatedAt.value = null
    },
  }
}

/** Puts a fresh first page before what was loaded. Where they don't meet, items would be missing between them: start anew. */
export function withNewest<Item>(
  loaded: Loaded<Item> | null,
  page: Page<Item>,
  keyOf: (item: Item) => string,
): Loaded<Item> {
  const fresh = new Set(page.items.map(keyOf))
  const meets = loaded?.items.some(item => fresh.has(keyOf(item)))
  if (!loaded || !meets) return { items: page.items, next: page.next }
  const older = loaded.items.filter(item => !fresh.has(keyOf(item)))
  return { items: [...page.items, ...older], next: older.length > 0 ? loaded.next : page.next }
}

/** Adds an older page after what was loaded, each item once. */
export function withOlder<Item>(
  loaded: Loaded<Item> | null,
  page: Page<Item>,
  keyOf: (item: Item) => string,
): Loaded<Item> {
  const seen = new Set(loaded?.items.map(keyOf))
  const added = page.items.filter(item => !seen.has(keyOf(item)))
  return { items: [...(loaded?.items ?? []), ...added], next: page.next }
}
