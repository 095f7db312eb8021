import { describe, expect, test } from 'vitest'
import { answerDeed } from '../../extension/models/seat-deed.ts'
import { createSeatKeeper } from '../../extension/models/seat-keeper.ts'
import { EMPTY_SEATS, type KeptSeats } from '../../extension/seat-draft.ts'
import { createAhead } from '../../extension/seats-ahead.ts'
import type { SeatStore } from '../../extension/seats-db.ts'

/** A store as the browser's is: one writes, and only over what it has seen. */
function makeStore(): SeatStore & { kept: KeptSeats | undefined } {
  const store = {
    kept: undefined as KeptSeats | undefined,
    load: async () => store.kept,
    put: async (next: KeptSeats, after: string) => {
      if ((store.kept?.revision ?? '') !== after) return store.kept ?? null
      store.kept = structuredClone(next)
      return null
    },
  }
  return store
}

/** A page's own storage. */
function makeStorage(): Storage {
  const texts = new Map<string, string>()
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem(key: string, text: string) {
      texts.set(key, text)
      Object.assign(storage, { [key]: text })
    },
    removeItem(key: string) {
      texts.delete(key)
      Reflect.deleteProperty(storage, key)
    },
    clear: () => texts.clear(),
    key: (at: number) => [...texts.keys()][at] ?? null,
    get length() {
      return texts.size
    },
  }
  return storage
}

const seat = { kind: 'seat', id: 's1' } as const

describe('the draft of seats', () => {
  test('is stored with each change, and comes back as it was', async () => {
    const store = makeStore()
    const keeper = await createSeatKeeper(store, createAhead(makeStorage()))
    keeper.change({ change: was => ({ ...was, seats: [{ id: 's1', answers: {} }] }) })
    for (const typed of ['P', 'Pr', 'Pri']) keeper.change(answerDeed(seat, 'first-name', { value: typed }))
    await keeper.settled()
    const again = await createSeatKeeper(store, createAhead(makeStorage()))
    expect(again.draft.value.seats[0]?.answers).toEqual({ 'first-name': { value: 'Pri' } })
    for (const each of [keeper, again]) each.close()
  })

  test('takes answers of two windows together; where both changed the same, the later is given up and told', async () => {
    const store = makeStore()
    store.kept = { draft: { ...EMPTY_SEATS, seats: [{ id: 's1', answers: {} }] }, revision: 'r0' }
    const [one, other] = [
      await createSeatKeeper(store, createAhead(makeStorage())),
      await createSeatKeeper(store, createAhead(makeStorage())),
    ]
    one.change(answerDeed(seat, 'first-name', { value: 'Ana' }))
    await one.settled()
    other.change(answerDeed(seat, 'last-name', { value: 'Ruiz' }))
    await other.settled()
    expect(store.kept?.draft.seats[0]?.answers).toEqual({
      'first-name': { value: 'Ana' },
      'last-name': { value: 'Ruiz' },
    })
    expect(other.overtaken.value).toBe(false)
    const third = await createSeatKeeper(store, createAhead(makeStorage()))
    one.close()
    other.change(answerDeed(seat, 'first-name', { value: 'Anna' }))
    await other.settled()
    third.change(answerDeed(seat, 'first-name', { value: 'Anabel' }))
    await third.settled()
    expect(store.kept?.draft.seats[0]?.answers['first-name']).toEqual({ value: 'Anna' })
    expect(third.overtaken.value).toBe(true)
    for (const each of [other, third]) each.close()
  })

  test('letters that the database had not taken when the page was killed come back, and no older one over a newer (R8)', async () => {
    const store = makeStore()
    store.kept = { draft: { ...EMPTY_SEATS, seats: [{ id: 's1', answers: {} }] }, revision: 'r0' }
    const storage = makeStorage()
    // A disk that takes the first letter and never answers again: killed is who waits for it.
    let taken = 0
    const slow: SeatStore = {
      load: store.load,
      put: (next, after) => (taken++ === 0 ? store.put(next, after) : new Promise(() => {})),
    }
    const killed = await createSeatKeeper(slow, createAhead(storage))
    killed.change(answerDeed(seat, 'first-name', { value: 'P' }))
    await killed.settled()
    for (const typed of ['Pr', 'Pri']) killed.change(answerDeed(seat, 'first-name', { value: typed }))
    killed.change({ change: was => ({ ...was, agreeing: 'Marie' }) })
    expect(store.kept?.draft.seats[0]?.answers).toEqual({ 'first-name': { value: 'P' } })

    const again = await createSeatKeeper(store, createAhead(storage))
    expect(again.draft.value.seats[0]?.answers).toEqual({ 'first-name': { value: 'Pri' } })
    expect(again.draft.value.agreeing).toBe('Marie')
    await again.settled()
    expect(store.kept?.draft.seats[0]?.answers).toEqual({ 'first-name': { value: 'Pri' } })
    await expect.poll(() => storage.length).toBe(0)
    for (const each of [killed, again]) each.close()
  })

  test('what another window wrote after a page was killed stands over the letters that page had left', async () => {
    const store = makeStore()
    store.kept = { draft: { ...EMPTY_SEATS, seats: [{ id: 's1', answers: {} }] }, revision: 'r0' }
    const storage = makeStorage()
    const stuck: SeatStore = { load: store.load, put: () => new Promise(() => {}) }
    const killed = await createSeatKeeper(stuck, createAhead(storage))
    killed.change(answerDeed(seat, 'first-name', { value: 'Ana' }))
    killed.change(answerDeed(seat, 'last-name', { value: 'Ruiz' }))
    const other = await createSeatKeeper(store, createAhead(makeStorage()))
    other.change(answerDeed(seat, 'first-name', { value: 'Anabel' }))
    await other.settled()
    const again = await createSeatKeeper(store, createAhead(storage))
    expect(again.draft.value.seats[0]?.answers).toEqual({
      'first-name': { value: 'Anabel' },
      'last-name': { value: 'Ruiz' },
    })
    for (const each of [killed, other, again]) each.close()
  })

  test('N18: what a full disk would not take is said, tried again by itself, and stored whole once there is room', async () => {
    const store = makeStore()
    store.kept = { draft: { ...EMPTY_SEATS, seats: [{ id: 's1', answers: {} }] }, revision: 'r0' }
    const room = { left: false }
    const disk: SeatStore = {
      load: store.load,
      put: async (next, after) => {
        if (!room.left) throw new DOMException('The disk is full', 'QuotaExceededError')
        return store.put(next, after)
      },
    }
    const storage = makeStorage()
    const keeper = await createSeatKeeper(disk, createAhead(storage))
    keeper.change(answerDeed(seat, 'first-name', { value: 'Ana' }))
    await keeper.settled()
    keeper.change(answerDeed(seat, 'last-name', { value: 'Ruiz' }))
    await keeper.settled()
    expect([keeper.unstored.value, store.kept?.revision]).toEqual([true, 'r0'])
    expect(storage.length, 'kept beside it meanwhile').toBe(1)
    room.left = true
    await expect.poll(() => keeper.unstored.value, { timeout: 20_000 }).toBe(false)
    expect(store.kept?.draft.seats[0]?.answers).toEqual({
      'first-name': { value: 'Ana' },
      'last-name': { value: 'Ruiz' },
    })
    expect(storage.length).toBe(0)
    keeper.close()
  })
})
