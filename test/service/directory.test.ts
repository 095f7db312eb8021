import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importDirectory } from '../../service/actions/directory.ts'
import { createListReader } from '../../service/list-reader.ts'
import type { Batch } from '../../shared/batch.ts'
import type { AccountPage, DirectoryReport, UnfinishedImport } from '../../shared/directory.ts'
import { BASE_URL, makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES, NOON } from '../databases.ts'
import { makeBook, row, text } from '../workbooks.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })
const FILE = { name: 'accounts.csv', sha256: 'a'.repeat(64) }
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function readList(text: string) {
  const lists = createListReader()
  const list = await lists.read({ kind: 'accounts', name: 'list.csv', bytes: new TextEncoder().encode(text) })
  lists.close()
  if ('is' in list) throw new Error('The list was refused.')
  return list
}

describe.each(DATABASES)('the directory, on %s', name => {
  const admin = aPerson()
  const rep = aPerson({ role: 'rep' })
  let app: TestApp
  let asRep: string
  let asAdmin: string

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [{ ...admin, enterprises: [HARBOR.id] }, rep],
      placed: [{ account: '5-9001', enterpriseId: NORTHWIND.id }],
    })
    asRep = await app.cookieOf(rep)
    asAdmin = await app.cookieOf(admin)
  })
  afterAll(() => app.stop())

  const post = (
    kind: string,
    body: string | Uint8Array<ArrayBuffer>,
    query = '',
    headers: Record<string, string> = {},
  ) =>
    app.request(`/api/directory/${kind}?fileName=list${typeof body === 'string' ? '.csv' : '.xlsx'}${query}`, {
      method: 'POST',
      headers: {
        cookie: asRep,
        origin: BASE_URL,
        'content-type': typeof body === 'string' ? 'text/csv' : WORKBOOK,
        ...headers,
      },
      body,
    })
  const bring = async (kind: string, body: string | Uint8Array<ArrayBuffer>, query = ''): Promise<DirectoryReport> => {
    const answer = await post(kind, body, query)
    expect(answer.status).toBe(200)
    return answer.json()
  }
  const unfinished = async (): Promise<UnfinishedImport[]> =>
    (await (await app.request('/api/directory/unfinished', { headers: { cookie: asRep } })).json()).imports
  const world = () => ({ store: app.store, clock: () => NOON, newId: randomUUID })
  const outcomes = async (...numbers: string[]): Promise<string[]> => {
    const batch: Batch = await (await app.submit(asAdmin, aRequest(numbers))).json()
    return batch.rows.map(({ outcome }) => outcome)
  }

  test('before one is imported, every number may be right: open; afterwards only known ones go in', async () => {
    expect(await outcomes('5-1001')).toEqual(['unconfirmed'])
    const dry = await bring('accounts', 'Account\n5-1001\n5-1002', '&dryRun=true')
    expect(dry).toMatchObject({ dryRun: true, counts: { rows: 2, added: 2 } })
    expect(await outcomes('5-1003')).toEqual(['unconfirmed'])
    await bring('accounts', 'Account\n5-1001\n5-1002')
    expect(await outcomes('5-1002', '5-1004')).toEqual(['assigned', 'unknown'])
    const confirmed = await app.store.db.selectFrom('assignment').select(['account', 'confirmed']).execute()
    expect(confirmed.find(({ account }) => account === '5-1001')?.confirmed).toBe(1)
    expect(confirmed.find(({ account }) => account === '5-1003')?.confirmed).toBe(0)
  })

  test('importing the same again changes nothing, and says so', async () => {
    const list = 'Account,Active\n5-2001,yes\n5-2002,no'
    expect((await bring('accounts', list)).counts).toMatchObject({ added: 2, unchanged: 0 })
    expect((await bring('accounts', list)).counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect((await bring('accounts', list.replace('yes', 'no'))).counts).toMatchObject({ changed: 1, unchanged: 1 })
    expect(await outcomes('5-2001')).toEqual(['inactive'])
  })

  test('an account that the list puts somewhere stands there, unless it stands elsewhere already', async () => {
    const list = `Account,Enterprise ID\n5-3001,${HARBOR.id}\n5-9001,${HARBOR.id}\n5-3002,0`
    const report = await bring('accounts', list)
    expect(report.counts).toEqual({ rows: 3, added: 2, changed: 0, unchanged: 0, stopped: 1 })
    expect(report.findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'list.elsewhere B3',
      'list.enterprise B4',
    ])
    expect(await outcomes('5-3001', '5-9001')).toEqual(['here', 'elsewhere'])
  })

  test('a dry run says for enterprises what would be added and changed, and writes nothing', async () => {
    const rows = [
      ['Enterprise ID', 'Name', 'Created on', 'Active'],
      [HARBOR.id, HARBOR.name, HARBOR.createdOn, 'yes'],
      [NORTHWIND.id, 'Northwind Clinics Inc.', NORTHWIND.createdOn, 'yes'],
      ['7752046', 'Coopérative Rivière-aux-Pins', '2023-05-08', 'yes'],
    ]
    const book = makeBook({
      rows: rows
        .map((cells, at) =>
          row(at + 1, cells.map((value, column) => text('ABCD'[column] + String(at + 1), value)).join('')),
        )
        .join(''),
    })
    const counts = { rows: 3, added: 1, changed: 1, unchanged: 1, stopped: 0 }
    expect((await bring('enterprises', book, '&dryRun=true')).counts).toEqual(counts)
    expect((await bring('enterprises', book)).counts).toEqual(counts)
    const headers = { cookie: asRep }
    const { enterprises } = await (await app.request('/api/enterprises', { headers })).json()
    expect(enterprises).toHaveLength(3)
    // What the list has no column for stays.
    expect(enterprises.find(({ id }: { id: string }) => id === NORTHWIND.id)).toMatchObject({
      name: 'Northwind Clinics Inc.',
      customerNumbers: NORTHWIND.customerNumbers,
    })
  })

  test('an import does what its dry run said, or nothing: where the directory changed since, it is refused', async () => {
    const list = `Account,Enterprise ID\n5-6001,${HARBOR.id}\n5-6002,${HARBOR.id}`
    const seen = (await bring('accounts', list, '&dryRun=true')).digest
    expect((await bring('accounts', list, '&dryRun=true')).digest).toBe(seen)
    const withTag = (digest: string) => post('accounts', list, '', { 'if-match': `"${digest}"` })
    // A colleague brings one of them in meanwhile.
    await bring('accounts', 'Account\n5-6001')
    const refused = await withTag(seen)
    expect([refused.status, (await refused.json()).code]).toEqual([412, 'version.stale'])
    expect(await outcomes('5-6002')).toEqual(['unknown'])
    const now = await bring('accounts', list, '&dryRun=true')
    expect(now.counts).toMatchObject({ added: 1, changed: 1 })
    const done = await withTag(now.digest)
    expect([done.status, (await done.json()).digest]).toEqual([200, now.digest])
    // The same request once more would now do something else: nothing.
    expect((await withTag(now.digest)).status).toBe(412)
  })

  test('a long list goes in by so many, others work beside it, and nothing is left unfinished', async () => {
    const numbers = numbersFrom(100_000, 5600)
    const going = bring('accounts', `Account\n${numbers.join('\n')}`)
    const beside = await outcomes('5-2002')
    const report = await going
    expect(beside).toHaveLength(1)
    expect(report.counts).toMatchObject({ rows: 5600, added: 5600 })
    expect(await outcomes(numbers[0] ?? '', numbers.at(-1) ?? '')).toEqual(['assigned', 'assigned'])
    expect(await unfinished()).toEqual([])
  })

  test('a list of which the last row cannot be written goes in not at all: no part of it is there', async () => {
    const numbers = numbersFrom(200_000, 1200)
    const list = `Account,Enterprise ID\n${numbers.map(number => `${number},${HARBOR.id}`).join('\n')}`
    const parsed = await readList(list)
    const last = parsed.content.kind === 'accounts' ? parsed.content.listed.at(-1) : undefined
    // What neither database takes stands for whatever ends a transaction: a full disk, a lost connection.
    if (last) Object.assign(last, { typed: null })
    await expect(importDirectory(world(), null, { list: parsed, file: FILE, dryRun: false })).rejects.toThrow()
    const known = await app.store.db.selectFrom('account').select('number').where('number', 'in', numbers).execute()
    expect(known).toEqual([])
    expect(await unfinished()).toEqual([])
  })

  test('what a long list was cut off at is told, and the same file again goes on to its end', async () => {
    const numbers = numbersFrom(300_000, 6000)
    const list = await readList(`Account\n${numbers.join('\n')}`)
    const broken = await readList(`Account\n${numbers.join('\n')}`)
    const last = broken.content.kind === 'accounts' ? broken.content.listed.at(-1) : undefined
    if (last) Object.assign(last, { typed: null })
    await expect(importDirectory(world(), rep, { list: broken, file: FILE, dryRun: false })).rejects.toThrow()
    expect(await unfinished()).toMatchObject([
      { kind: 'accounts', file: FILE, rows: 6000, done: 5000, by: rep.name, running: true },
    ])
    app.passTime(61_000)
    expect(await unfinished()).toMatchObject([{ done: 5000, running: false }])
    // Another list that comes in whole meanwhile says nothing of this one.
    expect((await bring('accounts', 'Account\n5-300001')).counts.rows).toBe(1)
    expect(await unfinished()).toMatchObject([{ done: 5000, running: false }])
    // Who has seen it need not be told of it again; bringing the same file still goes on where it broke off.
    const dismiss = (id: string) =>
      app.request(`/api/directory/unfinished/${id}`, {
        method: 'DELETE',
        headers: { cookie: asRep, origin: BASE_URL },
      })
    const cutOff = (await unfinished())[0]?.id ?? ''
    app.passTime(-61_000)
    await dismiss(cutOff)
    expect(await unfinished(), 'one that runs is told all the same').toHaveLength(1)
    app.passTime(61_000)
    expect((await dismiss(cutOff)).status).toBe(204)
    expect((await dismiss(cutOff)).status, 'twice is no more').toBe(204)
    expect(await unfinished()).toEqual([])
    const noted = await app.store.db.selectFrom('audit').select('id').where('deed', '=', 'directory.dismiss').execute()
    expect(noted).toHaveLength(1)
    const looked = await importDirectory(world(), rep, { list, file: FILE, dryRun: true })
    expect(looked.counts).toMatchObject({ rows: 6000, added: 1000, unchanged: 5000 })
    const done = await importDirectory(world(), rep, { list, file: FILE, dryRun: false, seen: looked.digest })
    expect([done.counts.added, done.digest]).toEqual([1000, looked.digest])
    app.passTime(-61_000)
    expect(await unfinished()).toEqual([])
  })

  test('refuses in the reader’s language what no list can be made of', async () => {
    const french = { 'accept-language': 'fr-CA' }
    const missing = await post('accounts', 'Nom\nUn', '', french)
    expect([missing.status, await missing.json()]).toEqual([
      422,
      expect.objectContaining({
        code: 'directory.heading-missing',
        errors: [expect.objectContaining({ message: expect.stringContaining('«\u00a0Numéro de compte\u00a0»') })],
      }),
    ])
    expect((await (await post('accounts', new Uint8Array([1, 2, 3]))).json()).code).toBe('directory.file-refused')
    expect((await post('accounts', 'x', '', { 'content-type': 'application/json' })).status).toBe(415)
    expect((await post('people', 'x')).status).toBe(422)
    const large = await post('accounts', 'x'.repeat(16 * 1024 * 1024 + 1))
    expect([large.status, (await large.json()).code]).toEqual([413, 'directory.too-large'])
  })

  test('N4: a panel keeps its enterprise’s accounts with a date, page by page, and learns cheaply that nothing changed', async () => {
    await app.store.write(async trx => {
      await trx.deleteFrom('assignment').execute()
    })
    await fillStore(app.store, {
      placed: numbersFrom(7001, 5).map(account => ({ account, enterpriseId: HARBOR.id })),
    })
    const ask = (query: string, headers: Record<string, string> = {}) =>
      app.request(`/api/accounts?enterpriseId=${HARBOR.id}${query}`, { headers: { cookie: asAdmin, ...headers } })
    const first = await ask('&limit=3')
    const page: AccountPage = await first.json()
    expect(page.accounts.map(({ account }) => account)).toEqual(numbersFrom(7001, 3))
    expect(page).toMatchObject({
      asOf: new Date(NOON).toISOString(),
      accounts: [{ since: new Date(NOON).toISOString() }, {}, {}],
    })
    const rest: AccountPage = await (await ask(`&cursor=${page.next}`)).json()
    expect(rest).toMatchObject({ accounts: [{ account: '5-7004' }, { account: '5-7005' }], next: null })
    const tag = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await ask('&limit=3', tag)).status).toBe(304)
    await app.store.db.deleteFrom('assignment').where('account', '=', '5-7002').execute()
    expect((await ask('&limit=3', tag)).status).toBe(200)
    const found = async (q: string) => {
      const told: AccountPage = await (await ask(`&${new URLSearchParams({ q })}`)).json()
      return told.accounts.map(({ account }) => account)
    }
    expect(await found('7004')).toEqual(['5-7004'])
    // In any writing, and a sign of the pattern's own is only itself.
    expect(await found(' 5\u20117005 ')).toEqual(['5-7005'])
    expect(await found('5_7004')).toEqual([])
    expect(await found('%')).toEqual([])
  })
})

