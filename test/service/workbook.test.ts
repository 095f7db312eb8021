import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_ACCOUNTS, seed } from '../../service/sample.ts'
import { samplePeople } from '../../service/store/person.ts'
import { createUploadReader } from '../../service/upload-reader.ts'
import type { Batch } from '../../shared/batch.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { makeSample } from '../../shared/workbook/sample.ts'
import { makeTemplate } from '../../shared/workbook/template.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { BAD_INPUTS } from '../bad-inputs/all.ts'
import { numbersFrom } from '../builders.ts'
import { NOON } from '../databases.ts'
import { makeHeavy } from '../heavy.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const WORDS = wordsFor('en-US')

describe('a workbook sent as it is', () => {
  let app: TestApp
  let cookie: string

  beforeAll(async () => {
    app = await makeApp('sqlite')
    await seed(app.store, SAMPLE_ACCOUNTS, { now: NOON, newId: randomUUID })
    const admin = (await samplePeople(app.store.db)).find(person => person.name === 'Marie Delcourt')
    if (!admin) throw new Error('The sample has no admin.')
    cookie = await app.cookieOf(admin)
  })
  afterAll(() => app.stop())

  const send = (bytes: Uint8Array<ArrayBuffer>, given: { query?: Record<string, string>; key?: string } = {}) => {
    const query = { enterpriseId: '7731204', policy: 'ready-rows', fileName: 'accounts.xlsx', ...given.query }
    return app.request(`/api/batches?${new URLSearchParams(query)}`, {
      method: 'POST',
      headers: { cookie, origin: BASE_URL, 'content-type': XLSX, 'idempotency-key': given.key ?? randomUUID() },
      body: bytes,
    })
  }

  test('the sample workbook meets every outcome that an admin has to know', async () => {
    const bytes = await makeSample(lumenConnect, WORDS)
    expect((await (await send(bytes)).json()).code).toBe('batch.confirm-needed')
    const answer = await send(bytes, { query: { confirm: 'true' } })
    expect(answer.status).toBe(201)
    const batch: Batch = await answer.json()
    for (const outcome of ['assigned', 'here', 'elsewhere', 'unknown', 'duplicate', 'stopped'] as const) {
      expect([outcome, batch.counts[outcome]]).toEqual([outcome, expect.any(Number)])
      expect(batch.counts[outcome], outcome).toBeGreaterThan(0)
    }
    expect(batch.source).toEqual({
      fileName: 'accounts.xlsx',
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  test('a retry of the same bytes under one key is the same batch, other bytes are refused', async () => {
    const key = randomUUID()
    const bytes = await makeTemplate(lumenConnect, WORDS, ['5-10007922'])
    const first: Batch = await (await send(bytes, { key })).json()
    const second = await send(bytes, { key })
    expect(second.headers.get('idempotent-replayed')).toBe('true')
    expect((await second.json()).number).toBe(first.number)
    expect((await send(await makeTemplate(lumenConnect, WORDS, ['5-1']), { key })).status).toBe(422)
  })

  test('a file that is no workbook is refused with the reason a person can act on', async () => {
    const answer = await send(new TextEncoder().encode('account;name\n5-1;x\n'))
    expect(answer.status).toBe(422)
    const fault = await answer.json()
    expect(fault).toMatchObject({ code: 'batch.file-refused' })
    expect(fault.errors[0]).toMatchObject({ code: expect.stringMatching(/^file\./), message: expect.any(String) })
  })

  test('more than a hundred accounts in a workbook are refused whole', async () => {
    const answer = await send(await makeTemplate(lumenConnect, WORDS, numbersFrom(1, 101)))
    expect(await answer.json()).toMatchObject({ code: 'batch.too-many-rows' })
  })

  test('N8: with a seal, a workbook that was saved again has the same rows, and one that was changed names its cells', async () => {
    const rep = (await samplePeople(app.store.db)).find(({ role }) => role === 'rep')
    if (!rep) throw new Error('The sample has no rep.')
    const rows = ['5-8001', '5-8002', '5-8003'].map((typed, at) => ({ cell: `A${6 + at}`, typed }))
    const made = await app.request('/api/seals', {
      method: 'POST',
      headers: {
        cookie: await app.cookieOf(rep),
        origin: BASE_URL,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ rows, source: { fileName: 'a.xlsx', sha256: 'a'.repeat(64) }, pack: 'lumen-connect@1' }),
    })
    const { code } = await made.json()
    const sealed = async (accounts: readonly string[], query: Record<string, string>) =>
      (await send(await makeTemplate(lumenConnect, WORDS, accounts), { query: { confirm: 'true', ...query } })).json()
    const typed = rows.map(row => row.typed)
    expect((await sealed(typed, { seal: code })).seal).toMatchObject({ state: 'same-rows', code, changed: [] })
    const changed = await sealed(typed.with(1, '5-8999'), { seal: code.toLowerCase() })
    expect(changed.seal).toMatchObject({ state: 'changed', changed: ['A7'], by: { name: rep.name } })
    expect(await sealed(typed, { seal: '0000000000' })).toMatchObject({ code: 'seal.unknown', status: 422 })
    expect(await sealed(typed, { seal: '0000000000', dryRun: 'true' })).toMatchObject({ policy: 'ready-rows' })
    expect((await sealed(typed, { seal: '0'.repeat(41) })).errors).toMatchObject([{ pointer: 'query:/seal' }])
  })

  test('what the address must say besides is checked by name', async () => {
    const answer = await send(await makeTemplate(lumenConnect, WORDS, ['5-1']), { query: { policy: 'maybe' } })
    expect(answer.status).toBe(422)
    expect((await answer.json()).errors).toEqual([expect.objectContaining({ pointer: 'query:/policy' })])
  })

  test('every bad input of the table is answered with an outcome or a reason, and the service goes on', async () => {
    for (const bad of BAD_INPUTS) {
      const answer = await send(bad.file(), { query: { dryRun: 'true' } })
      expect([200, 413, 422], `${bad.id}: ${bad.what}`).toContain(answer.status)
      if (answer.status !== 422) continue
      const { code, errors } = await answer.json()
      const why = errors?.[0]?.code ?? code
      const refused = bad.verdict === 'refused' && bad.name === undefined && !bad.asText
      if (refused) expect(why, `${bad.id}: ${bad.what}`).toBe(bad.findings[0]?.[0])
    }
    expect((await app.request('/livez')).status).toBe(200)
  }, 60_000)
})

describe('an upload that ends the process that reads it', () => {
  test('is refused with a reason; others are answered meanwhile, and the next upload is read', async () => {
    const app = await makeApp('sqlite', { uploads: createUploadReader({ seconds: 60, megabytes: 24 }) })
    try {
      await seed(app.store, SAMPLE_ACCOUNTS, { now: NOON, newId: randomUUID })
      const admin = (await samplePeople(app.store.db)).find(person => person.name === 'Marie Delcourt')
      if (!admin) throw new Error('The sample has no admin.')
      const cookie = await app.cookieOf(admin)
      const upload = (body: Uint8Array<ArrayBuffer>) =>
        app.request('/api/batches?enterpriseId=7731204&policy=ready-rows&fileName=a.xlsx&dryRun=true', {
          method: 'POST',
          headers: { cookie, origin: BASE_URL, 'content-type': XLSX },
          body,
        })
      const order: string[] = []
      const heavy = upload(makeHeavy(49_000)).finally(() => order.push('heavy'))
      expect((await app.request('/livez').finally(() => order.push('live'))).status).toBe(200)
      const answer = await heavy
      expect(order).toEqual(['live', 'heavy'])
      expect(answer.status).toBe(422)
      const { code, errors } = await answer.json()
      expect([code, errors[0].code]).toEqual(['batch.file-refused', 'file.broke_off'])
      expect((await upload(await makeTemplate(lumenConnect, WORDS, ['5-10007922']))).status).toBe(200)
    } finally {
      await app.stop()
    }
  }, 60_000)
})
