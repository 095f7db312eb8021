import { describe, expect, test } from 'vitest'
import { copyDown, putBlock, typeInto } from '../../extension/models/seat-sheet.ts'
import type { Seat } from '../../shared/seat.ts'

const seat = (id: string, answers: Seat['answers'] = {}): Seat => ({ id, answers })

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

  test('a block put down fills the seats below and beside, and tells the rows that found none', () => {
    const seats = [seat('a'), seat('b')]
    const { changes, beyond } = putBlock(seats, { row: 1, column: 0 }, 'Ana\tRuiz\nTheo\tMarsh\n')
    expect([...changes.keys()]).toEqual(['b'])
    expect(changes.get('b')).toMatchObject({ 'first-name': { value: 'Ana' }, 'last-name': { value: 'Ruiz' } })
    expect(beyond).toBe(1)
  })

  test('filling down gives the others what stands in the column, an open one too', () => {
    const from = seat('a', { mailbox: { value: 'no' } })
    expect(copyDown(from, 'mailbox', [seat('b')]).get('b')).toEqual({ mailbox: { value: 'no' } })
    expect(copyDown(seat('a'), 'mailbox', [seat('b')]).get('b')).toEqual({ mailbox: undefined })
  })
})
