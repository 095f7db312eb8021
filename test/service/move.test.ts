import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import type { Move, MoveAnswer, MoveSummary } from '../../shared/move.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
const THIRD = anEnterprise({ id: '7752046', name: 'Coopérative Rivière-aux-Pins' })
const CLOSED = anEnterprise({ id: '7731377', name: 'Pine Cold Storage', active: false })

describe.each(DATABASES)('a move that was asked for, on %s', name => {
  const admin = aPerson()
  const colleague = aPerson({ name: 'Luc Tremblay' })
  const stranger = aPerson({ name: 'Étienne Gagnon', locale: 'fr-CA' })
  const rep = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  const otherRep = aPerson({ name: 'Kim Osei', role: 'rep' })
  const cookies = { admin: '', colleague: '', stranger: '', rep: '', otherRep: '' }
  let app: TestApp
  let next = 1_000

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND, THIRD, CLOSED],
      people: [
        { ...admin, enterprises: [HARBOR.id] },
        { ...colleague, enterprises: [HARBOR.id] },
        { ...stranger, enterprises: [NORTHWIND.id] },
        rep,
        otherRep,
      ],
      directory: numbersFrom(1_000, 3_000).map(number => ({ number, active: number !== '5-3999' })),
    })
    for (const [who, person] of Object.entries({ admin, colleague, stranger, rep, otherRep })) {
      cookies[who as keyof typeof cookies] = await app.cookieOf(person)
    }
  })
  afterAll(() => app.stop())

  /** Known accounts that stand in an enterprise. */
  const placed = async (count: number, enterpriseId = NORTHWIND.id) => {
    const numbers = numbersFrom(next, count)
    next += count
    await fillStore(app.store, { placed: numbers.map(account => ({ account, enterpriseId })) })
    return numbers
  }
  const sent = async (numbers: readonly string[], who: keyof typeof cookies = 'admin'): Promise<Batch> => {
    const answer = await app.submit(cookies[who], aRequest(numbers))
    expect(answer.status).toBe(201)
    return answer.json()
  }
  const read = async (number: string | null | undefined, who: keyof typeof cookies = 'rep'): Promise<Move> => {
    const answer = await app.request(`/api/moves/${number}`, { headers: { cookie: cookies[who] } })
    expect(answer.status).toBe(200)
    const move: Move = await answer.json()
    expect(answer.headers.get('etag')).toBe(`"${move.version}"`)
    return move
  }
  const decide = (move: Move, answer: MoveAnswer, who: keyof typeof cookies = 'rep', key = randomUUID()) =>
    app.post(cookies[who], `/api/moves/${move.number}/decisions`, answer, {
      'if-match': `"${move.version}"`,
      'idempotency-key': key,
    })
  const withdraw = (move: Move, who: keyof typeof cookies = 'admin') =>
    app.post(cookies[who], `/api/moves/${move.number}/withdrawal`, undefined, { 'if-match': `"${move.version}"` })
  const standsIn = async (account: string) => {
    const rows = await app.store.db
      .selectFrom('assignment')
      .select('enterprise_id')
      .where('account', '=', account)
      .where('released_at', 'is', null)
      .execute()
    return rows.map(row => row.enterprise_id)
  }

  test('N5: the rows of a batch that stand elsewhere become one packet with a number to quote', async () => {
    const numbers = await placed(3)
    const batch = await sent([...numbers, '5-3000'])
    const moves = new Set(batch.rows.map(row => row.move))
    expect(moves.size).toBe(2)
    expect(batch.rows[3]).toMatchObject({ outcome: 'assigned', move: null })
    const move = await read(batch.rows[0]?.move)
    expect(move.number).toMatch(/^MV-\d{4}$/)
    expect(move).toMatchObject({ state: 'waiting', batch: batch.number, to: { id: HARBOR.id }, counts: { waiting: 3 } })
    expect(move.rows.map(({ cell, account }) => [cell, account])).toEqual(numbers.map((n, at) => [`A${at + 6}`, n]))
  })

  test('A4: approving moves every account in the same step, and the batch’s admin sees it', async () => {
    const numbers = await placed(2)
    const batch = await sent(numbers)
    const answer = await decide(await read(batch.rows[0]?.move), { decision: 'approve' })
    expect(answer.status).toBe(200)
    const move: Move = await answer.json()
    expect(move).toMatchObject({ state: 'applied', counts: { moved: 2, waiting: 0 } })
    for (const number of numbers) expect(await standsIn(number)).toEqual([HARBOR.id])
    const seen = await read(move.number, 'admin')
    expect(seen.rows[0]).toMatchObject({ state: 'moved', decided: { by: { name: 'Dana Whitfield' } } })
    expect((await sent(numbers)).counts.here).toBe(2)
  })

  test('where an account stands only representatives are told, before and after the move', async () => {
    const [number = ''] = await placed(1)
    const batch = await sent([number])
    const told = async (who: keyof typeof cookies) => JSON.stringify(await read(batch.rows[0]?.move, who))
    expect(await told('rep')).toContain(NORTHWIND.name)
    for (const text of [JSON.stringify(batch), await told('admin'), await told('colleague')]) {
      expect(text).not.toContain(NORTHWIND.name)
      expect(text).not.toContain(NORTHWIND.id)
    }
    await decide(await read(batch.rows[0]?.move), { decision: 'approve' })
    expect(await told('rep')).toContain(NORTHWIND.name)
    expect(await told('admin')).not.toContain(NORTHWIND.name)
  })

  test('rows are decided one by one, declining says why, and who asked gets a mail in their language', async () => {
    const numbers = await placed(3, HARBOR.id)
    const batch = await (await app.submit(cookies.stranger, aRequest(numbers, { enterpriseId: NORTHWIND.id }))).json()
    await app.service.idle()
    app.mails.length = 0
    const number = batch.rows[0].move
    const noReason = await decide(await read(number), { decision: 'decline', accounts: [numbers[0] ?? ''] })
    expect([noReason.status, (await noReason.json()).code]).toEqual([422, 'move.reason-needed'])
    const accounts = [numbers[0] ?? '']
    const declined: MoveAnswer = { decision: 'decline', accounts, reason: 'Contrat en cours' }
    expect((await decide(await read(number), declined)).status).toBe(200)
    expect((await read(number)).state).toBe('waiting')
    const rest = await (await decide(await read(number), { decision: 'approve' })).json()
    expect(rest).toMatchObject({ state: 'partly-applied', counts: { declined: 1, moved: 2 } })
    expect(rest.rows[0].decided.reason).toBe('Contrat en cours')
    await app.service.idle()
    expect(app.mails.map(({ mail }) => mail.subject)).toEqual([
      `${number}\u00a0: Aucun des 3 comptes n’a été déplacé`,
      `${number}\u00a0: 2 comptes sur 3 ont été déplacés`,
    ])
    expect(app.mails[0]?.mail.text).toContain('Motif\u00a0: Contrat en cours')
    expect(app.mails[0]?.mail.to.address).toBe(stranger.email)
    expect(app.mails.map(({ mail }) => mail.text + mail.html).join()).not.toContain('Harbor')
  })

  test('17: what somebody decides counts only if they saw the newest: 428 without, 412 with an old version', async () => {
    const numbers = await placed(2)
    const batch = await sent(numbers)
    const seen = await read(batch.rows[0]?.move)
    const bare = await app.post(cookies.rep, `/api/moves/${seen.number}/decisions`, { decision: 'approve' })
    expect([bare.status, (await bare.json()).code]).toEqual([428, 'version.missing'])
    await decide(seen, { decision: 'decline', accounts: [numbers[0] ?? ''], reason: 'No' })
    const stale = await decide(seen, { decision: 'approve' }, 'otherRep')
    expect([stale.status, (await stale.json()).code]).toEqual([412, 'version.stale'])
    expect(await standsIn(numbers[1] ?? '')).toEqual([NORTHWIND.id])
  })

  test('an account that went somewhere else since the move was read is not moved from there unseen', async () => {
    const [number = ''] = await placed(1)
    const batch = await sent([number])
    const seen = await read(batch.rows[0]?.move)
    const elsewhere = { to: THIRD.id, rows: [{ cell: 'A6', typed: number }], reason: 'Merged' }
    expect((await app.post(cookies.otherRep, '/api/moves', elsewhere)).status).toBe(201)
    expect((await decide(seen, { decision: 'approve' })).status).toBe(412)
    const again = await read(seen.number)
    expect(again.rows[0]?.from?.name).toBe(THIRD.name)
    expect((await decide(again, { decision: 'approve' })).status).toBe(200)
    expect(await standsIn(number)).toEqual([HARBOR.id])
  })

  test('a decision sent again with its key is told again, and nothing is done twice', async () => {
    const batch = await sent(await placed(1))
    const seen = await read(batch.rows[0]?.move)
    const key = randomUUID()
    const first = await decide(seen, { decision: 'approve' }, 'rep', key)
    const again = await decide(seen, { decision: 'approve' }, 'rep', key)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    expect(await again.text()).toBe(await first.text())
    expect((await decide(seen, { decision: 'decline', reason: 'No' }, 'rep', key)).status).toBe(422)
  })

  test('rows that are decided, or were never there, take no decision', async () => {
    const numbers = await placed(2)
    const batch = await sent(numbers)
    const move = await read(batch.rows[0]?.move)
    const strange = await decide(move, { decision: 'approve', accounts: ['5-1', numbers[0] ?? ''] })
    expect([strange.status, (await strange.json()).code]).toEqual([409, 'move.decided'])
    await decide(move, { decision: 'approve' })
    expect((await decide(await read(move.number), { decision: 'approve' })).status).toBe(409)
  })

  test('of two representatives who decide at the same moment, one does and the other is told', async () => {
    for (let round = 0; round < 10; round++) {
      const batch = await sent(await placed(2))
      const seen = await read(batch.rows[0]?.move)
      const answers = await Promise.all([
        decide(seen, { decision: 'approve' }),
        decide(seen, { decision: 'decline', reason: 'No' }, 'otherRep'),
      ])
      expect(answers.map(answer => answer.status).sort()).toEqual([200, 412])
    }
  })

  test('who asked takes back what nobody has decided; nobody else does', async () => {
    const batch = await sent(await placed(2))
    const move = await read(batch.rows[0]?.move, 'admin')
    expect((await withdraw(move, 'colleague')).status).toBe(403)
    expect((await withdraw(move, 'rep')).status).toBe(403)
    expect((await withdraw(move, 'stranger')).status).toBe(404)
    const answer = await withdraw(move)
    expect(await answer.json()).toMatchObject({ state: 'withdrawn', counts: { withdrawn: 2 } })
    expect((await decide(await read(move.number), { decision: 'approve' })).status).toBe(409)
  })

  test('an account that two people ask for is asked for once, in the packet that was first', async () => {
    const numbers = await placed(3)
    const first = await sent(numbers.slice(0, 2))
    const second = await sent(numbers, 'colleague')
    expect(second.rows.map(row => row.move)).toEqual([first.rows[0]?.move, first.rows[0]?.move, expect.any(String)])
    expect(second.rows[2]?.move).not.toBe(first.rows[0]?.move)
    const [other = ''] = await placed(1)
    const both = await Promise.all([sent([other]), sent([other], 'colleague')])
    expect(new Set(both.map(batch => batch.rows[0]?.move)).size).toBe(1)
  })

  test('who wants to look first asks later, and once; a declined row can be asked for again', async () => {
    const numbers = await placed(1)
    const answer = await app.submit(cookies.admin, aRequest(numbers, { askMove: false }))
    const batch: Batch = await answer.json()
    expect(batch.rows[0]?.move).toBeNull()
    const ask = () => app.post(cookies.admin, `/api/batches/${batch.number}/moves`)
    const asked = await ask()
    expect(asked.status).toBe(201)
    const move: Move = await asked.json()
    expect((await (await ask()).json()).code).toBe('move.nothing')
    const again = await app.request(`/api/batches/${batch.number}`, { headers: { cookie: cookies.admin } })
    expect((await again.json()).rows[0].move).toBe(move.number)
    await decide(await read(move.number), { decision: 'decline', reason: 'Who are you?' })
    expect((await ask()).status).toBe(201)
  })

  test('all or nothing that was held back asks for nothing by itself', async () => {
    const numbers = await placed(1)
    const answer = await app.submit(cookies.admin, aRequest([...numbers, '5-3001'], { policy: 'all-or-nothing' }))
    const batch: Batch = await answer.json()
    expect(batch.rows.map(row => [row.outcome, row.move])).toEqual([
      ['elsewhere', null],
      ['held', null],
    ])
    expect((await app.post(cookies.admin, `/api/batches/${batch.number}/moves`)).status).toBe(201)
  })

  test('a move to an enterprise that was closed meanwhile moves nothing, and says so by row', async () => {
    const numbers = await placed(1)
    const batch = await sent(numbers)
    await app.store.db.updateTable('enterprise').set({ active: 0 }).where('id', '=', HARBOR.id).execute()
    const answer = await decide(await read(batch.rows[0]?.move), { decision: 'approve' })
    await app.store.db.updateTable('enterprise').set({ active: 1 }).where('id', '=', HARBOR.id).execute()
    expect(await answer.json()).toMatchObject({ state: 'refused', counts: { inactive: 1 } })
    expect(await standsIn(numbers[0] ?? '')).toEqual([NORTHWIND.id])
  })

  test('the list is walked by its cursor, waiting and decided apart, an admin’s own enterprises only', async () => {
    const walk = async (who: keyof typeof cookies, state: string) => {
      const seen: MoveSummary[] = []
      for (let cursor = ''; ; ) {
        const path = `/api/moves?limit=3&state=${state}${cursor && `&cursor=${cursor}`}`
        const { moves, next } = await (await app.request(path, { headers: { cookie: cookies[who] } })).json()
        seen.push(...moves)
        if (next === null) return seen
        cursor = next
      }
    }
    const [waiting, decided] = [await walk('rep', 'waiting'), await walk('rep', 'decided')]
    expect(new Set(waiting.map(move => move.state))).toEqual(new Set(['waiting']))
    expect(decided.map(move => move.state)).not.toContain('waiting')
    expect(waiting.length + decided.length).toBe(new Set([...waiting, ...decided].map(move => move.number)).size)
    expect(new Set((await walk('stranger', 'decided')).map(move => move.to.id))).toEqual(new Set([NORTHWIND.id]))
    const madeUp = await app.request('/api/moves?cursor=zzz', { headers: { cookie: cookies.rep } })
    expect(madeUp.status).toBe(422)
  })

  test('every deed about a move is in the audit log', async () => {
    const batch = await sent(await placed(1))
    const number = batch.rows[0]?.move ?? ''
    await decide(await read(number), { decision: 'approve' })
    const entries = await app.store.db
      .selectFrom('audit')
      .select(['deed', 'person_id'])
      .where('subject', '=', number)
      .orderBy('at')
      .orderBy('id')
      .execute()
    expect(entries).toEqual([
      { deed: 'move.ask', person_id: admin.id },
      { deed: 'move.decide', person_id: rep.id },
    ])
  })
})