describe('a list that ends the process that reads it', () => {
  test('is refused with a reason, and the next list is read', async () => {
    const lists = createListReader({ seconds: 60, megabytes: 20 })
    const read = (rows: number) => {
      const lines = Array.from({ length: rows }, (_, at) => `5-${10_000_000 + at},7731204`)
      const bytes = new TextEncoder().encode(['Account,Enterprise ID', ...lines].join('\n'))
      return lists.read({ kind: 'accounts', name: 'list.csv', bytes })
    }
    try {
      expect(await read(49_000)).toMatchObject({ is: 'file', finding: { code: 'file.broke_off' } })
      expect(await read(3)).toMatchObject({ rows: 3, stopped: 0 })
    } finally {
      lists.close()
    }
  }, 60_000)
})

describe('a list far longer than any that the portal takes', () => {
  test('is read whole up to a million cells, and past them told as a list is', async () => {
    const lists = createListReader()
    const read = (lines: readonly string[]) =>
      lists.read({ kind: 'accounts', name: 'list.csv', bytes: new TextEncoder().encode(lines.join('\n')) })
    try {
      expect(await read(['Account', ...numbersFrom(10_000_000, 120_000)])).toMatchObject({ rows: 120_000, stopped: 0 })
      expect(await read(['Account', ...Array.from({ length: 1_000_000 }, () => '5')])).toMatchObject({
        is: 'file',
        finding: { code: 'sheet.too_big', args: { what: 'list', limit: 1_000_000 } },
      })
    } finally {
      lists.close()
    }
  }, 120_000)
})
