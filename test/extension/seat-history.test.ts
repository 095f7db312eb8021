import { signal } from '@preact/signals'
import { describe, expect, test } from 'vitest'
import { createSeatHistory } from '../../extension/models/seat-history.ts'
import type { SeatDeed } from '../../extension/models/seat-keeper.ts'
import { putBlock } from '../../extension/models/seat-sheet.ts'
import { EMPTY_SEATS, type SeatDraft } from '../../extension/seat-draft.ts'

const SEATS = [
  { id: 's1', answers: { 'first-name': { value: 'Ana' }, 'last-name': { value: 'Ruiz' } } },
  { id: 's2', answers: { 'first-name': { value: 'Theo' } } },
]

function begin() {
  const draft = signal<SeatDraft>({ ...EMPTY_SEATS, seats: SEATS })
  const change = (deed: SeatDeed) => {
    draft.value = deed.change(draft.value)
  }
  return { draft, change, history: createSeatHistory({ draft, change }) }
}

/** Writes a first name into a seat. */
const name = (id: string, value: string): SeatDeed => ({
  change: was => ({
    ...was,
    seats: was.seats.map(seat =>
      seat.id === id ? { ...seat, answers: { ...seat.answers, 'first-name': { value } } } : seat,
    ),
  }),
})

describe('what was done to a request for seats', () => {
  test('a pasted block is taken back whole: the cells it wrote over and the seats it added (N11)', () => {
    const { draft, history } = begin()
    const { changes, added } = putBlock(SEATS, { row: 1, column: 0 }, 'Priya\tRaman\nJoon\tAlbrecht', {
      limit: 200,
      newId: () => 's3',
    })
    const paste: SeatDeed = {
      change: was => ({
        ...was,
        seats: [
          ...was.seats.map(seat => ({ ...seat, answers: { ...seat.answers, ...changes.get(seat.id) } })),
          ...added,
        ],
      }),
    }
    history.act('pasted', paste, { tell: true })
    const after = draft.value.seats
    expect(after[1]?.answers).toMatchObject({ 'first-name': { value: 'Priya' }, 'last-name': { value: 'Raman' } })
    expect(history.told.value?.kind).toBe('pasted')
    history.takeBack()
    expect(draft.value.seats).toEqual(SEATS)
    expect(history.told.value).toBeNull()
    history.redo()
    expect(draft.value.seats).toEqual(after)
  })

  test('letters into one cell are one deed; what was typed next door stands when it is taken back', () => {
    const { draft, history } = begin()
    for (const typed of ['P', 'Pr', 'Pri']) history.act('typed', name('s2', typed), { field: 's2' })
    expect(history.done.value).toHaveLength(1)
    history.act('typed', name('s1', 'Eve'), { field: 's1' })
    history.undo()
    history.undo()
    expect(draft.value.seats).toEqual(SEATS)
    history.redo()
    expect(draft.value.seats[1]?.answers['first-name']).toEqual({ value: 'Pri' })
  })

  test('taking an answer back opens the seat it belongs to', () => {
    const { draft, change, history } = begin()
    history.act('answered', name('s2', 'Priya'))
    change({ change: was => ({ ...was, open: 's1' }) })
    history.undo()
    expect(draft.value.open).toBe('s2')
  })

  test('an answer that another window changed since is not taken back', () => {
    const { draft, change, history } = begin()
    history.act('typed', name('s2', 'Priya'), { field: 's2' })
    change(name('s2', 'Joon'))
    history.undo()
    expect(draft.value.seats[1]?.answers['first-name']).toEqual({ value: 'Joon' })
  })

  test('somebody who was removed comes back to the same place, whatever was typed meanwhile', () => {
    const { draft, history } = begin()
    history.act('removed', { change: was => ({ ...was, seats: was.seats.slice(1) }) }, { tell: true })
    history.act('typed', name('s2', 'Priya'), { field: 's2' })
    history.takeBack()
    expect(draft.value.seats.map(({ id }) => id)).toEqual(['s1', 's2'])
    expect(draft.value.seats[1]?.answers['first-name']).toEqual({ value: 'Priya' })
    expect(draft.value.open).toBe('s1')
  })
})
