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

  test('R3: three services on one database, one killed under load: nothing is lost, nothing doubled, and the others go on', async () => {
    const { place, folder, service, store } = await make()
    if (!('url' in place)) throw new Error('This test is about PostgreSQL.')
    const secret = join(folder, 'shared-secret')
    await writeFile(secret, SECRET)
    const env = { DATABASE_URL: place.url, SECRET_FILE: secret }
    const started = await Promise.all(
      ['one', 'two', 'three'].map(name => startProcess(['--welcome'], { ...env, SIDECHECK_DATA: join(folder, name) })),
    )
    running.push(...started)
    const [one, two] = started
    if (!one || !two) throw new Error('Three services were started.')
    const link = new URL(await makeLink(await service.auth(), one.url, rep.email, 1))
    const entered = await fetch(`${one.url}${VERIFY}`, pressing(link))
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const send = async (to: ServiceProcess, number: string): Promise<Batch> => {
      const answer = await fetch(`${to.url}/api/batches`, {
        method: 'POST',
        headers: {
          cookie,
          origin: to.url,
          'content-type': 'application/json',
          'idempotency-key': `one-key-of-number-${number}`,
        },
        body: JSON.stringify(aRequest([number])),
      })
      if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
      return answer.json()
    }
    // Each number is sent by its own key, to the services in turn; who finds its service gone tries the next with the same key.
    const numbers = numbersFrom(1, 60)
    let answered = 0
    const lane = async (mine: readonly string[], at: number) => {
      const told: Batch[] = []
      for (const number of mine) {
        const first = started[(at + told.length) % 3] ?? two
        told.push(await send(first, number).catch(() => send(two, number)))
        if (++answered === 12) void one.end('SIGKILL')
      }
      return told
    }
    const lanes = [0, 1, 2, 3, 4, 5].map(at => lane(numbers.slice(at * 10, at * 10 + 10), at))
    const told = (await Promise.all(lanes)).flat()
    await one.end('SIGKILL')
    expect(new Set(told.map(({ number }) => number)).size).toBe(numbers.length)
    const batches = await store.db.selectFrom('batch').select('number').execute()
    expect(batches).toHaveLength(numbers.length)
    const standing = await store.db
      .selectFrom('assignment')
      .select('account')
      .where('released_at', 'is', null)
      .execute()
    expect(standing.map(({ account }) => account).sort()).toEqual([...numbers].sort())
    const mails = await store.db.selectFrom('message').select('id').where('kind', '=', 'batch').execute()
    expect(mails).toHaveLength(numbers.length)
    expect(await send(two, '5-1')).toEqual(told.find(({ rows }) => rows[0]?.account === '5-1'))
    // The database was there before: no sample people were put in.
    expect(two.said()).not.toContain('/sign-in/link')
  })

  test('7: a connection that drops under load is a 503 at worst, and nothing is half done', async () => {
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
