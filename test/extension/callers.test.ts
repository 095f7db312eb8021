import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { createCallers } from '../../extension/models/callers.ts'
import { EMPTY_SEATS } from '../../extension/seat-draft.ts'
import type { Connection } from '../../extension/settings.ts'
import { aPerson } from '../builders.ts'

test('who could be calling is told of the enterprise that is chosen, whichever answer comes last (B40)', async () => {
  const waiting = new Map<string, ServerResponse>()
  const service = createServer(({ url = '' }, response) => {
    if (url === '/ping') response.end()
    else waiting.set(url.includes('7731204') ? '7731204' : '7740118', response)
  })
  await new Promise<void>(done => service.listen(0, '127.0.0.1', done))
  const { port } = service.address() as AddressInfo
  const person = aPerson({ role: 'support' })
  const enterprise = signal({ id: '7731204' })
  const { people } = createCallers(
    {
      service: signal(`http://127.0.0.1:${port}`),
      connection: signal<Connection | null>({ token: 't', person, enterprises: [], listedAt: '' }),
      reached: signal(true),
    },
    signal({ ...EMPTY_SEATS, onPhone: true }),
    enterprise,
  )
  const answer = (id: string) => {
    const reply = JSON.stringify({ people: [{ id, name: `Somebody of ${id}` }] })
    waiting.get(id)?.writeHead(200, { 'content-type': 'application/json' }).end(reply)
  }
  await expect.poll(() => waiting.has('7731204')).toBe(true)
  enterprise.value = { id: '7740118' }
  await expect.poll(() => waiting.has('7740118')).toBe(true)
  answer('7740118')
  await expect.poll(() => people.value.map(({ id }) => id)).toEqual(['7740118'])
  answer('7731204')
  // A whole question later, what was answered before has been read.
  for (let asked = 0; asked < 3; asked++) await (await fetch(`http://127.0.0.1:${port}/ping`)).text()
  expect(people.value.map(({ id }) => id)).toEqual(['7740118'])
  service.closeAllConnections()
  await new Promise(done => service.close(done))
})
