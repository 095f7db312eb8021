import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Listening, listen } from '../../service/listen.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'

describe('the service over HTTP', () => {
  const admin = aPerson()
  let app: TestApp
  let cookie: string
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidecheck-desk-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Sidecheck</title>')
    await writeFile(join(folder, 'assets/main-abc123.js'), 'export {}')
    app = await makeApp('sqlite', { deskFolder: folder })
    await fillStore(app.store, {
      enterprises: [anEnterprise()],
      people: [{ ...admin, enterprises: [anEnterprise().id] }],
    })
    cookie = await app.cookieOf(admin)
  })
  afterAll(async () => {
    await app.stop()
    await rm(folder, { recursive: true })
  })

  const send = (body: string, headers: Record<string, string> = {}) =>
    app.request('/api/batches', {
      method: 'POST',
      headers: {
        cookie,
        origin: BASE_URL,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...headers,
      },
      body,
    })
  const fault = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    const body = await answer.json()
    expect(body.status).toBe(answer.status)
    return [body.status, body.code]
  }

  test('10, 11: refuses what it cannot read, each with its own code', async () => {
    expect(await fault(await send('{'))).toEqual([400, 'request.malformed'])
    expect(await fault(await send('{}'))).toEqual([422, 'request.invalid'])
    expect(await fault(await send('x'.repeat(1_048_577)))).toEqual([413, 'request.too-large'])
    expect(await fault(await send('{}', { 'content-type': 'text/plain' }))).toEqual([415, 'request.media-type'])
    expect(await fault(await send('{}', { 'content-encoding': 'gzip' }))).toEqual([415, 'request.media-type'])
    expect(await fault(await app.request('/api/nothing', { headers: { cookie } }))).toEqual([404, 'request.not-found'])
    const bare = new Request(`${BASE_URL}/api/batches`, {
      method: 'POST',
      headers: { cookie, origin: BASE_URL, 'idempotency-key': randomUUID() },
      body: new TextEncoder().encode('{}'),
    })
    expect(await fault(await app.service.app.request(bare))).toEqual([415, 'request.media-type'])
  })

  test('names each place of a request that is not as it should be, and takes nothing it does not know', async () => {
    const answer = await send(JSON.stringify({ ...aRequest(['5-1']), policy: 'maybe', role: 'operator' }))
    const { errors } = await answer.json()
    expect(errors.map((error: { pointer: string }) => error.pointer)).toContain('/policy')
    const polluted = JSON.stringify(aRequest(['5-1'])).replace('{', '{"__proto__":{"role":"operator"},')
    expect((await send(polluted)).status).toBe(422)
    expect(({} as { role?: string }).role).toBeUndefined()
    expect((await send(`${'['.repeat(10_000)}${']'.repeat(10_000)}`)).status).toBe(422)
  })

  test('says a refusal in the reader’s language', async () => {
    const french = await app.request('/api/me', { headers: { 'accept-language': 'fr-CA,fr;q=0.9' } })
    expect((await french.json()).title).toBe('Connectez-vous d’abord')
    expect((await (await app.request('/api/me')).json()).title).toBe('Sign in first')
  })

  test('every answer carries the same strict headers, and no other site is ever let in', async () => {
    for (const path of [
      '/',
      '/livez',
      '/api/me',
      '/api/docs',
      '/api/openapi.json',
      '/assets/main-abc123.js',
      '/nothing',
    ]) {
      const { headers } = await app.request(path, { headers: { origin: 'https://evil.example' } })
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      )
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
    }
    const preflight = await app.request('/api/batches', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    })
    expect([...preflight.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([])
  })

  test('serves the desk’s one page at each of its addresses, and files by exact name only', async () => {
    for (const path of ['/', '/sign-in', '/sign-in/link?token=x', '/device?user_code=x', '/batches/SC-20001']) {
      const answer = await app.request(path)
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, '<!doctype html><title>Sidecheck</title>'])
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
    const asset = await app.request('/assets/main-abc123.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    for (const path of ['/assets/../../secret', '/assets/%2e%2e/secret', '/..%5csecret', '/secret', '/assets/']) {
      expect((await app.request(path)).status).toBe(404)
    }
  })

  test('the API page works from here alone, and the document is OpenAPI 3.1 with both kinds of body', async () => {
    const page = await (await app.request('/api/docs')).text()
    expect(page).not.toMatch(/https?:\/\//)
    for (const [, file = ''] of page.matchAll(/(?:src|href)="(\/[^"]+)"/g))
      expect((await app.request(file)).status).toBe(200)
    const document = await (await app.request('/api/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths['/api/batches'].post.requestBody.content)).toEqual([
      'application/json',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ])
  })

  test('the document says what any route can be refused with, and no 409 where there is none', async () => {
    const { paths } = await (await app.request('/api/openapi.json')).json()
    for (const [path, routes] of Object.entries<Record<string, { responses: object; requestBody?: object }>>(paths)) {
      if (!path.startsWith('/api/')) continue
      for (const [method, { responses, requestBody }] of Object.entries(routes)) {
        const needed = ['500', '503', ...(method === 'get' ? [] : ['507']), ...(requestBody ? ['413', '415'] : [])]
        expect([method, path, Object.keys(responses)]).toEqual([method, path, expect.arrayContaining(needed)])
      }
    }
    expect(Object.keys(paths['/api/moves'].post.responses)).not.toContain('409')
  })

  test('a row names a cell as a sheet does, and no cell is named twice', async () => {
    const request = aRequest(['5-10007341', '5-10007342', '5-10007343'])
    const pointers = async (...cells: string[]) => {
      const rows = request.rows.map((row, at) => ({ ...row, cell: cells[at] ?? row.cell }))
      const answer = await send(JSON.stringify({ ...request, rows }))
      const { errors } = await answer.json()
      return [answer.status, errors?.map((error: { pointer: string }) => error.pointer)]
    }
    for (const cell of ['<b>', 'a17', 'A0', 'A017', 'ABCD1', 'A12345678', '17', 'A', '$A$1', 'A1\n']) {
      expect([cell, await pointers('A6', cell)]).toEqual([cell, [422, ['/rows/1/cell']]])
    }
    expect(await pointers('A6', 'A7', 'A6')).toEqual([422, ['/rows/2/cell']])
    expect(await pointers('A6', 'A7', 'XFD1048576')).toEqual([201, undefined])
  })

  test('the log has one line a request, without numbers, addresses or tokens', async () => {
    app.logged.length = 0
    await send(JSON.stringify(aRequest(['5-10007311'])))
    await app.request('/sign-in/link?token=very-secret-token')
    await app.request('/api/auth/device?user_code=very-secret-token')
    const text = app.logged.join('')
    expect(text).toContain('"status":201')
    for (const secret of ['5-10007311', 'very-secret-token', cookie.split('=')[1] ?? '', admin.email]) {
      expect(text).not.toContain(secret)
    }
  })

  test('is ready, and says why when it is not', async () => {
    expect(await (await app.request('/readyz')).json()).toEqual({
      ready: true,
      wrong: [],
      mail: { held: 0, broken: 0 },
    })
    app.service.stopping()
    const answer = await app.request('/readyz')
    expect([answer.status, (await answer.json()).wrong]).toEqual([503, ['stopping']])
  })
})

