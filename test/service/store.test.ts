import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FolderRefused, holdFolder, makeDataFolder, readSecret } from '../../service/data-folder.ts'
import { openSqlite } from '../../service/store/dialect.ts'
import { MIGRATIONS, migrate, NewerSchema } from '../../service/store/migrate.ts'
import { openStore } from '../../service/store/open.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, fillStore } from '../builders.ts'
import { DATABASES, makeDatabase, NOON, type TestDatabase } from '../databases.ts'

describe.each(DATABASES)('the store, on %s', name => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await makeDatabase(name)
    await fillStore(database.store, { enterprises: [anEnterprise()] })
  })
  afterAll(() => database.drop())

  test('a deed that fails leaves nothing behind', async () => {
    const { store } = database
    await expect(
      store.write(async trx => {
        await trx.updateTable('enterprise').set({ name: 'half done' }).execute()
        throw new Error('in the middle')
      }),
    ).rejects.toThrow('in the middle')
    expect(await store.db.selectFrom('enterprise').select('name').execute()).toEqual([{ name: anEnterprise().name }])
  })

  test('using the database beside its own open transaction is told at once, and does not hang the next deed', async () => {
    const { store } = database
    const beside = store.write(() => store.db.selectFrom('enterprise').selectAll().execute())
    await expect(beside).rejects.toThrow('beside the transaction')
    const nested = store.write(() => store.write(async () => 1))
    await expect(nested).rejects.toThrow('beside the transaction')
    expect(await store.write(async () => 'next')).toBe('next')
  })

  test('several services that start at once make the schema once', async () => {
    const { store } = database
    const made = await Promise.all(Array.from({ length: 4 }, () => migrate(store.db, store.engine, NOON)))
    expect(made).toEqual([0, 0, 0, 0])
    const steps = await store.db.selectFrom('migration').select('number').orderBy('number').execute()
    expect(steps.map(step => step.number)).toEqual(MIGRATIONS.map(step => step.number))
  })

  test('an account stands in one enterprise only, whoever writes it', async () => {
    await fillStore(database.store, { placed: [{ account: '5-1', enterpriseId: anEnterprise().id }] })
    const twice = sql`insert into assignment (id, account, typed, enterprise_id, confirmed, assigned_at)
      values ('x', '5-1', '5-1', ${anEnterprise().id}, 1, 'now')`
    await expect(twice.execute(database.store.db)).rejects.toThrow(/unique/i)
  })

  test('6: a database of a newer program is refused', async () => {
    const other = await makeDatabase(name)
    await other.store.db.insertInto('migration').values({ number: 999, name: 'later', applied_at: 'now' }).execute()
    await expect(openStore(other.place, NOON)).rejects.toThrow(NewerSchema)
    await other.drop()
  })
})

describe.each(DATABASES)('better-auth’s tables, on %s', name => {
  let app: TestApp
  beforeAll(async () => {
    app = await makeApp(name)
  })
  afterAll(() => app.stop())

  test('are as better-auth itself would make them', async () => {
    const { toBeAdded, toBeCreated } = await getMigrations((await app.service.auth()).options)
    expect({ added: toBeAdded, created: toBeCreated }).toEqual({ added: [], created: [] })
  })

  test('awaiting auth.api inside a transaction is told at once instead of hanging', async () => {
    const deed = app.store.write(async () => {
      const { internalAdapter } = await (await app.service.auth()).$context
      await internalAdapter.findUserByEmail('somebody@harborpine.example')
    })
    await expect(deed).rejects.toThrow('beside the transaction')
  })
})

