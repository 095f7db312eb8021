import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListedTicket } from '../../shared/desk-ticket.ts'
import { parseTicketCode } from '../../shared/ticket-code.ts'
import { DATABASES } from '../databases.ts'
import { CLINICS, HARBOR } from './desk-world.ts'
import { makeOutside, type Outside } from './outside-world.ts'

describe.each(DATABASES)('whose a stranger’s question is, on %s', name => {
  let world: Outside
  beforeAll(async () => {
    world = await makeOutside(name)
  })
  afterAll(() => world.stop())

  test('support says whose it is: then the enterprise sees it, its person is written to, and nobody says it twice', async () => {
    const from = world.somebody()
    const ticket = await world.opens(from)
    expect((await world.place(ticket, { enterpriseId: HARBOR.id, personId: null }, 'rep')).status).toBe(403)
    expect((await world.place(ticket, { enterpriseId: HARBOR.id, personId: null }, 'marie')).status).toBe(403)
    expect((await world.place(ticket, { enterpriseId: CLINICS.id, personId: world.desk.marie.id })).status).toBe(422)
    expect((await world.place(ticket, { enterpriseId: '0000000', personId: null })).status).toBe(404)
    const placed = await world.place(ticket, { enterpriseId: HARBOR.id, personId: world.desk.marie.id })
    expect(placed.status).toBe(200)
    const after = await world.desk.read('marie', ticket.number)
    expect(after).toMatchObject({ enterprise: { id: HARBOR.id }, sentBy: { id: world.desk.marie.id }, caller: null })
    expect(after.replies[0]).toMatchObject({ by: { id: '', name: 'Somebody', role: null } })
    expect(await world.desk.read('ruth', ticket.number)).toMatchObject({ status: 404 })
    await world.desk.say('sam', ticket.number, 'For Marie alone.')
    await world.desk.app.service.idle()
    expect(
      world
        .mailsTo(from)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('For Marie alone.')
    expect(world.desk.mailsTo('marie', ticket.number).at(-1)?.text).toContain('For Marie alone.')
    expect(await world.answers(ticket, from, 'And me?')).toMatchObject({ state: 'held', reason: 'not-theirs' })
    const late = await world.desk.read('sam', ticket.number)
    expect((await world.place(late, { enterpriseId: CLINICS.id, personId: null })).status).toBe(409)
  })

  test('B4, B51: a customer of several enterprises has a number at once, in their language; support says which it is about', async () => {
    const { ruth, app } = world.desk
    const both = { person_id: ruth.id, enterprise_id: HARBOR.id }
    await app.store.db.insertInto('membership').values(both).execute()
    await app.store.db.updateTable('person').set({ locale: 'fr-CA' }).where('id', '=', ruth.id).execute()
    try {
      const ticket = await world.opens(ruth.email, { subject: 'Phones', body: 'Which of them have we ordered?' })
      expect(ticket).toMatchObject({ enterprise: null, caller: { email: ruth.email } })
      expect(world.mailsTo(ruth.email).at(-1)).toMatchObject({ locale: 'fr-CA', ticket: { number: ticket.number } })
      expect(await world.desk.read('marie', ticket.number)).toMatchObject({ status: 404 })
      expect(await world.answers(ticket, ruth.email, 'The grey ones.')).toMatchObject({ reason: 'answered' })
      const seen = await world.desk.read('sam', ticket.number)
      expect((await world.place(seen, { enterpriseId: CLINICS.id, personId: ruth.id })).status).toBe(200)
      expect(await world.desk.read('ruth', ticket.number)).toMatchObject({ sentBy: { id: ruth.id }, caller: null })
      expect(await world.said(ticket)).toEqual(['Which of them have we ordered?', 'The grey ones.'])
    } finally {
      await app.store.db
        .deleteFrom('membership')
        .where('enterprise_id', '=', HARBOR.id)
        .where('person_id', '=', ruth.id)
        .execute()
    }
  })

  test('given to an enterprise alone, it stays with the address that asked', async () => {
    const from = world.somebody()
    const ticket = await world.opens(from)
    expect((await world.place(ticket, { enterpriseId: HARBOR.id, personId: null })).status).toBe(200)
    expect(await world.desk.read('ana', ticket.number)).toMatchObject({ caller: { email: from } })
    const { tickets } = await world.desk.get<{ tickets: ListedTicket[] }>('ana', '/api/tickets')
    expect(tickets.find(({ number }) => number === ticket.number)).toMatchObject({
      lastWord: { text: 'Hello there.', by: { name: 'Somebody', role: null } },
    })
    expect(await world.answers(ticket, from, 'Still me.')).toMatchObject({ state: 'filed', reason: 'answered' })
  })

  test('B51: whoever has the mail completes the checklist: their request is linked, and the question theirs, once', async () => {
    const from = world.somebody()
    const ticket = await world.opens(from)
    const [, written = ''] = /\/checklist\/(\S+)/.exec(world.mailsTo(from)[0]?.text ?? '') ?? []
    const code = parseTicketCode(written)
    expect(code).toMatchObject({ number: ticket.number })
    const given = { linkedTo: ticket.number, linkProof: code?.proof }
    expect(await world.desk.file('ruth', { enterpriseId: CLINICS.id, linkedTo: ticket.number })).toMatchObject({
      code: 'ticket.link-unknown',
    })
    const wrong = { ...given, linkProof: '0000000000' }
    expect(await world.desk.file('marie', wrong)).toMatchObject({ code: 'ticket.link-unknown' })
    const request = await world.desk.file('marie', given)
    expect(request).toMatchObject({ linkedTo: ticket.number, enterprise: { id: HARBOR.id } })
    expect(await world.desk.read('marie', ticket.number)).toMatchObject({
      enterprise: { id: HARBOR.id },
      sentBy: { id: world.desk.marie.id },
      caller: null,
    })
    expect(await world.desk.file('ruth', { ...given, enterpriseId: CLINICS.id })).toMatchObject({
      code: 'ticket.link-unknown',
    })
    expect(await world.desk.file('ana', { linkedTo: ticket.number })).toMatchObject({ linkedTo: ticket.number })
  })

  test('what one stranger asked is never merged with what another did', async () => {
    const [from, other] = [world.somebody(), world.somebody()]
    const [first, twin, stranger] = [await world.opens(from), await world.opens(from), await world.opens(other)]
    const merge = (into: string) => world.desk.on('sam', 'POST', twin, '/merge', { into })
    expect((await merge(stranger.number)).status).toBe(409)
    expect((await merge((await world.desk.ask()).number)).status).toBe(409)
    expect((await merge(first.number)).status).toBe(200)
    expect(await world.answers(twin, from, 'And here?')).toMatchObject({
      state: 'filed',
      ticket_number: Number(first.number.slice(3)),
    })
    expect(await world.said(first)).toContain('And here?')
  })
})
