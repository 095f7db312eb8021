import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch, BatchRequest } from '../../shared/batch.ts'
import type { Person } from '../../shared/person.ts'
import type { Seal } from '../../shared/seal.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const FILE = { fileName: 'harbor.xlsx', sha256: 'a'.repeat(64) }
const SAVED_AGAIN = { fileName: 'harbor (2).xlsx', sha256: 'b'.repeat(64) }
const HOUR_MS = 60 * 60_000

describe.each(DATABASES)('N8: a sealed check, on %s', name => {
  const dana = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  let app: TestApp
  let rep: string
  let admin: string

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, { enterprises: [anEnterprise()], people: [dana] })
    rep = await app.cookieOf(dana)
    admin = await signedIn(aPerson())
  })
  afterAll(() => app.stop())

  async function signedIn(person: Person): Promise<string> {
    await fillStore(app.store, { people: [{ ...person, enterprises: [anEnterprise().id] }] })
    return app.cookieOf(person)
  }

  const askSeal = (rows: BatchRequest['rows'], key: string = randomUUID(), cookie = rep) =>
    app.request('/api/seals', {
      method: 'POST',
      headers: { cookie, origin: 'http://127.0.0.1:8787', 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ rows, source: FILE, pack: 'lumen-connect@1' }),
    })
  const sealed = async (numbers: readonly string[]): Promise<Seal> => (await askSeal(aRequest(numbers).rows)).json()
  const sent = async (numbers: readonly string[], given: Partial<BatchRequest>): Promise<Batch> => {
    const answer = await app.submit(admin, aRequest(numbers, given))
    expect(answer.status).toBe(201)
    return answer.json()
  }
  const refusal = async (seal: string, cookie = admin) =>
    (await app.submit(cookie, aRequest(['5-77'], { seal }))).json()

  test('the batch says by whom and when the same file was checked, then and whenever it is read again', async () => {
    const numbers = numbersFrom(100, 3)
    const { code, at } = await sealed(numbers)
    const batch = await sent(numbers, { seal: code, source: FILE })
    const by = { id: dana.id, name: 'Dana Whitfield' }
    expect(batch.seal).toMatchObject({ state: 'same-file', code, at, by, pack: 'lumen-connect@1', changed: [] })
    const again = await app.request(`/api/batches/${batch.number}`, { headers: { cookie: admin } })
    expect(await again.json()).toEqual(batch)
  })

  test('a file that was saved again has the same rows, however its numbers and the code are written', async () => {
    const { code } = await sealed(['5-200', '5-201'])
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`
    const batch = await sent([' 5\u2011200', '5-201 '], { seal: typed, source: SAVED_AGAIN })
    expect(batch.seal?.state).toBe('same-rows')
  })

  test('the cells that hold another account, came or went are named', async () => {
    const { code } = await sealed(['5-300', '5-301', '5-302'])
    const batch = await sent(['5-300', '5-399'], { seal: code, source: SAVED_AGAIN })
    expect(batch.seal).toMatchObject({ state: 'changed', changed: ['A7'], removed: ['A8'], added: [] })
  })

  test('a list of 340 is sealed once, and each of its requests and corrected copies is told to be a part of it', async () => {
    const numbers = numbersFrom(6_000, 340)
    const { code, rows } = await sealed(numbers)
    expect(rows).toBe(340)
    const own = aRequest(numbers).rows
    for (let at = 0; at < 340; at += 100) {
      const answer = await app.submit(admin, { ...aRequest([], { seal: code }), rows: own.slice(at, at + 100) })
      const { seal, rows: sent } = (await answer.json()) as Batch
      expect(seal).toMatchObject({ state: 'part', changed: [], added: [], moved: [], of: 340 })
      expect(seal?.removed).toHaveLength(340 - sent.length)
    }
    // A corrected copy begins at row 6 again, and a number in it is plain text.
    const copy = await sent(numbers.slice(100, 200), { seal: code, source: SAVED_AGAIN })
    expect(copy.seal).toMatchObject({ state: 'part', changed: [], added: [], of: 340 })
    expect(copy.seal?.moved[0]).toEqual({ from: 'A106', to: 'A6' })
    const strange = await sent([...numbers.slice(200, 250), '5-424242'], { seal: code, source: SAVED_AGAIN })
    expect(strange.seal).toMatchObject({ state: 'changed', added: [], changed: ['A56'] })
  })

  test('what is stored holds no number, and the same account has another digest in every seal', async () => {
    const [one, other] = [await sealed(['5-4004004', '5-4004005']), await sealed(['5-4004004', '5-4004005'])]
    const rows = await app.store.db.selectFrom('seal').selectAll().where('code', 'in', [one.code, other.code]).execute()
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('4004004')
    expect(rows[0]?.rows).not.toBe(rows[1]?.rows)
    expect(one).toMatchObject({ rows: 2, by: { name: 'Dana Whitfield' } })
  })

  test('R5: sealing twice with one key is one seal', async () => {
    const key = randomUUID()
    const { rows } = aRequest(['5-500'])
    const [first, second] = [await (await askSeal(rows, key)).json(), await (await askSeal(rows, key)).json()]
    expect(second).toEqual(first)
  })

  test('only a rep seals, and only what holds rows', async () => {
    expect(await (await askSeal(aRequest(['5-1']).rows, randomUUID(), admin)).json()).toMatchObject({
      code: 'auth.forbidden',
    })
    expect(await (await askSeal([])).json()).toMatchObject({ code: 'seal.no-rows' })
  })

  test('a mistyped code is told apart from one that never was, and neither sends anything', async () => {
    const { code } = await sealed(['5-600'])
    const wrong = `${code.slice(0, 9)}${code[9] === '0' ? '1' : '0'}`
    expect(await refusal(wrong)).toMatchObject({ code: 'seal.malformed', status: 422 })
    expect(await refusal('0000000000')).toMatchObject({ code: 'seal.unknown', status: 422 })
  })

  test('ten wrong codes an hour and no more, even all at once; a right one is never counted', async () => {
    const cookie = await signedIn(aPerson())
    const { code } = await sealed(['5-700'])
    for (let time = 0; time < 12; time++) {
      expect((await app.submit(cookie, aRequest(['5-700'], { seal: code }))).status).toBe(201)
    }
    const told = await Promise.all(Array.from({ length: 15 }, () => refusal('0000000000', cookie)))
    for (let time = 0; time < 11; time++) told.push(await refusal('0000000000', cookie))
    expect(told.filter(fault => fault.code === 'seal.unknown')).toHaveLength(10)
    expect(await refusal(code, cookie)).toMatchObject({ code: 'seal.too-many', status: 429 })
    expect((await app.submit(cookie, aRequest(['5-701']))).status, 'without a seal it goes').toBe(201)
    app.passTime(HOUR_MS + 1000)
    expect((await app.submit(cookie, aRequest(['5-700'], { seal: code }))).status).toBe(201)
  })
})
