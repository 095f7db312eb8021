import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../service/store/open.ts'
import { numbersFrom } from '../builders.ts'
import { NOON } from '../databases.ts'
import { launch, runCommandLine } from '../process.ts'

describe('import on the command line', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidecheck-import-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const run = (args: string[], env: Record<string, string> = {}) =>
    runCommandLine(['import', ...args], { SIDECHECK_DATA: join(folder, 'data'), INIT_CWD: folder, ...env })

  test('brings both lists in, tries before, and says what was left out by cell', async () => {
    await writeFile(join(folder, 'enterprises.csv'), 'ID,Name,Created on\n7731204,Harbor,2019-03-14\n')
    await writeFile(join(folder, 'accounts.csv'), 'Account,Enterprise ID\n5-1,7731204\n5-1001,7731204\n5-1002,1\n')
    const tried = await run(['enterprises', 'enterprises.csv', '--dry-run'])
    expect([tried.code, tried.stdout]).toEqual([0, expect.stringContaining('1 would be added')])
    const digest = /--seen (\w+)/.exec(tried.stdout)?.[1] ?? ''
    expect((await run(['enterprises', 'enterprises.csv', '--seen', digest])).stdout).toContain('1 row: 1 added')
    const report = await run(['accounts', 'accounts.csv', '--json'])
    expect(report.code).toBe(1)
    expect(JSON.parse(report.stdout).counts).toMatchObject({ rows: 3, stopped: expect.any(Number) })
    const again = await run(['accounts', 'accounts.csv', '--lang', 'fr-CA'])
    expect(again.stdout).toContain('laissée')
    expect(again.stdout).toMatch(/Bloque\s+B4/)
    const stale = await run(['enterprises', 'enterprises.csv', '--seen', digest])
    expect([stale.code, stale.stderr]).toEqual([3, expect.stringContaining('--dry-run')])
    const store = await openStore({ folder: join(folder, 'data') }, NOON)
    expect(await store.db.selectFrom('enterprise').select('id').execute()).toEqual([{ id: '7731204' }])
    await store.close()
  }, 60_000)

  test('1: killed in the middle of a long list, what is in is whole and noted, and the same again goes to the end', async () => {
    const data = join(folder, 'killed')
    await writeFile(join(folder, 'long.csv'), ['Account', ...numbersFrom(1_000_000, 20_000)].join('\n'))
    const child = launch(['import', 'accounts', 'long.csv'], { SIDECHECK_DATA: data, INIT_CWD: folder })
    const ended = once(child, 'exit')
    const look = () => {
      const file = new DatabaseSync(join(data, 'sidecheck.sqlite'), { readOnly: true })
      const found = file.prepare('select done, ended_at from directory_import').get()
      const { count } = file.prepare('select count(*) as count from account').get() ?? {}
      file.close()
      return { done: found?.done, ended: found?.ended_at, count }
    }
    const begun = () => {
      try {
        return Number(look().done ?? 0)
      } catch {
        return 0
      }
    }
    while (begun() === 0 && child.exitCode === null) await new Promise(resolve => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await ended
    const left = look()
    expect(left).toMatchObject({ ended: null, count: left.done })
    expect(left.done).toBeLessThan(20_000)
    const again = await run(['accounts', 'long.csv'], { SIDECHECK_DATA: data })
    expect(again.stdout).toContain(`${(20_000 - Number(left.done)).toLocaleString('en-US')} added`)
    expect(look()).toMatchObject({ done: 20_000, count: 20_000, ended: expect.any(String) })
  }, 60_000)

  test('says what is wrong with a file, and how it is used', async () => {
    expect((await run(['accounts', 'nothing.csv'])).code).toBe(2)
    await writeFile(join(folder, 'headless.csv'), 'a,b\n1,2\n')
    const headless = await run(['accounts', 'headless.csv'])
    expect([headless.code, headless.stderr]).toEqual([2, expect.stringContaining('“Account number”')])
    for (const args of [[], ['people', 'x.csv'], ['accounts'], ['accounts', 'x.csv', '--now']]) {
      expect((await run(args)).code).toBe(64)
    }
  })
})