describe('the SQLite file', () => {
  test('goes on writing after a row id that is beyond what a number holds, as the search index makes them', async () => {
    const { store, drop } = await makeDatabase('sqlite')
    await store.write(async trx => {
      await sql`create table large (id integer primary key)`.execute(trx)
      await sql`insert into large (id) values (${2n ** 53n + 1n})`.execute(trx)
    })
    expect(await store.write(async () => 'next')).toBe('next')
    await drop()
  })

  test('3: is written through to the disk at every commit, and refuses what node:sqlite would misread', async () => {
    const database = await makeDatabase('sqlite')
    const { db } = openSqlite(join(database.folder, 'other.sqlite'))
    const one = async (text: string) => Object.values((await sql.raw(text).execute(db)).rows[0] ?? {})[0]
    expect([await one('pragma journal_mode'), await one('pragma synchronous')]).toEqual(['wal', 2])
    expect(await one('pragma foreign_keys')).toBe(1)
    for (const value of [new Date(), undefined, Number.NaN, {}, ['x']]) {
      await expect(sql`select ${value} as value`.execute(db)).rejects.toThrow(TypeError)
    }
    expect((await sql`select ${true} as yes, ${new Uint8Array([7])} as bytes`.execute(db)).rows).toEqual([
      { yes: 1, bytes: new Uint8Array([7]) },
    ])
    await db.destroy()
    await database.drop()
  })

  test('a full disk leaves no transaction open: the next deed works', async () => {
    const database = await makeDatabase('sqlite')
    const { store } = database
    await sql`pragma max_page_count = 200`.execute(store.db)
    const many = store.write(async trx => {
      const big = 'x'.repeat(1_000_000)
      for (const id of ['a', 'b', 'c']) {
        await trx
          .insertInto('audit')
          .values({ id, at: 'now', person_id: null, deed: big, subject: '', detail: '' })
          .execute()
      }
    })
    const thrown = await many.catch((reason: unknown) => reason)
    expect(store.engine.isFull(thrown)).toBe(true)
    expect(await store.write(async trx => (await trx.selectFrom('audit').selectAll().execute()).length)).toBe(0)
    await database.drop()
  })
})

describe('the data folder', () => {
  test('is the owner’s alone, with a secret that stays the same', async () => {
    const database = await makeDatabase('sqlite')
    const folder = join(database.folder, 'data')
    expect(await makeDataFolder(folder)).toEqual({ made: true })
    expect(await makeDataFolder(folder)).toEqual({ made: false })
    const [one, other] = await Promise.all([readSecret(folder, null), readSecret(folder, null)])
    expect(one).toBe(other)
    expect(one?.length).toBeGreaterThanOrEqual(32)
    expect(await readSecret(folder, join(folder, 'nothing'))).toBeNull()
    expect(await readdir(folder)).toEqual(['secret'])
    await database.drop()
  })

  test.skipIf(process.platform === 'win32')(
    'that was there keeps its mode, and is refused if others get at it',
    async () => {
      const database = await makeDatabase('sqlite')
      const folder = join(database.folder, 'theirs')
      await mkdir(folder)
      const inMode = async (mode: number, databaseMode?: number) => {
        await rm(join(folder, 'sidecheck.sqlite'), { force: true })
        if (databaseMode !== undefined) {
          await writeFile(join(folder, 'sidecheck.sqlite'), '')
          await chmod(join(folder, 'sidecheck.sqlite'), databaseMode)
        }
        await chmod(folder, mode)
        const told = await makeDataFolder(folder).catch((thrown: unknown) => thrown)
        expect((await stat(folder)).mode & 0o7777).toBe(mode)
        return told instanceof FolderRefused ? told.why : told
      }
      expect(await inMode(0o700, 0o644)).toEqual({ made: false })
      expect(await inMode(0o755)).toEqual({ made: false })
      expect(await inMode(0o755, 0o600)).toEqual({ made: false })
      expect(await inMode(0o755, 0o644)).toBe('open')
      expect(await inMode(0o1777)).toBe('open')
      expect(await inMode(0o770)).toBe('open')
      await writeFile(join(folder, 'private'), '')
      expect((await stat(join(folder, 'private'))).mode & 0o777).toBe(0o600)
      const file = await makeDataFolder(join(folder, 'private')).catch((thrown: unknown) => thrown)
      expect(file).toMatchObject({ why: 'unusable' })
      await database.drop()
    },
  )

  test('is held by one service at a time, and free again when that one is gone', async () => {
    const database = await makeDatabase('sqlite')
    const held = holdFolder(database.folder)
    expect(held).not.toBeNull()
    expect(holdFolder(database.folder)).toBeNull()
    held?.release()
    const again = holdFolder(database.folder)
    expect(again).not.toBeNull()
    again?.release()
    await database.drop()
  })
})
