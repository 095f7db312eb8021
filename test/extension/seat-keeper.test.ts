import { describe, expect, test } from 'vitest'
import { answerDeed } from '../../extension/models/seat-deed.ts'
import { createSeatKeeper } from '../../extension/models/seat-keeper.ts'
import { EMPTY_SEATS, type KeptSeats } from '../../extension/seat-draft.ts'
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

const seat = { kind: 'seat', id: 's1' } as const

describe('the draft of seats', () => {
  test('is stored with each change, and comes back as it was', async () => {
    const store = makeStore()
    const keeper = await createSeatKeeper(store)
    keeper.change({ change: was => ({ ...was, seats: [{ id: 's1', answers: {} }] }) })
    for (const typed of ['P', 'Pr', 'Pri']) keeper.change(answerDeed(seat, 'first-name', { value: typed }))
    await keeper.settled()
    const again = await createSeatKeeper(store)
    expect(again.draft.value.seats[0]?.answers).toEqual({ 'first-name': { value: 'Pri' } })
    for (const each of [keeper, again]) each.close()
  })

  test('takes answers of two windows together; where both changed the same, the later is given up and told', async () => {
    const store = makeStore()
    store.kept = { draft: { ...EMPTY_SEATS, seats: [{ id: 's1', answers: {} }] }, revision: 'r0' }
    const [one, other] = [await createSeatKeeper(store), await createSeatKeeper(store)]
    one.change(answerDeed(seat, 'first-name', { value: 'Ana' }))
    await one.settled()
    other.change(answerDeed(seat, 'last-name', { value: 'Ruiz' }))
    await other.settled()
    expect(store.kept?.draft.seats[0]?.answers).toEqual({
      'first-name': { value: 'Ana' },
      'last-name': { value: 'Ruiz' },
    })
    expect(other.overtaken.value).toBe(false)
    const third = await createSeatKeeper(store)
    one.close()
    other.change(answerDeed(seat, 'first-name', { value: 'Anna' }))
    await other.settled()
    third.change(answerDeed(seat, 'first-name', { value: 'Anabel' }))
    await third.settled()
    expect(store.kept?.draft.seats[0]?.answers['first-name']).toEqual({ value: 'Anna' })
    expect(third.overtaken.value).toBe(true)
    for (const each of [other, third]) each.close()
  })
})
