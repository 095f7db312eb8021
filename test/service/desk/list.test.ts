import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../service/desk/models/answer.ts'
import { createList, type Page, withNewest, withOlder } from '../../../service/desk/models/list.ts'

const keyOf = (item: string) => item
const page = (items: string[], next: string | null): Page<string> => ({ items, next })

describe('a list that grows at the front', () => {
  test('what is new comes before what was loaded, each item once', () => {
    const loaded = withOlder(withNewest(null, page(['c', 'b'], 'b'), keyOf), page(['a'], null), keyOf)
    const fresh = withNewest(loaded, page(['d', 'c'], 'c'), keyOf)
    expect(fresh.items).toEqual(['d', 'c', 'b', 'a'])
    expect(fresh.next).toBeNull()
  })

  test('when more came than a page holds, the list starts anew instead of hiding a gap', () => {
    const loaded = withNewest(null, page(['b', 'a'], null), keyOf)
    const fresh = withNewest(loaded, page(['f', 'e'], 'e'), keyOf)
    expect(fresh.items).toEqual(['f', 'e'])
    expect(fresh.next).toBe('e')
  })

  test('an item that slid onto the next page is not shown twice', () => {
    const loaded = withNewest(null, page(['c', 'b'], 'b'), keyOf)
    expect(withOlder(loaded, page(['b', 'a'], null), keyOf).items).toEqual(['c', 'b', 'a'])
  })
})

describe('a list whose items leave', () => {
  /** A list over items that change, two a page. */
  const over = (items: { now: string[] }) => {
    let lost = 0
    const ask = async (cursor: string | null): Promise<Answer<Page<string>>> => {
      const from = cursor === null ? 0 : items.now.indexOf(cursor) + 1
      const slice = items.now.slice(from, from + 2)
      const next = items.now.length > from + 2 ? (slice.at(-1) ?? null) : null
      return { ok: true, value: { items: slice, next } }
    }
    const session = { lose: () => void lost++ }
    return createList({ ask, keyOf, grows: false, session, now: () => '2026-11-22T12:00:00.000Z' })
  }

  test('looking again keeps as much as was shown, without what has left', async () => {
    const items = { now: ['e', 'd', 'c', 'b', 'a'] }
    const list = over(items)
    await list.refresh()
    await list.more()
    expect(list.items.value).toEqual(['e', 'd', 'c', 'b'])
    items.now = ['e', 'c', 'b', 'a']
    await list.refresh()
    expect(list.items.value).toEqual(['e', 'c', 'b', 'a'])
    expect(list.hasMore.value).toBe(false)
  })

  test('a change that is told while an answer is on its way is not missed', async () => {
    const items = { now: ['a'] }
    const list = over(items)
    const first = list.refresh()
    items.now = ['b', 'a']
    await list.refresh()
    await first
    await expect.poll(() => list.items.value).toEqual(['b', 'a'])
  })
})
