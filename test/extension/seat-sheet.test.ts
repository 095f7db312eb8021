import { describe, expect, test } from 'vitest'
import { copyDown, putBlock, typeInto } from '../../extension/models/seat-sheet.ts'
import type { Seat } from '../../shared/seat.ts'

const seat = (id: string, answers: Seat['answers'] = {}): Seat => ({ id, answers })

function put(seats: Seat[], row: number, text: string) {
  let made = 0
  return putBlock(seats, { row, column: 0 }, text, { limit: 200, newId: () => `new${++made}` })
}

describe('the sheet of seats (N11)', () => {
  test('a cell is read as a list is: a group means yes to the question above it, “no” answers it, empty takes it back', () => {
    expect(typeInto(seat('a'), 'pickup-groups', 'Dock; Desk')).toMatchObject({
      pickup: { value: 'yes' },
      'pickup-groups': { value: ['Dock', 'Desk'] },
    })
    const answered = seat('a', { pickup: { value: 'yes' }, 'pickup-groups': { value: ['Dock'] } })
    expect(typeInto(answered, 'pickup-groups', 'no')).toMatchObject({ pickup: { value: 'no' } })
    expect(typeInto(answered, 'pickup-groups', '')).toEqual({ pickup: undefined, 'pickup-groups': undefined })
    expect(typeInto(answered, 'mailbox', 'perhaps')).toBeNull()
  })

  test('a block put down fills the seats below and beside, and its rows beyond them become seats', () => {
    const { changes, added, beyond } = put([seat('a'), seat('b')], 1, 'Ana\tRuiz\nTheo\tMarsh\n\nPriya\n')
    expect([...changes.keys()]).toEqual(['b'])
    expect(changes.get('b')).toMatchObject({ 'first-name': { value: 'Ana' }, 'last-name': { value: 'Ruiz' } })
    expect(added).toMatchObject([
      { id: 'new1', answers: { 'first-name': { value: 'Theo' }, 'last-name': { value: 'Marsh' } } },
      { id: 'new2', answers: { 'first-name': { value: 'Priya' } } },
    ])
    expect(beyond).toBe(0)
  })

  test('rows of a block that no request can hold are counted', () => {
    const seats = Array.from({ length: 199 }, (_, at) => seat(`s${at}`))
    const { changes, added, beyond } = put(seats, 198, 'Ana\nTheo\nPriya\nSam')
    expect([...changes.keys()]).toEqual(['s198'])
    expect(added).toHaveLength(1)
    expect(beyond).toBe(2)
  })

  test('filling down gives the others what stands in the column, an open one too', () => {
    const from = seat('a', { mailbox: { value: 'no' } })
    expect(copyDown(from, 'mailbox', [seat('b')]).get('b')).toEqual({ mailbox: { value: 'no' } })
    expect(copyDown(seat('a'), 'mailbox', [seat('b')]).get('b')).toEqual({ mailbox: undefined })
  })
})
