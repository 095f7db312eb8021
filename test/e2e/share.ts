import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'

/**
 * What all tests of a block stand on: begun before the first, ended after the last, and begun anew for a test that is
 * tried again, since what broke it may stand in what was there. So every test has to pass by itself, and after any other.
 */
export function prepare(begin: () => Promise<void>, end: () => Promise<void> | undefined): void {
  const tried = new Set<string>()
  beforeAll(begin)
  beforeEach(async ({ task }) => {
    if (tried.has(task.id)) {
      await end()
      await begin()
    }
    tried.add(task.id)
  })
  afterAll(end)
}

/** One value for all tests of a block, prepared as above: `const deskOf = share(startDesk, desk => desk.close())`. */
export function share<Value>(start: () => Promise<Value>, end: (value: Value) => Promise<void>): () => Value {
  const kept = keep(start, end)
  prepare(kept.start, kept.end)
  return kept.value
}

/** One anew for every test, and for every try of it. */
export function fresh<Value>(start: () => Promise<Value>, end: (value: Value) => Promise<void>): () => Value {
  const kept = keep(start, end)
  beforeEach(kept.start)
  afterEach(kept.end)
  return kept.value
}

function keep<Value>(start: () => Promise<Value>, end: (value: Value) => Promise<void>) {
  const kept: Value[] = []
  return {
    start: async () => void kept.push(await start()),
    end: async () => {
      for (const value of kept.splice(0)) await end(value)
    },
    value: (): Value => {
      const [value] = kept
      if (value === undefined) throw new Error('It is there while a test runs, not before')
      return value
    },
  }
}
