import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Glance } from '../../shared/glance.ts'
import { DATABASES } from '../databases.ts'
import { type Desk, makeDesk } from './desk-world.ts'

const DAY = 86_400_000

describe.each(DATABASES)('the desk at a glance, on %s', name => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk(name)
  })
  afterAll(() => desk.app.stop())

  test('open tickets by age and turn, first answers by week; a customer is told nothing', async () => {
    const [answered, left] = [await desk.ask(), await desk.ask()]
    await desk.say('sam', answered.number, 'Here', { next: 'ask' })
    const look = () => desk.get<Glance>('sam', '/api/glance')
    const before = await look()
    expect(before.ages[0]).toEqual({ upToDays: 1, ours: 1, theirs: 1 })
    expect(before.answers.at(-1)).toMatchObject({ inTime: 1, late: 0, pending: 1 })
    desk.app.passTime(5 * DAY)
    await desk.ask('marie', { priority: 'urgent' })
    const after = await look()
    expect(after.ages.map(({ ours, theirs }) => [ours, theirs])).toEqual([
      [1, 0],
      [0, 0],
      [1, 1],
      [0, 0],
      [0, 0],
    ])
    const sum = (key: 'inTime' | 'late' | 'pending') => after.answers.reduce((all, week) => all + week[key], 0)
    expect([sum('inTime'), sum('late'), sum('pending')]).toEqual([1, 1, 1])
    expect(after.outcomes).toEqual([])
    await desk.say('sam', left.number, 'Done', { next: 'finish' })
    expect((await look()).ages[2]).toMatchObject({ ours: 0, theirs: 1 })
    expect(
      (await desk.app.request('/api/glance', { headers: { cookie: await desk.app.cookieOf(desk.marie) } })).status,
    ).toBe(403)
  })
})
