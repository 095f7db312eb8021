import { describe, expect, test } from 'vitest'
import { stateOf } from '../../shared/answer.ts'
import { callLines, countLines, lineState, lineTicks } from '../../shared/call-line.ts'
import { answersOf, requestQuestions, seatQuestions } from '../../shared/seat.ts'
import { itemsOf } from '../../shared/seat-request.ts'
import { aContent, aFullSeat, aSeat, PACK } from '../seats.ts'

const CONTENT = aContent([
  aSeat('Priya', 'Raman', '214', { phone: { value: 'yes' } }),
  aSeat('Theo', 'Marsh', '215', { email: { ask: true } }),
  aSeat('Joon', 'Albrecht', '216', { email: { value: '' } }),
])
const keyOf = ({ seat, question }: { seat: string | null; question: string }) => `${seat} ${question}`

describe('the lines of a call card (N14)', () => {
  test('hold every item that is answered, asked or needed once, and nothing else (N16)', () => {
    for (const content of [CONTENT, aContent([aFullSeat(0), aFullSeat(1)]), aContent([])]) {
      const held = callLines(PACK, content).flatMap(({ items }) => items.map(keyOf))
      expect(new Set(held).size).toBe(held.length)
      const open = new Set([
        ...requestQuestions(PACK, content).flatMap(({ id, required }) =>
          !required && stateOf(content.about[id]) === 'open' ? [keyOf({ seat: null, question: id })] : [],
        ),
        ...content.seats.flatMap(seat =>
          seatQuestions(PACK, content, seat).flatMap(({ id, required }) =>
            !required && stateOf(answersOf(content, seat)[id]) === 'open'
              ? [keyOf({ seat: seat.id, question: id })]
              : [],
          ),
        ),
      ])
      const wanted = itemsOf(PACK, content).map(keyOf)
      expect([...held, ...open].sort()).toEqual(wanted.sort())
    }
  })

  test('say what all share once, for those who have no answer of their own', () => {
    const lines = callLines(PACK, CONTENT)
    const phone = lines.filter(({ question }) => question.id === 'phone')
    expect(phone.map(({ part, items }) => [part, items.map(({ seat }) => seat)])).toEqual([
      ['shared', ['seat-215', 'seat-216']],
      ['seat-214', ['seat-214']],
    ])
    expect(lines.map(({ part }) => part).filter((part, at, all) => part !== all[at - 1])).toEqual([
      'about',
      'shared',
      'seat-214',
      'seat-215',
      'seat-216',
    ])
    const email = lines.filter(({ question }) => question.id === 'email')
    expect(email.map(({ entry, asked }) => [entry !== null, asked])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
  })

  test('are ticked with all their items; a question about a shared answer is asked once', () => {
    const [line] = callLines(PACK, CONTENT).filter(({ part, items }) => part === 'shared' && items.length === 3)
    if (!line) expect.unreachable()
    const done = lineTicks(line, 'done', null)
    expect(done.map(({ seat, state }) => [seat, state])).toEqual(line.items.map(({ seat }) => [seat, 'done']))
    expect(lineTicks(line, 'not-possible', 'No such group')).toHaveLength(3)
    expect(lineTicks(line, 'needs-info', 'Which?')).toEqual([{ ...line.items[0], state: 'needs-info', note: 'Which?' }])
  })

  test('are as far as their items, and add up', () => {
    const lines = callLines(PACK, CONTENT)
    const [line] = lines.filter(({ items }) => items.length === 3)
    if (!line) expect.unreachable()
    const states = (...given: ('done' | 'to-do' | 'needs-info' | 'not-possible')[]) =>
      lineState(line, item => given[line.items.indexOf(item)] ?? 'to-do')
    expect(states('done', 'done', 'done')).toBe('done')
    expect(states('done', 'to-do', 'done')).toBe('to-do')
    expect(states('needs-info', 'to-do', 'done')).toBe('needs-info')
    expect(states('done', 'not-possible', 'done')).toBe('not-possible')
    const counts = countLines(lines, ({ seat }) => (seat === null ? 'done' : 'to-do'))
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(lines.length)
    expect(counts.done).toBe(lines.filter(({ part }) => part === 'about').length)
  })
})
