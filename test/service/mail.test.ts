import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type SendMail, Unsendable } from '../../service/outbox/dispatch.ts'
import { tellMails } from '../../service/store/mail-event.ts'
import type { EventPage } from '../../shared/event.ts'
import type { MailQueue, OutboxMail, TicketMail } from '../../shared/mail.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { aFiling, aSeat } from '../seats.ts'

describe.each(DATABASES)('mails, on %s', name => {
  const marie = aPerson()
  const dana = aPerson({ name: 'Dana Whitfield' })
  const theo = aPerson({ name: 'Theo Marsh' })
  const sam = aPerson({ name: 'Sam Okafor', role: 'support' })
  const ola = aPerson({ name: 'Ola Lindqvist', role: 'operator' })
  let app: TestApp
  let send: SendMail
  let cookies: Record<'marie' | 'dana' | 'theo' | 'sam' | 'ola', string>
  const sent: string[] = []
  beforeAll(async () => {
    app = await makeApp(name, { send: (id, mail) => send(id, mail) })
    send = async () => {}
    await fillStore(app.store, {
      enterprises: [anEnterprise()],
      people: [...[marie, dana, theo].map(each => ({ ...each, enterprises: [anEnterprise().id] })), sam, ola],
    })
    cookies = {
      marie: await app.cookieOf(marie),
      dana: await app.cookieOf(dana),
      theo: await app.cookieOf(theo),
      sam: await app.cookieOf(sam),
      ola: await app.cookieOf(ola),
    }
    await app.service.idle()
  })
  beforeEach(async () => {
    await app.store.write(trx => trx.deleteFrom('message').execute())
    sent.length = 0
  })
  afterAll(() => app.stop())

  const get = async <Value>(who: keyof typeof cookies, path: string): Promise<Value> =>
    (await app.request(path, { headers: { cookie: cookies[who] } })).json()
  const outbox = (state = '') =>
    get<{ queue: MailQueue; mails: OutboxMail[] }>('ola', `/api/mails${state && `?state=${state}`}`)
  let extension = 300
  const file = async () => {
    const answer = await app.post(
      cookies.marie,
      '/api/seat-requests',
      aFiling([aSeat('Ana', 'Ruiz', String(extension++))]),
    )
    const { number }: { number: string } = await answer.json()
    await app.service.idle()
    return number
  }
  const down: SendMail = async () => {
    throw new Error('connect ECONNREFUSED')
  }
  const up: SendMail = async (_id, mail) => void sent.push(mail.to.address)

  test('19: with the mail server down a request is filed all the same, and says that its mail is pending and tried again', async () => {
    send = down
    const number = await file()
    const { mails } = await get<{ mails: TicketMail[] }>('marie', `/api/tickets/${number}/mails`)
    expect(mails).toEqual([
      expect.objectContaining({
        news: 'filed',
        to: marie.name,
        state: 'waiting',
        tries: 1,
        againAt: expect.any(String),
      }),
    ])
    expect(
      (await get<{ mails: TicketMail[] }>('sam', `/api/tickets/${number}/mails`)).mails.map(({ news }) => news).sort(),
    ).toEqual(['arrived', 'filed'])
    send = up
    app.passTime(60_000)
    await app.service.idle()
    expect((await get<{ mails: TicketMail[] }>('marie', `/api/tickets/${number}/mails`)).mails).toEqual([
      expect.objectContaining({ state: 'sent', againAt: null, sentAt: expect.any(String) }),
    ])
  })

  test('each is told of the mails that are to them, and the provider of all: by role', async () => {
    send = up
    const naming = (personId: string | null) =>
      app.request(`/api/enterprises/${anEnterprise().id}/approver`, {
        method: 'PUT',
        headers: { cookie: cookies.ola, origin: BASE_URL, 'content-type': 'application/json' },
        body: JSON.stringify({ personId }),
      })
    await naming(dana.id)
    const number = await file()
    const told = async (who: keyof typeof cookies) =>
      (await get<{ mails: TicketMail[] }>(who, `/api/tickets/${number}/mails`)).mails.map(({ news }) => news).sort()
    expect(await told('marie'), 'who asked').toEqual(['filed'])
    expect(await told('dana'), 'who approves').toEqual(['approval'])
    expect(await told('theo'), 'a colleague of theirs').toEqual([])
    for (const who of ['sam', 'ola'] as const) expect(await told(who), who).toContain('approval')
    const answer = await app.request(`/api/tickets/${number}/mails`, { headers: { cookie: cookies.marie } })
    expect(await answer.text(), 'no address, and nothing that a server said').not.toMatch(/@|fault|ECONN/)
    await naming(null)
  })

  test('whoever may know of a mail is told the moment it stands otherwise, and no customer of the provider’s own', async () => {
    send = down
    const number = await file()
    const page = await get<EventPage>('marie', '/api/events')
    send = up
    app.passTime(60_000)
    await app.service.idle()
    const after = (who: keyof typeof cookies) => get<EventPage>(who, `/api/events?after=${page.last}`)
    const mails = (told: EventPage) => told.events.filter(({ kind }) => kind === 'mail').map(({ subject }) => subject)
    expect(mails(await after('marie'))).toEqual([number])
    // Support's own mail goes alone: nothing of it reaches the customer.
    await app.store.write(trx => trx.deleteFrom('message').where('news', '!=', 'arrived').execute())
    const { last } = await get<EventPage>('marie', '/api/events')
    await app.store.write(async trx => {
      const rows = await trx.selectFrom('message').select('id').execute()
      await tellMails(
        trx,
        rows.map(({ id }) => id),
        0,
      )
    })
    expect(mails(await get<EventPage>('marie', `/api/events?after=${last}`))).toEqual([])
    expect(mails(await get<EventPage>('sam', `/api/events?after=${last}`))).toEqual([number])
  })

  test('the operator sees what waits, since when, to whom and why, and never the text', async () => {
    send = down
    const number = await file()
    const { queue, mails } = await outbox()
    expect(queue).toEqual({ waiting: 2, failed: 0, oldestAt: mails.at(-1)?.madeAt })
    expect(mails.find(({ to }) => to?.address === marie.email)).toMatchObject({
      ticket: number,
      state: 'waiting',
      tries: 1,
      fault: 'connect ECONNREFUSED',
      subject: expect.stringContaining(number),
    })
    expect(JSON.stringify(mails)).not.toContain('Ruiz')
    send = up
    app.passTime(60_000)
    await app.service.idle()
    expect(await outbox('sent')).toMatchObject({
      queue: { waiting: 0, oldestAt: null },
      mails: [{ to: null, subject: null }, {}],
    })
  })

  test('7: what failed is sent again, one or all, and each arrives once', async () => {
    send = async () => {
      throw new Unsendable('550 no such user')
    }
    await file()
    const { queue, mails } = await outbox('failed')
    expect([queue.failed, queue.waiting]).toEqual([2, 0])
    send = up
    const one = mails[0]?.id ?? ''
    expect(await (await app.post(cookies.ola, '/api/mails/again', { ids: [one] })).json()).toEqual({ again: 1 })
    await app.service.idle()
    expect((await outbox('sent')).mails.map(({ id }) => id)).toEqual([one])
    expect(await (await app.post(cookies.ola, '/api/mails/again', { ids: null })).json()).toEqual({ again: 1 })
    await app.service.idle()
    expect(await (await app.post(cookies.ola, '/api/mails/again', { ids: null })).json()).toEqual({ again: 0 })
    await app.service.idle()
    expect(sent.sort()).toEqual([marie.email, sam.email].sort())
    const entries = await app.store.db
      .selectFrom('audit')
      .select('person_id')
      .where('deed', '=', 'mail.again')
      .execute()
    expect(entries).toEqual(Array.from({ length: 3 }, () => ({ person_id: ola.id })))
  })

  test('what waits for its next try can be sent now, and what is being sent at this moment is left alone', async () => {
    send = down
    await file()
    for (const pause of [15_000, 80_000, 400_000]) {
      app.passTime(pause)
      await app.service.idle()
    }
    const begun = Promise.withResolvers<void>()
    const answer = Promise.withResolvers<void>()
    send = async () => {
      begun.resolve()
      await answer.promise
      sent.push('slow')
    }
    // Both are half an hour away from their next try.
    expect(await (await app.post(cookies.ola, '/api/mails/again', { ids: null })).json()).toEqual({ again: 2 })
    await begun.promise
    expect(await (await app.post(cookies.ola, '/api/mails/again', { ids: null })).json()).toEqual({ again: 0 })
    answer.resolve()
    await app.service.idle()
    expect(sent).toEqual(['slow', 'slow'])
  })
})
