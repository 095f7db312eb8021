import { signal } from '@preact/signals'
import type { Handed } from '../handed.ts'
import type { SeatsDb } from '../seats-db.ts'

/** Requests that were handed over by hand, latest first. */
export async function createHanded(db: SeatsDb) {
  const list = signal(sorted(await db.getAll('handed')))
  return {
    list,
    byKey: (key: string): Handed | null => list.value.find(each => each.key === key) ?? null,
    async keep(handed: Handed): Promise<void> {
      list.value = sorted([...list.peek(), handed])
      await db.put('handed', handed)
    },
  }
}

const sorted = (all: readonly Handed[]): readonly Handed[] => all.toSorted((one, other) => (one.at < other.at ? 1 : -1))
