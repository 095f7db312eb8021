import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliver } from '../../extension/delivery.ts'
import type { Connection } from '../../extension/settings.ts'
import { STALE_AFTER_MS, type Submission } from '../../extension/submission.ts'
import { sendSubmission } from '../../extension/submission-delivery.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { connectPanel, type Reachable, reach } from '../panel-connection.ts'

describe('what is queued goes to a real service (R5, R8)', () => {
  const [marie, colleague] = [aPerson({ name: 'Marie Delcourt' }), aPerson()]
  let app: TestApp
  let service: Reachable
  let connection: Connection
  beforeAll(async () => {
    app = await makeApp('sqlite')
    const enterprises = [anEnterprise().id]
    await fillStore(app.store, {
      enterprises: [anEnterprise()],
      people: [
        { ...marie, enterprises },
        { ...colleague, enterprises },
      ],
    })
    service = await reach(app)
    connection = await connectPanel(app, marie)
  })
  afterAll(async () => {
    await service.goAway()
    await app.stop()
  })

  /** What a panel keeps, and how it sends; two windows of it share both. */
  function aPanel(account: string) {
    const submission: Submission = {
      key: randomUUID(),
      service: service.origin,
      person: { id: marie.id, name: marie.name },
      enterprise: { id: anEnterprise().id, name: anEnterprise().name },
      request: aRequest([account]),
      kept: [],
      madeAt: new Date().toISOString(),
      state: { name: 'waiting', hold: null },
    }
    const kept = new Map([[submission.key, submission]])
    const store = {
      get: async (key: string) => kept.get(key),
      put: async (each: Submission) => kept.set(each.key, each),
    }
    const send = ({ as = connection as Connection | null, to = service.origin, later = 0, asked = false } = {}) =>
      deliver(submission.key, {
        store,
        send: sendSubmission,
        deliverer: async () => ({ service: to, connection: as, locale: 'en-US' }),
        now: Date.parse(submission.madeAt) + later,
        asked,
      })
    return { send, state: () => kept.get(submission.key)?.state, key: submission.key }
  }

  const batches = async (account: string) =>
    (await app.store.db.selectFrom('batch_row').select('batch_number').where('account', '=', account).execute()).length
  /** How often the service was asked to take a batch. */
  const asked = () =>
    app.logged
      .map(line => JSON.parse(line))
      .filter(({ method, route }) => method === 'POST' && !route.startsWith('/api/auth')).length

  test('two windows and the background that send at once ask once, and all see the answer', async () => {
    const panel = aPanel('5-3001')
    const before = asked()
    const sent = await Promise.all([panel.send(), panel.send(), panel.send()])
    expect(sent.filter(each => each !== null)).toHaveLength(1)
    expect(asked() - before).toBe(1)
    expect(panel.state()).toMatchObject({ name: 'accepted', batch: { state: 'applied' } })
  })

  test('with the service switched off it waits, and goes once when the service is back', async () => {
    const panel = aPanel('5-3002')
    await service.goAway()
    expect((await panel.send())?.problem).toEqual({ kind: 'unreachable' })
    expect(panel.state()).toEqual({ name: 'waiting', hold: 'unreachable' })
    await service.comeBack()
    await panel.send()
    expect(panel.state()?.name).toBe('accepted')
    expect(await batches('5-3002')).toBe(1)
  })

  test('an answer that got lost adds nothing twice: the same key is told the same answer', async () => {
    const panel = aPanel('5-3003')
    // The service took it, and the panel never heard.
    const request = aRequest(['5-3003'])
    const headers = { authorization: `Bearer ${connection.token}`, 'content-type': 'application/json' }
    const first = await fetch(`${service.origin}/api/batches`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': panel.key },
      body: JSON.stringify(request),
    })
    const { number } = (await first.json()) as { number: string }
    await panel.send()
    expect(panel.state()).toMatchObject({ name: 'accepted', batch: { number } })
    expect(await batches('5-3003')).toBe(1)
  })

  test('nobody else sends it, nobody at all while signed out, and no other service gets it', async () => {
    const panel = aPanel('5-3004')
    const theirs = await connectPanel(app, colleague)
    const before = asked()
    expect(await panel.send({ as: theirs })).toBeNull()
    expect(await panel.send({ as: null })).toBeNull()
    expect(await panel.send({ to: 'https://elsewhere.example' })).toBeNull()
    expect(asked()).toBe(before)
    expect(panel.state()).toEqual({ name: 'waiting', hold: null })
  })

  test('after 48 hours it goes only when the person asks for it', async () => {
    const panel = aPanel('5-3005')
    expect(await panel.send({ later: STALE_AFTER_MS + 1 })).toBeNull()
    expect(panel.state()).toEqual({ name: 'waiting', hold: null })
    await panel.send({ later: STALE_AFTER_MS + 1, asked: true })
    expect(panel.state()?.name).toBe('accepted')
    const fresh = aPanel('5-3006')
    await fresh.send({ later: STALE_AFTER_MS })
    expect(fresh.state()?.name).toBe('accepted')
  })

  test('a panel that was disconnected loses nothing: it waits, and goes once after signing in again', async () => {
    const panel = aPanel('5-3007')
    const ended = await connectPanel(app, marie)
    await app.request('/api/auth/sign-out', {
      method: 'POST',
      headers: { authorization: `Bearer ${ended.token}`, 'content-type': 'application/json' },
      body: '{}',
    })
    app.passTime(31_000)
    expect((await panel.send({ as: ended }))?.problem).toMatchObject({ kind: 'fault', status: 401 })
    expect(panel.state()).toEqual({ name: 'waiting', hold: 'signed-out' })
    await panel.send()
    expect(panel.state()?.name).toBe('accepted')
    expect(await batches('5-3007')).toBe(1)
  })
})
