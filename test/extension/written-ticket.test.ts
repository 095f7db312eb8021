import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { signal } from '@preact/signals'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deliver } from '../../extension/delivery.ts'
import { createTicketFiles } from '../../extension/models/ticket-files.ts'
import type { Connection } from '../../extension/settings.ts'
import { createTalkApi } from '../../extension/talk-api.ts'
import type { WrittenTicket } from '../../extension/written-ticket.ts'
import { sendWrittenTicket } from '../../extension/written-ticket-delivery.ts'
import type { Ticket } from '../../shared/desk-ticket.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { connectPanel, type Reachable, reach } from '../panel-connection.ts'

describe('a question written in the panel goes to a real service once (B51, R5, R8)', () => {
  const marie = aPerson({ name: 'Marie Delcourt' })
  let app: TestApp
  let service: Reachable
  let connection: Connection
  beforeAll(async () => {
    app = await makeApp('sqlite')
    await fillStore(app.store, {
      enterprises: [anEnterprise()],
      people: [{ ...marie, enterprises: [anEnterprise().id] }],
    })
    service = await reach(app)
    connection = await connectPanel(app, marie)
  })
  afterAll(async () => {
    await service.goAway()
    await app.stop()
  })

  function aQuestion(given: Partial<WrittenTicket> = {}) {
    const { id, name } = anEnterprise()
    const written: WrittenTicket = {
      key: randomUUID(),
      service: service.origin,
      person: { id: marie.id, name: marie.name },
      enterprise: { id, name },
      filing: { kind: 'question', enterpriseId: id, subject: randomUUID(), text: 'Which phone rings first?' },
      file: null,
      madeAt: new Date().toISOString(),
      state: { name: 'waiting', hold: null },
      ...given,
    }
    const kept = new Map([[written.key, written]])
    const store = {
      get: async (key: string) => kept.get(key),
      put: async (each: WrittenTicket) => kept.set(each.key, each),
    }
    const send = () =>
      deliver(written.key, {
        store,
        send: sendWrittenTicket,
        deliverer: async () => ({ service: service.origin, connection, locale: 'en-US' }),
        now: Date.parse(written.madeAt),
      })
    const state = () => kept.get(written.key)?.state
    return { send, state, subject: written.filing.subject, forget: () => kept.set(written.key, written) }
  }

  const api = () => createTalkApi(service.origin, connection.token, 'en-US')
  const filed = async (subject: string) => {
    const reply = await api().newest()
    return reply.ok ? reply.value.tickets.filter(each => each.subject === subject) : []
  }
  const read = async (number: string): Promise<Ticket | null> => {
    const reply = await api().read(number)
    return reply.ok ? reply.value : null
  }

  test('with the service away it waits; once it is back it is filed once, however often it is sent', async () => {
    const question = aQuestion()
    await service.goAway()
    await question.send()
    expect(question.state()).toEqual({ name: 'waiting', hold: 'unreachable' })
    await service.comeBack()
    await Promise.all([question.send(), question.send()])
    expect(question.state()).toMatchObject({ name: 'accepted', fileFault: null })
    // The answer got lost, and all is sent again.
    question.forget()
    await question.send()
    expect(await filed(question.subject)).toHaveLength(1)
  })

  test('its file stands beside it under a harmless name, byte for byte, and goes with it once', async () => {
    const bytes = '<script>alert(1)</script>'
    const question = aQuestion({ file: { name: 'a/b\u202egpj.<img src=x>"\n.html', body: new Blob([bytes]) } })
    await question.send()
    question.forget()
    await question.send()
    const [ticket] = await filed(question.subject)
    const [file, ...others] = (await read(ticket?.number ?? ''))?.attachments ?? []
    expect(others).toEqual([])
    expect(file?.name).toBe('a_b_gpj.<img src=x>"_.html')
    const fetched = await api().attachment(ticket?.number ?? '', file?.id ?? '')
    expect(fetched.ok && (await fetched.value.text())).toBe(bytes)
    expect(fetched.ok && fetched.value.type, 'never as what it says it is').toBe('application/octet-stream')
  })

  test('a file that is not taken is told of, and the question stands all the same', async () => {
    const question = aQuestion({ file: { name: 'large.bin', body: new Blob([new Uint8Array(1_000_001)]) } })
    await question.send()
    expect(question.state()).toMatchObject({ name: 'accepted', fileFault: 'attachment.too-large' })
    expect(await filed(question.subject)).toHaveLength(1)
  })

  test('what was filed before its file found no way is not filed again', async () => {
    const first = aQuestion()
    await first.send()
    const [{ number } = { number: '' }] = await filed(first.subject)
    const rest = aQuestion({
      file: { name: 'plan.txt', body: new Blob(['Dock']) },
      state: { name: 'waiting', hold: 'unreachable', number },
    })
    await rest.send()
    expect(rest.state()).toMatchObject({ name: 'accepted', number })
    expect(await filed(rest.subject)).toEqual([])
    expect((await read(number))?.attachments).toMatchObject([{ name: 'plan.txt' }])
  })

  test('a file that cannot be had is told of with its reason', async () => {
    expect(await api().attachment('TK-999999', 'none')).toMatchObject({
      ok: false,
      problem: { code: 'ticket.unknown' },
    })
    await service.goAway()
    expect(await api().attachment('TK-999999', 'none')).toEqual({ ok: false, problem: { kind: 'unreachable' } })
    await service.comeBack()
  })

  test('a file that breaks off on its way is told of, and can be asked for again', async () => {
    const breaking = createServer((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('begun', () => response.destroy())
    })
    await new Promise<void>(done => breaking.listen(0, '127.0.0.1', done))
    const { port } = breaking.address() as AddressInfo
    const files = createTicketFiles(
      {
        service: signal(`http://127.0.0.1:${port}`),
        connection: signal<Connection | null>(connection),
        heed: () => {},
      },
      () => 'en-US',
      async () => {},
    )
    expect(await files.fetch('TK-1', 'plan')).toBeNull()
    expect(files.problem.value).toEqual({ number: 'TK-1', what: { kind: 'unreachable' } })
    expect(files.busy.value).toBe(false)
    await new Promise(done => breaking.close(done))
  })
})
