import { expect, test } from 'vitest'
import { filtersIn, narrowed, narrowOf } from '../../../service/desk/narrow.ts'

const at = (path: string) => narrowOf(new URL(path, 'https://desk.example'))

test('how a view is narrowed down goes into an address and comes out of it again', () => {
  const path = '/requests?view=mine&state=waiting&kind=move&priority=high&enterprise=7731204&assignee=p-1&order=oldest'
  expect(narrowed('/requests?view=mine', at(path))).toBe(path)
  expect(narrowed('/requests/TK-4107', at('/requests'))).toBe('/requests/TK-4107')
})

test('what an address should not say is left out', () => {
  const path = `/requests?state=gone&kind=&priority=x&order=random&enterprise=${'7'.repeat(65)}`
  expect(narrowed('/requests', at(path))).toBe('/requests')
})

test('an order, or a view that was saved, leaves nothing out: only filters do', () => {
  expect(filtersIn(at('/requests?order=due&saved=v1'))).toBe(0)
  expect(filtersIn(at('/requests?priority=urgent&assignee=p1&order=due'))).toBe(2)
})
