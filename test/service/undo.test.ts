import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import type { Move } from '../../shared/move.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
const HOUR = 60 * 60_000

describe.each(DATABASES)('undoing a batch, on %s', name => {
  const admin = aPerson()
  const colleague = aPerson({ name: 'Luc Tremblay' })
  const rep = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  let app: TestApp
  const cookies = { admin: '', colleague: '', rep: '' }

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [{ ...admin, enterprises: [HARBOR.id] }, { ...colleague, enterprises: [HARBOR.id] }, rep],
      directory: numbersFrom(1_000, 500).map(number => ({ number })),
      placed: [
        { account: '5-1001', enterpriseId: HARBOR.id },
        { account: '5-1002', enterpriseId: NORTHWIND.id },
      ],
    })
    for (const [who, person] of Object.entries({ admin, colleague, rep })) {
      cookies[who as keyof typeof cookies] = await app.cookieOf(person)
    }
  })
  afterAll(() => app.stop())

  const sent = async (numbers: readonly string[]): Promise<Batch> => {
    const answer = await app.submit(cookies.admin, aRequest(numbers))
    expect(answer.status).toBe(201)
    return answer.json()
  }
  const undo = (number: string, who: keyof typeof cookies = 'admin', key = randomUUID()) =>
    app.post(cookies[who], `/api/batches/${number}/undo`, undefined, { 'idempotency-key': key })
  const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]

  test('takes out what it had added, leaves what was there before, and says so by row', async () => {
    const batch = await sent(['5-1010', '5-1011', '5-1001', '5-1002', '5-1010', '5-7777'])
    const answer = await undo(batch.number)
    expect(answer.status).toBe(200)
    const undone: Batch = await answer.json()
    expect(undone.rows.map(row => [row.outcome, row.undone])).toEqual([
      ['assigned', 'released'],
      ['assigned', 'released'],
      ['here', null],
      ['elsewhere', null],
      ['duplicate', null],
      ['unknown', null],
    ])
    expect(undone.undo).toMatchObject({ by: { name: admin.name }, counts: { released: 2, gone: 0 } })
    expect([undone.state, undone.counts]).toEqual([batch.state, batch.counts])
    expect((await sent(['5-1010', '5-1001'])).rows.map(row => row.outcome)).toEqual(['assigned', 'here'])
  })

  test('takes back what it asked to be moved', async () => {
    const batch = await sent(['5-1020', '5-1002'])
    const headers = { cookie: cookies.admin }
    const move = async (): Promise<Move> => (await app.request(`/api/moves/${batch.rows[1]?.move}`, { headers })).json()
    expect((await move()).state).toBe('waiting')
    await undo(batch.number)
    expect((await move()).state).toBe('withdrawn')
  })

  test('leaves alone what has left since, and says that it is gone', async () => {
    const batch = await sent(['5-1030', '5-1031'])
    const request = { to: NORTHWIND.id, rows: [{ cell: 'A6', typed: '5-1030' }], reason: 'Merged' }
    expect((await app.post(cookies.rep, '/api/moves', request)).status).toBe(201)
    const back = { ...request, to: HARBOR.id }
    expect((await app.post(cookies.rep, '/api/moves', back)).status).toBe(201)
    const undone: Batch = await (await undo(batch.number)).json()
    expect(undone.rows.map(row => row.undone)).toEqual(['gone', 'released'])
    expect((await sent(['5-1030'])).counts.here).toBe(1)
  })

  test('is for its sender and for representatives; a colleague may look but not undo', async () => {
    const batch = await sent(['5-1040'])
    expect(await codeOf(await undo(batch.number, 'colleague'))).toEqual([403, 'auth.forbidden'])
    await app.service.idle()
    app.mails.length = 0
    expect((await undo(batch.number, 'rep')).status).toBe(200)
    await app.service.idle()
    expect(app.mails.map(({ mail }) => [mail.to.address, mail.subject])).toEqual([
      [admin.email, `${batch.number} was undone`],
    ])
    expect(app.mails[0]?.mail.text).toContain('Dana Whitfield undid this request: 1 account was taken out')
  })

  test('works once, and the same key is told the same again', async () => {
    const batch = await sent(['5-1050'])
    const key = randomUUID()
    const first = await undo(batch.number, 'admin', key)
    const again = await undo(batch.number, 'admin', key)
    expect([again.headers.get('idempotent-replayed'), await again.text()]).toEqual(['true', await first.text()])
    expect(await codeOf(await undo(batch.number))).toEqual([409, 'batch.undone'])
    const both = await sent(['5-1051'])
    const answers = await Promise.all([undo(both.number), undo(both.number, 'rep')])
    expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  })

  test('has nothing to do where nothing was added, and is too late after 24 hours', async () => {
    const nothing = await sent(['5-1001'])
    expect(await codeOf(await undo(nothing.number))).toEqual([409, 'batch.nothing-added'])
    const [early, late] = [await sent(['5-1060']), await sent(['5-1061'])]
    app.passTime(24 * HOUR)
    cookies.admin = await app.cookieOf(admin)
    expect((await undo(early.number)).status).toBe(200)
    app.passTime(1)
    expect(await codeOf(await undo(late.number))).toEqual([409, 'batch.undo-late'])
  })

  test('stands in the list and in the audit log', async () => {
    const batch = await sent(['5-1070'])
    await undo(batch.number)
    const headers = { cookie: cookies.admin }
    const { batches } = await (await app.request('/api/batches?limit=1', { headers })).json()
    expect(batches[0]).toMatchObject({ number: batch.number, undo: { counts: { released: 1, gone: 0 } } })
    const deeds = await app.store.db.selectFrom('audit').select('deed').where('subject', '=', batch.number).execute()
    expect(deeds.map(({ deed }) => deed).sort()).toEqual(['batch.submit', 'batch.undo'])
  })
})
