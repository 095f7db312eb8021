import { describe, expect, test } from 'vitest'
import { withNewest, withOlder } from '../../../service/desk/models/batches.ts'
import { type BatchSummary, OUTCOMES, type OutcomeCounts } from '../../../shared/batch.ts'

// Object.fromEntries forgets that every outcome has its key.
const none = Object.fromEntries(OUTCOMES.map(outcome => [outcome, 0])) as OutcomeCounts

const batch = (number: string): BatchSummary => ({
  number,
  enterprise: { id: '1', name: 'Harbor & Pine' },
  policy: 'ready-rows',
  state: 'applied',
  sentBy: { id: 'p', name: 'Marie Delcourt' },
  sentAt: '2026-11-22T15:00:00.000Z',
  source: { fileName: null, sha256: null },
  pack: 'lumen-connect@1',
  counts: { ...none, assigned: 1 },
  undo: null,
})
const page = (numbers: string[], next: string | null) => ({ batches: numbers.map(batch), next })
const numbers = (loaded: { items: readonly BatchSummary[] }) => loaded.items.map(({ number }) => number)

describe('the list of batches', () => {
  test('what is new comes before what was loaded, each batch once', () => {
    const loaded = withOlder(withNewest(null, page(['c', 'b'], 'b')), page(['a'], null))
    const fresh = withNewest(loaded, page(['d', 'c'], 'c'))
    expect(numbers(fresh)).toEqual(['d', 'c', 'b', 'a'])
    expect(fresh.next).toBeNull()
  })

  test('when more came than a page holds, the list starts anew instead of hiding a gap', () => {
    const loaded = withNewest(null, page(['b', 'a'], null))
    const fresh = withNewest(loaded, page(['f', 'e'], 'e'))
    expect(numbers(fresh)).toEqual(['f', 'e'])
    expect(fresh.next).toBe('e')
  })

  test('a batch that slid onto the next page is not shown twice', () => {
    const loaded = withNewest(null, page(['c', 'b'], 'b'))
    expect(numbers(withOlder(loaded, page(['b', 'a'], null)))).toEqual(['c', 'b', 'a'])
  })
})
