import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import { aRequest } from '../builders.ts'
import { pressing, VERIFY } from '../link.ts'
import { runCommandLine, type ServiceProcess, startProcess } from '../process.ts'

describe('back-up', () => {
  let folder: string
  let service: ServiceProcess | undefined
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidecheck-backup-'))
  })
  afterEach(async () => {
    await service?.end('SIGKILL')
    service = undefined
    await rm(folder, { recursive: true, force: true })
  })

  const data = (name = 'data') => join(folder, name)
  const run = (args: string[], of = 'data', env: Record<string, string> = {}) =>
    runCommandLine(args, { SIDECHECK_DATA: data(of), INIT_CWD: folder, ...env })
  const start = async (args: string[], of = 'data') => {
    service = await startProcess(args, { SIDECHECK_DATA: data(of) })
    return service
  }
  const signIn = async ({ url, said }: ServiceProcess): Promise<string> => {
    await expect.poll(said, { timeout: 40_000 }).toContain('Ctrl-C')
    const link = new URL(/https?:\/\/\S+\/sign-in\/link\S+/.exec(said())?.[0] ?? '')
    const entered = await fetch(`${url}${VERIFY}`, pressing(link))
    return entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  }

  test('R7: a copy made while batches come in is whole, and a service that it is put into knows every one before it', async () => {
    const first = await start(['--welcome'])
    const cookie = await signIn(first)
    const acknowledged: string[] = []
    let next = 1_000_000
    let going = true
    const lane = async () => {
      while (going) {
        const answer = await fetch(`${first.url}/api/batches`, {
          method: 'POST',
          headers: { cookie, origin: first.url, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
          body: JSON.stringify(aRequest([`5-${next++}`], { confirm: true })),
        })
        const batch: Batch = await answer.json()
        acknowledged.push(batch.number)
      }
    }
    const sending = Promise.all([lane(), lane()])
    await expect.poll(() => acknowledged.length).toBeGreaterThan(5)
    const before = [...acknowledged]
    const made = await run(['backup', 'copy.sqlite'])
    going = false
    await sending
    expect([made.code, made.stdout]).toEqual([0, expect.stringContaining('copy.sqlite')])
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['copy.sqlite', 'data']))
    expect((await readdir(folder)).filter(name => /-wal|-shm|\.part/.test(name))).toEqual([])
    expect((await stat(join(folder, 'copy.sqlite'))).mode & 0o777).toBe(0o600)
    expect((await run(['restore', 'copy.sqlite'])).code).toBe(75)
    await first.end('SIGKILL')

    // Another computer, which has the copy and the secret.
    await mkdir(data('other'), { mode: 0o700 })
    await copyFile(join(data(), 'secret'), join(data('other'), 'secret'))
    const restored = await run(['restore', 'copy.sqlite'], 'other')
    expect([restored.code, restored.stdout]).toEqual([0, expect.stringContaining('Start the service')])
    const second = await start([], 'other')
    expect(await (await fetch(`${second.url}/readyz`)).json()).toEqual({
      ready: true,
      wrong: [],
      mail: { held: 0, broken: 0 },
    })
    const known = new Set<string>()
    for (let cursor = ''; ; ) {
      const answer = await fetch(`${second.url}/api/batches?limit=100${cursor}`, { headers: { cookie } })
      const page: { batches: Batch[]; next: string | null } = await answer.json()
      for (const { number } of page.batches) known.add(number)
      if (page.next === null) break
      cursor = `&cursor=${page.next}`
    }
    expect(before.filter(number => !known.has(number))).toEqual([])
  }, 60_000)

  test('puts back what was there before a mistake, and keeps the mistake beside it', async () => {
    const add = (email: string) => run(['person', 'add', 'Somebody', email, '--role', 'rep'])
    const people = async () => (await run(['person', 'list'])).stdout.split('\n').filter(line => line !== '').length
    await add('one@provider.example')
    await run(['backup', 'copy.sqlite'])
    await add('two@provider.example')
    expect(await people()).toBe(2)
    const restored = await run(['restore', 'copy.sqlite'])
    expect([restored.code, restored.stdout]).toEqual([0, expect.stringContaining('.before-')])
    expect(await people()).toBe(1)
    expect((await readdir(data())).some(name => name.includes('.sqlite.before-'))).toBe(true)
  })

  test('never overwrites, and takes nothing damaged or strange', async () => {
    await run(['person', 'add', 'Somebody', 'one@provider.example', '--role', 'rep'])
    await run(['backup', 'copy.sqlite'])
    expect((await run(['backup', 'copy.sqlite'])).code).toBe(73)
    await writeFile(join(folder, 'strange.sqlite'), 'not a database, but long enough to be looked at'.repeat(100))
    await copyFile(join(folder, 'copy.sqlite'), join(folder, 'damaged.sqlite'))
    const file = await open(join(folder, 'damaged.sqlite'), 'r+')
    await file.write(Buffer.alloc(8192, 0xff), 0, 8192, 8192)
    await file.close()
    for (const name of ['strange.sqlite', 'damaged.sqlite']) {
      const { code, stderr } = await run(['restore', name])
      expect([code, stderr]).toEqual([65, expect.stringContaining('damaged')])
    }
    expect((await run(['restore', 'nothing.sqlite'])).code).toBe(66)
    expect((await run(['backup'])).code).toBe(64)
    const elsewhere = await run(['backup', 'x.sqlite'], 'data', { DATABASE_URL: 'postgres://x@127.0.0.1/x' })
    expect([elsewhere.code, elsewhere.stderr]).toEqual([78, expect.stringContaining('pg_dump')])
    expect((await run(['person', 'list'])).stdout).toContain('one@provider.example')
  })
})

describe('people on the command line', () => {
  test('are listed, changed, disabled and let in again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sidecheck-person-'))
    const run = (...args: string[]) => runCommandLine(['person', ...args], { SIDECHECK_DATA: join(folder, 'data') })
    await run('add', 'Ola Lindqvist', 'Ola@provider.example', '--role', 'operator')
    expect((await run('list')).stdout).toBe('ola@provider.example\tOla Lindqvist\toperator\tactive\ten-US\t\n')
    expect((await run('change', 'ola@provider.example', '--role', 'support', '--lang', 'fr-CA')).stdout).toContain(
      'support\tactive\tfr-CA',
    )
    expect((await run('disable', 'OLA@provider.example')).stdout).toContain('disabled')
    expect((await run('enable', 'ola@provider.example')).stdout).toContain('active')
    expect(JSON.parse((await run('list', '--json')).stdout)).toMatchObject({ version: 4 })
    const refused = await run('change', 'ola@provider.example', '--role', 'admin')
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('at least one enterprise')])
    expect((await run('disable', 'nobody@provider.example')).code).toBe(1)
    for (const wrong of [['change', 'ola@provider.example'], ['disable'], ['fire', 'x@y.example'], ['list', 'x']]) {
      expect((await run(...wrong)).code).toBe(64)
    }
    await rm(folder, { recursive: true, force: true })
  })
})
