import { describe, expect, test } from 'vitest'
import { changesOf } from '../../../service/desk/move-changes.ts'
import { homeOf, maySee, viewsFor } from '../../../service/desk/views.ts'
import type { MoveRow } from '../../../shared/move.ts'

const idsOf = (role: Parameters<typeof viewsFor>[0]) => viewsFor(role).flatMap(({ views }) => views.map(({ id }) => id))

describe('the desk’s navigation', () => {
  test('an admin sees their requests, moves, enterprises and devices, and nothing of other people', () => {
    expect(idsOf('admin')).toEqual([
      'myRequests',
      'openRequests',
      'closedRequests',
      'foundRequests',
      'batches',
      'waiting',
      'decided',
      'enterprises',
      'extensions',
      'sessions',
    ])
  })

  test('a representative decides, moves, confirms, imports and looks after admins', () => {
    expect(idsOf('rep')).toEqual([
      'newRequests',
      'myRequests',
      'openRequests',
      'closedRequests',
      'glance',
      'phone',
      'foundRequests',
      'batches',
      'waiting',
      'decided',
      'moving',
      'unconfirmed',
      'enterprises',
      'importing',
      'extensions',
      'people',
      'invitations',
      'sessions',
    ])
  })

  test('support and operators see what their roles may do', () => {
    expect(idsOf('support')).toEqual([
      'newRequests',
      'myRequests',
      'unassignedRequests',
      'waitingRequests',
      'overdueRequests',
      'moveRequests',
      'openRequests',
      'closedRequests',
      'glance',
      'phone',
      'incoming',
      'foundRequests',
      'batches',
      'waiting',
      'decided',
      'enterprises',
      'extensions',
      'sessions',
    ])
    expect(homeOf('support')).toEqual({ page: 'requests', view: 'open' })
    expect(homeOf('admin')).toEqual({ page: 'batches' })
    expect(idsOf('operator')).toEqual(expect.arrayContaining(['people', 'incoming', 'mails']))
    expect(maySee('rep', 'incoming')).toBe(false)
    expect(maySee('operator', 'moving')).toBe(false)
    expect(maySee('support', 'people')).toBe(false)
  })
})

describe('what changed about a move since it was shown', () => {
  const row = (given: Partial<MoveRow>): MoveRow => ({
    cell: 'A6',
    typed: '5-1',
    account: '5-1',
    state: 'waiting',
    finding: null,
    decided: null,
    from: { id: '1', name: 'Northwind', confirmed: true, since: '2026-11-17T12:00:00.000Z' },
    ...given,
  })

  test('a row that somebody else decided is named with before and after', () => {
    const changes = changesOf({ rows: [row({})] }, { rows: [row({ state: 'declined', from: null })] })
    expect(changes).toEqual([{ is: 'state', account: '5-1', before: 'waiting', after: 'declined' }])
  })

  test('an account that went elsewhere while it waited is named with both places', () => {
    const elsewhere = { id: '2', name: 'Third', confirmed: true, since: '2026-11-18T12:00:00.000Z' }
    const changes = changesOf({ rows: [row({})] }, { rows: [row({ from: elsewhere })] })
    expect(changes).toEqual([{ is: 'place', account: '5-1', before: 'Northwind', after: 'Third' }])
  })

  test('nothing different is no change', () => {
    expect(changesOf({ rows: [row({})] }, { rows: [row({})] })).toEqual([])
  })
})
