import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { makeLink } from '../../service/http/link.ts'
import type { Batch } from '../../shared/batch.ts'
import { makeApp, SECRET, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { pressing, VERIFY } from '../link.ts'
import { type ServiceProcess, startProcess } from '../process.ts'

// Whole processes are started here, on a machine that may be busy.
describe('on PostgreSQL', { timeout: 60_000 }, () => {
  const rep = aPerson({ role: 'rep' })
  const running: ServiceProcess[] = []
  let app: TestApp | undefined
  const make = async () => {
    app = await makeApp('postgres')
    await fillStore(app.store, { enterprises: [anEnterprise()], people: [rep] })
    return app
  }
  afterEach(async () => {
    for (const service of running.splice(0)) await service.end('SIGKILL')
    await app?.stop()
  })

  test('R3: two services on one database know the same people, and one going away costs nothing', async () => {
    const { place, folder, service } = await make()
    if (!('url' in place)) throw new Error('This test is about PostgreSQL.')
    const secret = join(folder, 'shared-secret')
    await writeFile(secret, SECRET)
    for (const name of ['one', 'other']) {
      const env = { SIDECHECK_DATA: join(folder, name), DATABASE_URL: place.url, SECRET_FILE: secret }
      running.push(await startProcess(['--welcome'], env))
    }
    const [one, other] = running
    if (!one || !other) throw new Error('Two services were started.')
    const link = new URL(await makeLink(await service.auth(), one.url, rep.email, 1))
    const entered = await fetch(`${one.url}${VERIFY}`, pressing(link))
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const send = async (to: ServiceProcess): Promise<Batch> => {
      const answer = await fetch(`${to.url}/api/batches`, {
        method: 'POST',
        headers: {
          cookie,
          origin: to.url,
          'content-type': 'application/json',
          'idempotency-key': 'one-key-for-both-of-them',
        },
        body: JSON.stringify(aRequest(numbersFrom(1, 10))),
      })
      expect(answer.status).toBe(201)
      return answer.json()
    }
    const first = await send(one)
    await one.end('SIGKILL')
    expect(await send(other)).toEqual(first)
    // The database was there before: no sample people were put in.
    expect(other.said()).not.toContain('/sign-in/link')
  })

  test('a connection that drops under load is a 503 at worst, and nothing is half done', async () => {
    const { store, submit, cookieOf } = await make()
    const cookie = await cookieOf(rep)
    const requests = numbersFrom(5000, 30).map(number => aRequest([number]))
    const answers = requests.map(request => submit(cookie, request))
    for (let times = 0; times < 5; times++) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`
        .execute(store.db)
        .catch(() => {})
    }
    const statuses = (await Promise.all(answers)).map(answer => answer.status)
    expect(statuses.filter(status => status !== 201 && status !== 503)).toEqual([])
    const batches = await store.db.selectFrom('batch').select('number').execute()
    const rows = await store.db.selectFrom('batch_row').select('batch_number').execute()
    expect(rows).toHaveLength(batches.length)
    expect(batches.length).toBeGreaterThanOrEqual(statuses.filter(status => status === 201).length)
    expect((await submit(cookie, aRequest(['5-9999']))).status).toBe(201)
  })
})