describe('a service that has just started', () => {
  test('says that it lives and is ready before its routes are loaded, and hands the first other request to them (P8)', async () => {
    const app = await makeApp('sqlite')
    const listening = await listen(app.service, { host: '127.0.0.1', port: 0 })
    const at = (path: string) => fetch(`http://127.0.0.1:${listening.port}${path}`)
    const told = async (path: string) => {
      const answer = await at(path)
      return [answer.status, await answer.json(), answer.headers.has('x-request-id')]
    }
    // Who writes an id beside an answer is the whole program.
    expect(await told('/livez')).toEqual([200, { live: true }, false])
    expect(await told('/readyz')).toEqual([200, { ready: true, wrong: [], mail: { held: 0, broken: 0 } }, false])
    expect((await at('/api/me')).status).toBe(401)
    expect(await told('/livez')).toEqual([200, { live: true }, true])
    expect(await told('/readyz')).toEqual([200, { ready: true, wrong: [], mail: { held: 0, broken: 0 } }, true])
    await listening.stop()
    await app.stop()
  })

  test('says what is wrong before its routes are loaded', async () => {
    const app = await makeApp('sqlite')
    const listening = await listen(app.service, { host: '127.0.0.1', port: 0 })
    app.service.stopping()
    const answer = await fetch(`http://127.0.0.1:${listening.port}/readyz`)
    expect([answer.status, await answer.json()]).toEqual([
      503,
      { ready: false, wrong: ['stopping'], mail: { held: 0, broken: 0 } },
    ])
    await listening.stop()
    await app.stop()
  })
})

describe('a listening service', () => {
  let app: TestApp
  let listening: Listening
  beforeAll(async () => {
    app = await makeApp('sqlite')
    listening = await listen(app.service, { host: '127.0.0.1', port: 0 })
  })
  afterAll(() => app.stop())

  const raw = (text: string) =>
    new Promise<string>(resolve => {
      const socket = connect(listening.port, '127.0.0.1', () => socket.end(text))
      let said = ''
      socket
        .on('data', chunk => (said += chunk))
        .on('close', () => resolve(said))
        .on('error', () => resolve(said))
    })

  test('9: bounds a body whose length nobody says, and refuses lengths that contradict each other', async () => {
    const head = 'POST /api/batches HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    expect(await raw(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(20)}0\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 4(13|01)/,
    )
    expect(await raw(`${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 400/,
    )
    expect(await raw(`${head}Content-Length: NaN\r\n\r\n`)).toMatch(/^HTTP\/1.1 400/)
  })

  test('says that it closes after a body that is too large, and the next request gets its answer', async () => {
    const url = `http://127.0.0.1:${listening.port}`
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const ask = (path: string, body: string | null) =>
      new Promise<{ status: number | undefined; connection: string | undefined; text: string }>((done, failed) => {
        const method = body === null ? 'GET' : 'POST'
        const sent = request(
          `${url}${path}`,
          { agent, method, headers: { 'content-type': 'application/json' } },
          answer => {
            let text = ''
            answer.on('data', chunk => (text += chunk))
            answer.on('end', () => done({ status: answer.statusCode, connection: answer.headers.connection, text }))
          },
        )
        sent.on('error', failed).end(body)
      })
    const large = await ask('/api/batches', 'x'.repeat(3_000_000))
    expect([large.status, large.connection]).toEqual([413, 'close'])
    expect(JSON.parse(large.text)).toMatchObject({ code: 'request.too-large' })
    expect(await ask('/livez', null)).toMatchObject({ status: 200, connection: 'keep-alive' })
    expect((await ask('/api/batches', '{}')).status).toBe(401)
    agent.destroy()
  })

  test('lets a request that is under way finish, then takes no more', async () => {
    const answer = fetch(`http://127.0.0.1:${listening.port}/livez`, { headers: { connection: 'close' } })
    expect((await answer).status).toBe(200)
    await listening.stop()
    await expect(fetch(`http://127.0.0.1:${listening.port}/livez`)).rejects.toThrow()
  })
})
