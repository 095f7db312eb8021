import { describe, expect, test } from 'vitest'
import { extensionChoices } from '../../shared/extension-choice.ts'
import type { Seat } from '../../shared/seat.ts'

const seat = (id: string, name: string, extension: string): Seat => ({
  id,
  answers: { 'first-name': { value: name }, extension: { value: extension } },
})

const SEATS = [seat('a', 'Ana', '214'), seat('b', 'Theo', ' 215 '), { id: 'c', answers: {} }]
const KNOWN = [
  { number: '100', name: 'Front desk' },
  { number: '215', name: 'Somebody who left' },
  { number: '216', name: null },
]
const offered = (typed: string, own = 'a') =>
  extensionChoices(SEATS, KNOWN, { typed, own }).map(({ number, name }) => `${number} ${name ?? ''}`.trim())

describe('extensions that calls can be forwarded to (B31, B32)', () => {
  test('are those of the other people of the request, then the known ones, each number once', () => {
    expect(offered('')).toEqual(['215 Theo', '100 Front desk', '216'])
  })

  test('are found by the beginning of the number or by any part of the name', () => {
    expect(offered('21', 'c')).toEqual(['214 Ana', '215 Theo', '216'])
    expect(offered('DESK')).toEqual(['100 Front desk'])
    expect(offered('15')).toEqual([])
  })

  test('are no more than can be looked through, however many are known', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => ({ number: String(1_000 + at), name: null }))
    expect(extensionChoices([], many, { typed: '', own: 'about' })).toHaveLength(40)
  })
})
