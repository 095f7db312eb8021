import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventsAfter, forgetEvents, insertEvents } from '../../service/store/event.ts'
import type { EventPage } from '../../shared/event.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { DATABASES, NOON } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

describe.each(DATABASES)('live changes, on %s', name => {
  const admin = aPerson()
  const other = aPerson()
  const rep = aPerson({ role: 'rep' })
  let app: TestApp
  const cookies = new Map<string, string>()

  beforeAll(async () => {
    app = await makeApp(name, { pace: { read: 20, check: 50, beat: 30 } })
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [{ ...admin, enterprises: [HARBOR.id] }, { ...other, enterprises: [NORTHWIND.id] }, rep],
    })
    for (const person of [admin, other, rep]) cookies.set(person.id, await app.cookieOf(person))
  })
  afterAll(() => app.stop())

  const headersOf = (person: { id: string }) => ({ cookie: cookies.get(person.id) ?? '' })
  const poll = async (person: { id: string }, after?: number): Promise<EventPage> => {
    const query = after === undefined ? '' : `?after=${after}`
    return (await app.request(`/api/events${query}`, { headers: headersOf(person) })).json()
  }
  const send = (enterpriseId: string, account: string) =>
    app.submit(cookies.get(rep.id) ?? '', aRequest([account], { enterpriseId }))
  const open = async (cookie: string, headers: Record<string, string> = {}) => {
    const answer = await app.request('/api/events', { headers: { cookie, accept: 'text/event-stream', ...headers } })
    return { answer, ...follow(answer) }
  }

  test('an admin learns of what belongs to their enterprises, a rep of all, nobody of more', async () => {
    const { last } = await poll(admin)
    await send(HARBOR.id, '5-1001')
    await send(NORTHWIND.id, '5-1002')
    const seen = async (person: { id: string }) => {
      const page = await poll(person, last)
      expect(page.missed).toBe(false)
      return page.events.map(({ kind, enterpriseId }) => `${kind} ${enterpriseId}`)
    }
    expect(await seen(admin)).toEqual([`batch ${HARBOR.id}`, `accounts ${HARBOR.id}`])
    expect(await seen(other)).toEqual([`batch ${NORTHWIND.id}`, `accounts ${NORTHWIND.id}`])
    expect(await seen(rep)).toHaveLength(4)
  })

  test('an event is there with its deed, and not without it', async () => {
    const { last } = await poll(rep)
    const failed = app.store.write(async trx => {
      await insertEvents(trx, [{ kind: 'batch', enterpriseId: HARBOR.id, subject: 'SC-1' }], NOON)
      throw new Error('in the middle')
    })
    await expect(failed).rejects.toThrow('in the middle')
    await send(HARBOR.id, '5-1003')
    const { events } = await poll(rep, last)
    expect(events.map(({ sequence }) => sequence)).toEqual([last + 1, last + 2])
  })

  test('who reads on never misses one, however many deeds end at once', async () => {
    let { last } = await poll(rep)
    const seen: number[] = []
    const first = last
    const sending = Promise.all(Array.from({ length: 30 }, (_, at) => send(HARBOR.id, `5-${2000 + at}`)))
    let done = false
    void sending.then(() => {
      done = true
    })
    for (let more = true; more; more = !done || last < first + 60) {
      const page = await poll(rep, last)
      seen.push(...page.events.map(({ sequence }) => sequence))
      last = page.last
    }
    await sending
    expect(seen).toEqual(Array.from({ length: 60 }, (_, at) => first + 1 + at))
  })

  test('a stream tells of a change within moments, and says in between that it lives', async () => {
    const { answer, until, end } = await open(cookies.get(admin.id) ?? '')
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    expect(answer.headers.get('x-accel-buffering')).toBe('no')
    await until(/event: ready/)
    await send(NORTHWIND.id, '5-3001')
    await send(HARBOR.id, '5-3002')
    const said = await until(/"kind":"accounts"/)
    expect(said).toContain(HARBOR.id)
    expect(said).not.toContain(NORTHWIND.id)
    await until(/: here/)
    await end()
  })

  test('a stream that broke off goes on where it was', async () => {
    const first = await open(cookies.get(admin.id) ?? '')
    const id = /id: (\d+)/.exec(await first.until(/event: ready/))?.[1] ?? ''
    await first.end()
    await send(HARBOR.id, '5-3101')
    const second = await open(cookies.get(admin.id) ?? '', { 'last-event-id': id })
    expect(await second.until(/"kind":"accounts"/)).toContain(`id: ${Number(id) + 1}`)
    await second.end()
  })

  test('who missed more than is told at once, or what never was, is told to read everything anew', async () => {
    const events = Array.from({ length: 600 }, () => ({
      kind: 'batch' as const,
      enterpriseId: HARBOR.id,
      subject: 'x',
    }))
    const { last } = await poll(rep)
    await app.store.write(trx => insertEvents(trx, events, NOON))
    expect(await poll(rep, last)).toEqual({ events: [], last: last + 600, missed: true })
    expect(await poll(rep, last + 9999)).toMatchObject({ missed: true })
    const { until, end } = await open(cookies.get(rep.id) ?? '', { 'last-event-id': String(last) })
    await until(/event: reset/)
    await end()
  })

  test('a fifth window of one person gets no stream, and may poll; one that closes makes room', async () => {
    const cookie = cookies.get(admin.id) ?? ''
    const streams = await Promise.all([1, 2, 3, 4].map(() => open(cookie)))
    const fifth = await app.request('/api/events', { headers: { cookie, accept: 'text/event-stream' } })
    expect([fifth.status, (await fifth.json()).code]).toEqual([429, 'event.too-many'])
    expect((await app.request('/api/events', { headers: { cookie } })).status).toBe(200)
    const somebodyElse = await open(cookies.get(other.id) ?? '')
    expect(somebodyElse.answer.status).toBe(200)
    for (const stream of [...streams, somebodyElse]) await stream.end()
    const again = await open(cookie)
    expect(again.answer.status).toBe(200)
    await again.end()
  })

  test('29: a stream ends when its session is revoked, wherever that was done', async () => {
    const person = aPerson()
    await fillStore(app.store, { people: [{ ...person, enterprises: [HARBOR.id] }] })
    const { until, ended } = await open(await app.cookieOf(person))
    await until(/event: ready/)
    // As another service on the same database would do it.
    await app.store.db.deleteFrom('auth_session').where('userId', '=', person.id).execute()
    await ended()
  })

  test('a change of enterprises counts for a stream that is open', async () => {
    const person = aPerson()
    await fillStore(app.store, { people: [{ ...person, enterprises: [NORTHWIND.id] }] })
    const { until, end } = await open(await app.cookieOf(person))
    await until(/event: ready/)
    const moved = await app.request(`/api/people/${person.id}`, {
      method: 'PATCH',
      headers: {
        ...headersOf(rep),
        origin: 'http://127.0.0.1:8787',
        'content-type': 'application/json',
        'if-match': '"1"',
      },
      body: JSON.stringify({ enterpriseIds: [HARBOR.id] }),
    })
    expect(moved.status).toBe(200)
    // Their own change is told at once, whatever else they may see.
    await until(/"kind":"person"/)
    let account = 50_000
    const sent: Promise<unknown>[] = []
    const sending = setInterval(() => sent.push(send(HARBOR.id, `5-${account++}`)), 50)
    await until(new RegExp(`"kind":"batch","subject":"SC-\\d+","enterpriseId":"${HARBOR.id}"`))
    clearInterval(sending)
    // The next test counts events: none may still be on its way.
    await Promise.all(sent)
    await end()
  })

  test('events are forgotten after three days', async () => {
    const before = await eventsAfter(app.store.db, 0, 1)
    expect(before).toHaveLength(1)
    while ((await app.store.write(trx => forgetEvents(trx, NOON + 1))) > 0);
    expect(await eventsAfter(app.store.db, 0, 1)).toEqual([])
    const { last } = await poll(rep)
    expect(await poll(rep, last)).toEqual({ events: [], last, missed: false })
    expect(await poll(rep, last - 1)).toMatchObject({ missed: true })
  })
})

/** Reads a stream as it comes. */
function follow(answer: Response) {
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let said = ''
  return {
    /** Everything said once this was among it; what came before is let go. */
    async until(what: RegExp): Promise<string> {
      while (!what.test(said)) {
        const { value, done } = (await reader?.read()) ?? { done: true }
        if (done) throw new Error(`The stream ended before ${what}: ${said}`)
        said += decoder.decode(value, { stream: true })
      }
      const all = said
      said = ''
      return all
    },
    async ended(): Promise<void> {
      while (!((await reader?.read()) ?? { done: true }).done);
    },
    end: async () => reader?.cancel(),
  }
}
