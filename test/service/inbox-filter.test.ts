import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { INBOX_ORDERS, INBOX_VIEWS, type InboxView, type Ticket } from '../../shared/desk-ticket.ts'
import { isOpen } from '../../shared/ticket.ts'
import { DATABASES, NOON } from '../databases.ts'
import { CLINICS, type Desk, HARBOR, makeDesk } from './desk-world.ts'

const HOUR = 3_600_000

describe.each(DATABASES)('a view that is narrowed down, on %s', name => {
  let desk: Desk
  let all: Ticket[]
  beforeAll(async () => {
    desk = await makeDesk(name)
    const made = [
      await desk.ask('marie', { priority: 'urgent' }),
      await desk.ask('ana', { kind: 'move', priority: 'low' }),
      await desk.ask('marie', { kind: 'account-help' }),
      await desk.ask('marie', { kind: 'move', priority: 'urgent' }),
      await desk.ask('ruth', { enterpriseId: CLINICS.id, priority: 'high' }),
      await desk.file(),
      await desk.ask('sam', { phone: { personId: desk.marie.id } }),
    ]
    // What waits for an approver has not come to support.
    await desk.send('rep', 'PUT', `/api/enterprises/${HARBOR.id}/approver`, { personId: desk.marie.id })
    made.push(await desk.file('ana'))
    const [first, second, third, fourth] = made
    if (!first || !second || !third || !fourth) throw new Error('The tickets of the test are not there')
    await desk.say('sam', second.number, 'Which ones?', { next: 'ask' })
    await desk.say('luc', third.number, 'Done', { next: 'finish' })
    await desk.on('sam', 'PATCH', await desk.read('sam', fourth.number), '', { assigneeId: desk.luc.id })
    desk.app.passTime(5 * HOUR)
    all = await Promise.all(made.map(({ number }) => desk.read('sam', number)))
  })
  afterAll(() => desk.app.stop())

  /** What the view's name says, of one ticket at a time. */
  const holds: Readonly<Record<InboxView, (ticket: Ticket) => boolean>> = {
    new: ({ state }) => state === 'new',
    waiting: ({ state }) => state === 'waiting',
    mine: ({ state, assignee }) => isOpen(state) && assignee?.id === desk.sam.id,
    unassigned: ({ state, assignee }) => isOpen(state) && state !== 'approval' && assignee === null,
    overdue: ({ dueAt }) => dueAt !== null && Date.parse(dueAt) < NOON + 5 * HOUR,
    moves: ({ state, kind }) => isOpen(state) && kind === 'move',
    open: ({ state }) => isOpen(state),
    closed: ({ state }) => !isOpen(state),
  }
  const filters = (): readonly [query: string, keeps: (ticket: Ticket) => boolean][] => [
    ['', () => true],
    ['state=new', ({ state }) => state === 'new'],
    ['state=approval', ({ state }) => state === 'approval'],
    ['state=done', ({ state }) => state === 'done'],
    ['kind=move', ({ kind }) => kind === 'move'],
    ['kind=seat-request', ({ kind }) => kind === 'seat-request'],
    ['priority=urgent', ({ priority }) => priority === 'urgent'],
    [`assigneeId=${desk.sam.id}`, ({ assignee }) => assignee?.id === desk.sam.id],
    [`assigneeId=${desk.luc.id}&kind=move`, ({ assignee, kind }) => assignee?.id === desk.luc.id && kind === 'move'],
    [`takenById=${desk.sam.id}`, ({ takenBy }) => takenBy?.id === desk.sam.id],
    [`enterpriseId=${CLINICS.id}`, ({ enterprise }) => enterprise?.id === CLINICS.id],
  ]

  test.each(INBOX_VIEWS)(
    'P7: %s holds what its name and each filter say, in each order, and nothing else',
    async view => {
      for (const [query, keeps] of filters()) {
        for (const order of INBOX_ORDERS) {
          const kept = all.filter(
            ticket => holds[view](ticket) && keeps(ticket) && (order !== 'due' || ticket.dueAt !== null),
          )
          if (order === 'newest') kept.reverse()
          // Equal in time: by number, as they were sent.
          if (order === 'due') kept.sort((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''))
          const listed = await desk.list('sam', `view=${view}&order=${order}${query && `&${query}`}`)
          expect(listed, `${order} ${query}`).toEqual(kept.map(({ number }) => number))
        }
      }
    },
  )

  test('a customer’s views are narrowed down within what they may see', async () => {
    expect(await desk.list('ruth', 'view=open&priority=high')).toEqual([all[4]?.number])
    expect(await desk.list('ruth', 'view=mine&state=new')).toEqual([all[4]?.number])
    expect(await desk.list('ruth', 'view=open&priority=urgent')).toEqual([])
    expect(await desk.list('ana', 'view=mine&state=waiting')).toEqual([all[1]?.number])
  })
})
