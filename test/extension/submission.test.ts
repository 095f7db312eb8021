import { describe, expect, test } from 'vitest'
import { EMPTY_DRAFT } from '../../extension/draft.ts'
import { resultGroups } from '../../extension/models/result.ts'
import { confirmedSeries, isSeries, makeSeries, makeSubmission, obstacleTo } from '../../extension/models/submit.ts'
import { viewVerdict } from '../../extension/models/verdict.ts'
import { queueOf, seriesOf } from '../../extension/submission.ts'
import { type Batch, OUTCOMES, type Outcome } from '../../shared/batch.ts'
import { openList } from '../../shared/check-list.ts'
import { checkWorklist } from '../../shared/check-worklist.ts'
import { NO_EDITS } from '../../shared/edit.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { deleteRows, openWorklist } from '../../shared/worklist.ts'
import { numbersFrom } from '../builders.ts'

const { check: found, cells } = openList({
  rows: ['5-1001', '5-1001', '5-1003', '5-1004'].map((typed, at) => ({ cell: `A${6 + at}`, typed })),
  pack,
})
const list = deleteRows(openWorklist(cells), ['A9'])
const work = { found, now: checkWorklist(found, list, pack), history: list.history }
const view = viewVerdict(work)
const MADE = {
  key: 'a-key-made-once',
  service: 'https://accounts.example',
  person: { id: 'p1', name: 'Marie Delcourt' },
  enterprise: { id: '7731204', name: 'Harbor & Pine Logistics' },
  madeAt: '2026-11-22T10:46:02Z',
}
const submission = makeSubmission(
  { ...EMPTY_DRAFT, check: { source: { kind: 'typed' }, cells, ...work, at: MADE.madeAt } },
  view,
  MADE,
)

test('one answer for a series covers what was asked about and what still waits, and leaves the answered alone', () => {
  const refused = (code: 'batch.confirm-needed' | 'enterprise.unknown') =>
    ({ name: 'refused', code, detail: '' }) as const
  const parts = [
    { ...submission, key: 'asked', state: refused('batch.confirm-needed') },
    { ...submission, key: 'no', state: refused('enterprise.unknown') },
    { ...submission, key: 'waits' },
  ]
  expect(confirmedSeries(parts).map(({ key, state, request }) => [key, state.name, request.confirm])).toEqual([
    ['asked', 'waiting', true],
    ['waits', 'waiting', true],
  ])
})

describe('what is sent', () => {
  test('only the numbers that go, with their cells; the others stay, each with its reason (N19)', () => {
    expect(submission.request.rows).toEqual([
      { cell: 'A6', typed: '5-1001' },
      { cell: 'A8', typed: '5-1003' },
    ])
    expect(submission.kept).toEqual([
      { cell: 'A7', typed: '5-1001', why: 'stopped' },
      { cell: 'A9', typed: '5-1004', why: 'left-out' },
    ])
    expect(submission.state).toEqual({ name: 'waiting', hold: null })
  })

  test('a longer list is several requests in order, none of them a row twice (N2)', () => {
    const long = openList({ rows: numbersFrom(1, 205).map((typed, at) => ({ cell: `A${6 + at}`, typed })), pack })
    const check = { source: { kind: 'typed' } as const, cells: long.cells, found: long.check, now: long.check }
    const draft = { ...EMPTY_DRAFT, check: { ...check, history: NO_EDITS, at: MADE.madeAt }, seal: 'K7Q2M4XW9D' }
    expect(isSeries(draft)).toBe(true)
    expect(isSeries({ ...draft, whole: false })).toBe(false)
    let keys = 0
    const series = makeSeries(draft, MADE, () => `key ${++keys}`)
    expect(series.map(({ key, request, series: part }) => [key, request.rows.length, part])).toEqual([
      ['key 1', 100, { id: 'key 1', part: 1, of: 3 }],
      ['key 2', 100, { id: 'key 1', part: 2, of: 3 }],
      ['key 3', 5, { id: 'key 1', part: 3, of: 3 }],
    ])
    expect(series.flatMap(({ request }) => request.rows.map(({ cell }) => cell))).toEqual(
      long.check.rows.map(({ cell }) => cell),
    )
    expect(series.map(({ request }) => [request.policy, request.seal])).toEqual(
      Array(3).fill(['ready-rows', 'K7Q2M4XW9D']),
    )
    expect(queueOf(series.toReversed()).map(({ key }) => key)).toEqual(['key 1', 'key 2', 'key 3'])
    expect(seriesOf([submission, ...series.toReversed()], 'key 1')).toEqual(series)
    expect(seriesOf([submission], undefined)).toEqual([])
  })

  test('the outcomes and what was not sent add up to all rows read', () => {
    const rows = submission.request.rows.map(row => ({
      ...row,
      account: row.typed,
      outcome: 'assigned' as const,
      finding: null,
    }))
    // Only what the grouping reads; the rest of a batch has its own tests.
    const groups = resultGroups({ rows } as unknown as Batch, submission.kept)
    expect(groups.reduce((sum, group) => sum + group.rows.length, 0)).toBe(found.rows.length)
  })

  test('every outcome the service can answer has its group', () => {
    for (const outcome of OUTCOMES) {
      const rows = [{ cell: 'A6', typed: '5-1001', account: '5-1001', outcome, finding: null }]
      expect(resultGroups({ rows } as unknown as Batch, []).map(({ name }) => name)).toEqual([outcome])
    }
  })
})

describe('an answer of “not active”', () => {
  const answer = (...outcomes: Outcome[]) =>
    ({ rows: outcomes.map((outcome, at) => ({ cell: `A${6 + at}`, typed: '5-1001', outcome })) }) as unknown as Batch
  const names = (batch: Batch, active: boolean) => resultGroups(batch, [], active).map(({ name }) => name)

  test('is the enterprise’s where it was inactive and every row ended so', () => {
    expect(names(answer('inactive', 'inactive', 'duplicate'), false)).toEqual(['enterprise', 'duplicate'])
  })

  test('is the accounts’ where the enterprise was active, or took others', () => {
    expect(names(answer('inactive'), true)).toEqual(['inactive'])
    expect(names(answer('inactive', 'assigned'), false)).toEqual(['inactive', 'assigned'])
  })
})

describe('what keeps a list from being sent', () => {
  const ready = { policy: 'ready-rows' as const, connected: true, enterpriseId: '7731204' }

  test('nothing, when somebody is signed in and an enterprise is chosen', () => {
    expect(obstacleTo(view, ready)).toBeNull()
  })

  test('nobody signed in, no enterprise, or all-or-nothing with a row that stops', () => {
    expect(obstacleTo(view, { ...ready, connected: false })).toBe('not-connected')
    expect(obstacleTo(view, { ...ready, enterpriseId: null })).toBe('no-enterprise')
    expect(obstacleTo(view, { ...ready, policy: 'all-or-nothing' })).toBe('held')
  })
})
