import { describe, expect, test } from 'vitest'
import type { Reply } from '../../shared/desk-ticket.ts'
import { openQuestions } from '../../shared/open-question.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'

const by = { id: 'p', name: 'Sam', role: 'support' as const }
const asked = (id: string, question: 'did' | 'email'): Reply => ({
  ...{ id, by, kind: 'question', text: '?', at: '2026-11-18T16:00:00.000Z', answers: null, mailed: true, from: null },
  item: { seat: 's1', question },
})
const answered = (id: string, answers: string): Reply => ({ ...asked(id, 'did'), kind: 'reply', item: null, answers })
const item = (question: 'did' | 'email', state: 'needs-info' | 'done'): SeatRequest['items'][number] => ({
  ...{ seat: 's1', question, state, note: '?', at: '2026-11-18T16:00:00.000Z', by: { id: 'p', name: 'Sam' } },
})

describe('what support still asks (N16)', () => {
  const items = [item('did', 'needs-info'), item('email', 'needs-info')]

  test('an answered question is open no more, and an answer on its way counts', () => {
    const replies = [asked('a', 'did'), asked('b', 'email'), answered('c', 'a')]
    expect(openQuestions(replies, items).map(({ id }) => id)).toEqual(['b'])
    expect(openQuestions(replies, items, new Set(['b']))).toEqual([])
  })

  test('asked anew, only the last question of an item stands', () => {
    const replies = [asked('a', 'did'), answered('c', 'a'), asked('d', 'did')]
    expect(openQuestions(replies, items).map(({ id }) => id)).toEqual(['d'])
  })

  test('what support settled otherwise needs no answer', () => {
    expect(openQuestions([asked('a', 'did')], [item('did', 'done')])).toEqual([])
  })
})
