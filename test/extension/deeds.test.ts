import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApi } from '../../extension/api.ts'
import { createDeeds } from '../../extension/models/deeds.ts'
import type { Connection } from '../../extension/settings.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { connectPanel, type Reachable, reach } from '../panel-connection.ts'

const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

describe('a deed of the panel at a real service that goes away and comes back (R5, R8)', () => {
  const rep = aPerson({ role: 'rep' })
  let app: TestApp
  let service: Reachable
  let connection: Connection
  beforeAll(async () => {
    app = await makeApp('sqlite')
    await fillStore(app.store, { enterprises: [anEnterprise(), NORTHWIND], people: [rep] })
    service = await reach(app)
    connection = await connectPanel(app, rep)
  })
  afterAll(async () => {
    await service.goAway()
    await app.stop()
  })

  /** The panel's deeds, at the real service, under the real client. */
  const deeds = () => {
    const api = createApi(service.origin, connection.token, 'en-US')
    return createDeeds({ api: async () => api, heed: () => {} })
  }
  const move = (account: string) => ({ to: NORTHWIND.id, rows: [{ cell: 'A6', typed: account }], reason: 'Merged' })
  const moves = async () => (await app.store.db.selectFrom('move').select('number').execute()).length

  test('pressed while the service is away it says so, does nothing, and is done once on the next press', async () => {
    const { once, problem, busy } = deeds()
    const press = () => once('move', (api, key) => api.makeMove(key, move('5-1001')))
    const before = await moves()
    await service.goAway()
    expect(await press()).toEqual({ ok: false, problem: { kind: 'unreachable' } })
    expect([problem.value, busy.value]).toEqual([{ kind: 'unreachable' }, false])
    await service.comeBack()
    expect((await press())?.ok).toBe(true)
    expect([problem.value, (await moves()) - before]).toEqual([null, 1])
  })

  test.each([502, 503, 504, 429])(
    'answered with %i on the way after it was done, the next press is told what was done',
    async status => {
      const { once } = deeds()
      const before = await moves()
      const keys: string[] = []
      const press = (isLost: boolean) =>
        once('move', async (api, key) => {
          keys.push(key)
          const reply = await api.makeMove(key, move(`5-2${status}`))
          return isLost ? { ok: false, problem: { kind: 'fault', status, code: 'service.failed', detail: '' } } : reply
        })
      expect((await press(true))?.ok).toBe(false)
      expect((await press(false))?.ok).toBe(true)
      expect(new Set(keys).size).toBe(1)
      expect((await moves()) - before).toBe(1)
      // What was answered is over: the same words again are another deed.
      await press(false)
      expect(new Set(keys).size).toBe(2)
    },
  )

  test('refused for what it asks, the next press is a new deed', async () => {
    const { once } = deeds()
    const keys: string[] = []
    const press = () =>
      once('nothing', (api, key) => {
        keys.push(key)
        return api.makeMove(key, { ...move('5-3001'), to: '0000000' })
      })
    await press()
    await press()
    expect(new Set(keys).size).toBe(2)
  })
})
