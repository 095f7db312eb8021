import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ticket, TicketSummary } from '../../shared/desk-ticket.ts'
import { DATABASES } from '../databases.ts'
import { CLINICS, type Desk, makeDesk } from './desk-world.ts'

const HOUR = 3_600_000

describe.each(DATABASES)('the inbox, on %s', name => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk(name)
  })
  afterAll(() => desk.app.stop())

  test('each view holds what its name says, the newest first', async () => {
    const [seats, talk] = [await desk.file(), await desk.ask()]
    const move = await desk.ask('marie', { kind: 'move', subject: 'Two accounts to Lakeview' })
    await desk.on('sam', 'PATCH', talk, '', { assigneeId: desk.sam.id })
    await desk.say('luc', move.number, 'Which two?', { next: 'ask' })
    expect(await desk.list('sam', 'view=open')).toEqual([move.number, talk.number, seats.number])
    expect(await desk.list('sam', 'view=new')).toEqual([talk.number, seats.number])
    expect(await desk.list('sam', 'view=mine')).toEqual([talk.number])
    expect(await desk.list('sam', 'view=unassigned')).toEqual([seats.number])
    expect(await desk.list('sam', 'view=waiting')).toEqual([move.number])
    expect(await desk.list('sam', 'view=moves')).toEqual([move.number])
    expect(await desk.list('sam', 'view=closed')).toEqual([])
    // A customer's own are those they sent; another enterprise's are not there.
    expect(await desk.list('marie', 'view=mine')).toEqual([move.number, talk.number, seats.number])
    expect(await desk.list('ruth', 'view=open')).toEqual([])
    expect(await desk.get('sam', '/api/inbox/counts')).toMatchObject({
      open: 3,
      new: 2,
      mine: 1,
      waiting: 1,
      closed: 0,
    })
    expect(await desk.list('sam', 'view=open&kind=seat-request')).toEqual([seats.number])
    expect(await desk.list('sam', 'view=open&state=waiting')).toEqual([move.number])
    expect(await desk.list('sam', `view=open&enterpriseId=${CLINICS.id}`)).toEqual([])
    for (const { number } of [seats, talk, move]) {
      const { version } = await desk.read('sam', number)
      await desk.on('sam', 'POST', { number, version }, '/status', { deed: 'finish', reason: 'End of the test' })
    }
    expect(await desk.list('sam', 'view=closed')).toEqual([move.number, talk.number, seats.number])
  })

  test('is overdue what owes a first answer for longer than was promised, the longest first', async () => {
    const [slow, urgent] = [
      await desk.ask('marie', { priority: 'low' }),
      await desk.ask('marie', { priority: 'urgent' }),
    ]
    expect(await desk.list('sam', 'view=overdue')).toEqual([])
    // The tests begin on a Tuesday at 6:00 in Texas: an hour from 8:00 on is over at 9:00.
    desk.app.passTime(4 * HOUR)
    expect(await desk.list('sam', 'view=overdue')).toEqual([urgent.number])
    desk.app.passTime(7 * 24 * HOUR)
    expect(await desk.list('sam', 'view=overdue')).toEqual([urgent.number, slow.number])
    await desk.say('sam', urgent.number, 'Here', { next: 'finish' })
    expect(await desk.list('sam', 'view=overdue')).toEqual([slow.number])
    await desk.say('sam', slow.number, 'Here', { next: 'finish' })
  })

  test.each(['newest', 'oldest', 'due'])('pages in the order %s lose and repeat nothing', async order => {
    for (let turn = 0; turn < 5; turn++) await desk.ask('marie', { priority: turn % 2 ? 'low' : 'urgent' })
    const whole = await desk.list('sam', `view=open&order=${order}&limit=100`)
    const walked: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const path: string = `/api/inbox?view=open&order=${order}&limit=2${cursor && `&cursor=${cursor}`}`
      const page = await desk.get<{ tickets: TicketSummary[]; next: string | null }>('sam', path)
      walked.push(...page.tickets.map(({ number }) => number))
      cursor = page.next
    }
    expect(walked).toEqual(whole)
    expect(new Set(whole).size).toBe(whole.length)
    expect((await desk.app.request(`/api/inbox?order=${order}&cursor=bm9uc2Vuc2U`)).status).toBe(401)
  })

  test('is unread until it was seen, and again after every change; what one did oneself is seen', async () => {
    const { number } = await desk.ask()
    const unread = async (who: 'sam' | 'luc' | 'marie') => (await desk.read(who, number)).unread
    expect([await unread('sam'), await unread('marie')]).toEqual([true, false])
    await desk.send('sam', 'PUT', `/api/tickets/${number}/presence`, { here: true })
    expect([await unread('sam'), await unread('luc')]).toEqual([false, true])
    await desk.say('luc', number, 'A note', { kind: 'note' })
    expect([await unread('sam'), await unread('luc'), await unread('marie')]).toEqual([true, false, false])
    await desk.say('luc', number, 'A reply')
    expect(await unread('marie')).toBe(true)
  })

  test('who works on a ticket sees who else has it open, for as long as they have; customers are not told', async () => {
    const { number } = await desk.ask()
    const here = async (who: 'sam' | 'luc' | 'marie', is: boolean) =>
      (await (await desk.send(who, 'PUT', `/api/tickets/${number}/presence`, { here: is })).json()).viewers
    expect(await here('sam', true)).toEqual([])
    expect(await here('luc', true)).toEqual([{ id: desk.sam.id, name: 'Sam Okafor' }])
    expect(await here('marie', true)).toEqual([])
    expect((await desk.read('marie', number)).viewers).toEqual([])
    await here('sam', false)
    expect((await desk.read('luc', number)).viewers).toEqual([])
    desk.app.passTime(61_000)
    expect((await desk.read('sam', number)).viewers).toEqual([])
  })

  test('two people on one ticket: the second edit is refused as stale, and says nothing was done', async () => {
    const ticket = await desk.ask()
    expect((await desk.on('sam', 'PATCH', ticket, '', { assigneeId: desk.sam.id })).status).toBe(200)
    const late = await desk.on('luc', 'PATCH', ticket, '', { assigneeId: desk.luc.id })
    expect([late.status, (await late.json()).code]).toEqual([412, 'version.stale'])
    expect((await desk.read('luc', ticket.number)).assignee?.name).toBe('Sam Okafor')
    const blind = await desk.send('luc', 'PATCH', `/api/tickets/${ticket.number}`, { priority: 'low' })
    expect(blind.status).toBe(428)
    const wrong = await desk.on('sam', 'PATCH', await desk.read('sam', ticket.number), '', {
      assigneeId: desk.marie.id,
    })
    expect((await wrong.json()).code).toBe('ticket.assignee-unknown')
  })

  test('several are assigned or closed at once, each told by itself where it was not', async () => {
    const [one, two, seats] = [await desk.ask(), await desk.ask(), await desk.file()]
    const work = async (seen: Pick<Ticket, 'number' | 'version'>[], deed: object) => {
      const tickets = seen.map(({ number, version }) => ({ number, version }))
      return (await (await desk.send('sam', 'POST', '/api/inbox/deeds', { tickets, deed })).json()).outcomes
    }
    expect(await work([one, two], { deed: 'assign', assigneeId: desk.luc.id })).toEqual([
      { number: one.number, fault: null },
      { number: two.number, fault: null },
    ])
    const seen = await desk.read('sam', two.number)
    const closed = await work([one, seen, seats, { number: 'TK-1', version: '1' }], { deed: 'finish' })
    expect(closed.map(({ fault }: { fault: string | null }) => fault)).toEqual([
      'version.stale',
      null,
      'ticket.open-items',
      'ticket.unknown',
    ])
    expect((await desk.read('sam', two.number)).state).toBe('done')
    expect((await desk.read('sam', seats.number)).state).toBe('new')
  })
})
