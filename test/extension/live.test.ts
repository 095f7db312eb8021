import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askEvents, backOff, type LiveEnd, type Seen, watchEvents } from '../../extension/live.ts'
import type { Connection } from '../../extension/settings.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { connectPanel, type Reachable, reach } from '../panel-connection.ts'

describe('what changes at the service, as the panel watches it', () => {
  const marie = aPerson()
  let app: TestApp
  let service: Reachable
  let connection: Connection
  let cookie: string
  beforeAll(async () => {
    app = await makeApp('sqlite', { pace: { read: 20, check: 50, beat: 30 } })
    const enterprises = [anEnterprise().id]
    await fillStore(app.store, { enterprises: [anEnterprise()], people: [{ ...marie, enterprises }] })
    service = await reach(app)
    connection = await connectPanel(app, marie)
    cookie = await app.cookieOf(marie)
  })
  afterAll(async () => {
    await service.goAway()
    await app.stop()
  })

  const watched = (after: number | null = null, token = connection.token) => {
    const stop = new AbortController()
    const seen: Seen[] = []
    const ended: Promise<LiveEnd> = watchEvents(
      { service: service.origin, token, after },
      each => void seen.push(each),
      stop.signal,
    )
    return {
      seen,
      ended,
      stop: () => stop.abort(),
      kinds: () => seen.flatMap(({ events }) => events ?? []).map(e => e.kind),
    }
  }

  test('a colleague’s request is told as it is taken, and after a break from where it broke off', async () => {
    const first = watched()
    await expect.poll(() => first.seen.length).toBe(1)
    await app.submit(cookie, aRequest(['5-4001']))
    await expect.poll(first.kinds).toEqual(['batch', 'accounts'])
    first.stop()
    await first.ended
    await app.submit(cookie, aRequest(['5-4002']))
    const again = watched(first.seen.at(-1)?.last)
    await expect.poll(again.kinds).toEqual(['batch', 'accounts'])
    again.stop()
  })

  test('where it cannot be watched it is asked for; too many windows are sent to ask', async () => {
    const open = [watched(), watched(), watched(), watched()]
    for (const { seen } of open) await expect.poll(() => seen.length).toBe(1)
    expect(await watched().ended).toBe('refused')
    const asking = { service: service.origin, token: connection.token }
    const start = await askEvents({ ...asking, after: null })
    if (typeof start === 'string') throw new Error(start)
    await app.submit(cookie, aRequest(['5-4003']))
    const news = await askEvents({ ...asking, after: start.last })
    expect(news).toMatchObject({ last: start.last + 2, events: [{ kind: 'batch' }, { kind: 'accounts' }] })
    expect(await askEvents({ ...asking, after: start.last + 1000 }), 'a number never given').toMatchObject({
      events: null,
    })
    for (const { stop } of open) stop()
  })

  test('a panel that is disconnected at the service is out at once, and told so; one without a way is told that', async () => {
    const other = await connectPanel(app, marie)
    const stream = watched(null, other.token)
    await expect.poll(() => stream.seen.length).toBe(1)
    const headers = { authorization: `Bearer ${other.token}` }
    const { sessions } = await (await app.request('/api/me/sessions', { headers })).json()
    const { id } = sessions.find(({ current }: { current: boolean }) => current)
    await app.request(`/api/me/sessions/${id}`, { method: 'DELETE', headers: { cookie, origin: BASE_URL } })
    expect(await stream.ended).toBe('ended')
    expect(await watched(null, other.token).ended).toBe('signed-out')
    expect(await askEvents({ service: service.origin, token: other.token, after: null })).toBe('signed-out')
    await service.goAway()
    expect(await watched().ended).toBe('unreachable')
    expect(await askEvents({ service: service.origin, token: connection.token, after: null })).toBe('unreachable')
    await service.comeBack()
  })
})

test('tries come further and further apart, never more than fifteen seconds, and not all at the same moment', () => {
  const waits = [0, 1, 2, 3, 4, 5, 20].map(failures => backOff(failures, 0.5))
  expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
  expect(backOff(5, 0)).toBeLessThan(backOff(5, 1))
})
