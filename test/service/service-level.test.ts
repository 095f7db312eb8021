import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SERVICE_LEVEL, type ServicePromises } from '../../shared/service-level.ts'
import { DATABASES } from '../databases.ts'
import { type Desk, makeDesk } from './desk-world.ts'

const MINUTE = 60_000

/** As the operator set it: moves are promised sooner than questions of the same priority. */
const LEVEL = { ...SERVICE_LEVEL, kinds: { move: { normal: { answer: 30, resolve: 90 } } } }

describe.each(DATABASES)('a service level that the operator set, on %s', name => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk(name, { serviceLevel: LEVEL })
  })
  afterAll(() => desk.app.stop())

  const due = async (number: string) => Date.parse((await desk.read('sam', number)).dueAt ?? '')

  test('is told to everybody it is promised to', async () => {
    for (const who of ['marie', 'sam', 'rep'] as const) {
      const told = await desk.get<ServicePromises>(who, '/api/service-level')
      expect(told).toMatchObject({ timeZone: 'America/Chicago', kinds: LEVEL.kinds, within: LEVEL.within })
      expect(told.days.mon).toEqual([{ from: '08:00', to: '18:00' }])
    }
  })

  test('says by when a ticket of a kind is answered and settled, and follows it into another kind', async () => {
    const [move, question] = [await desk.ask('marie', { kind: 'move' }), await desk.ask('marie')]
    const eight = Date.parse('2026-11-17T14:00:00Z')
    expect(await due(move.number)).toBe(eight + 30 * MINUTE)
    expect(await due(question.number)).toBe(eight + 600 * MINUTE)
    await desk.on('sam', 'PATCH', question, '', { kind: 'move' })
    expect(await due(question.number)).toBe(eight + 30 * MINUTE)
    await desk.say('sam', move.number, 'Begun')
    expect(await due(move.number)).toBe(eight + 90 * MINUTE)
  })
})
