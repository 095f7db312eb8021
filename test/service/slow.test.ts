import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Listening, listen } from '../../service/listen.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'

describe('8: slow clients', () => {
  const admin = aPerson()
  let app: TestApp
  let listening: Listening
  let cookie: string

  beforeAll(async () => {
    app = await makeApp('sqlite', { pace: { read: 20, check: 1000, beat: 20 } })
    await fillStore(app.store, {
      enterprises: [anEnterprise()],
      people: [{ ...admin, enterprises: [anEnterprise().id] }],
    })
    cookie = await app.cookieOf(admin)
    listening = await listen(app.service, { host: '127.0.0.1', port: 0, patience: { headers: 200, request: 400 } })
  })
  afterAll(async () => {
    await listening.stop()
    await app.stop()
  })

  const opened = (text: string): Promise<Socket> =>
    new Promise(resolve => {
      const socket = connect(listening.port, '127.0.0.1', () => socket.write(text, () => resolve(socket)))
      socket.on('error', () => {})
    })
  const saidTo = (socket: Socket): Promise<string> =>
    new Promise(resolve => {
      let said = ''
      socket.on('data', chunk => (said += chunk)).on('close', () => resolve(said))
    })

  test('who does not finish their headers, or their body, is given up; everybody else is served meanwhile', async () => {
    const headers = await Promise.all(Array.from({ length: 200 }, () => opened('GET /livez HTTP/1.1\r\nHost: x\r\nX-')))
    const body = await opened(
      `POST /api/batches HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nOrigin: ${BASE_URL}\r\nIdempotency-Key: ${'k'.repeat(20)}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"`,
    )
    const gone = Promise.all([...headers, body].map(saidTo))
    expect((await fetch(`http://127.0.0.1:${listening.port}/livez`)).status).toBe(200)
    for (const said of await gone) expect(said).toMatch(/^(HTTP\/1\.1 408|$)/)
  })

  test('a stream of live changes outlives the patience for requests, and ends at once when the service stops', async () => {
    const answer = await fetch(`http://127.0.0.1:${listening.port}/api/events`, {
      headers: { cookie, accept: 'text/event-stream' },
    })
    const reader = answer.body?.getReader()
    let said = ''
    const started = performance.now()
    while (performance.now() - started < 800) {
      const { value, done } = (await reader?.read()) ?? { done: true }
      expect(done).toBe(false)
      said += new TextDecoder().decode(value)
    }
    expect(said.match(/: here/g)?.length).toBeGreaterThan(5)
    const stopping = performance.now()
    await listening.stop()
    expect(performance.now() - stopping).toBeLessThan(5000)
    for (let done = false; !done; ) ({ done } = (await reader?.read()) ?? { done: true })
  })
})
