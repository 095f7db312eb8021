import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Connection } from '../extension/settings.ts'
import type { Person } from '../shared/person.ts'
import { BASE_URL, type TestApp } from './app.ts'

const GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

/** A service that takes requests from a network, and can be switched off and on at one address. */
export interface Reachable {
  origin: string
  goAway(): Promise<void>
  comeBack(): Promise<void>
}

/** Lets an app be asked over loopback. */
export async function reach({ service }: TestApp): Promise<Reachable> {
  let server = await open(service, 0)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    goAway: () =>
      new Promise<void>(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
    comeBack: async () => {
      server = await open(service, port)
    },
  }
}

async function open({ app }: TestApp['service'], port: number): Promise<Server> {
  // Without options of its own it is always a plain one.
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  return server
}

/** What a panel holds once a person has approved it, by the same questions that the panel asks. */
export async function connectPanel(app: TestApp, person: Person): Promise<Connection> {
  const cookie = await app.cookieOf(person)
  const client = { client_id: 'sidecheck-panel' }
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    app.request(`/api/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const { device_code, user_code } = await (await post('/device/code', client)).json()
  await app.request(`/api/auth/device?user_code=${user_code}`, { headers: { cookie } })
  await post('/device/approve', { userCode: user_code }, { cookie, origin: BASE_URL })
  const answer = await post('/device/token', { ...client, grant_type: GRANT, device_code })
  const { access_token: token } = await answer.json()
  return { token, person, enterprises: [], listedAt: new Date().toISOString() }
}
