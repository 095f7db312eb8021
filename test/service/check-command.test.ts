import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckJson } from '../../service/check-report.ts'
import { digest } from '../../service/digest.ts'
import { ACCOUNT_PACKS } from '../../shared/packs/known.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'
import { makeBook } from '../workbooks.ts'

let folder = ''
const clean = makeBook()
const stopping = makeBook({ accounts: ['5-10007921', '5-1000\u200b7922\u00a0', '5-10007921'] })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidecheck-check-'))
  await mkdir(join(folder, 'list', 'deeper'), { recursive: true })
  await writeFile(join(folder, 'clean.xlsx'), clean)
  await writeFile(join(folder, 'stopping [1].xlsx'), stopping)
  await writeFile(join(folder, 'list', 'a.csv'), '0012345678\n0012345679\n')
  await writeFile(join(folder, 'list', 'deeper', 'b.xlsx'), 'no workbook, only text')
  await writeFile(join(folder, 'list', 'notes.md'), 'not a list')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ran {
  code: number
  stdout: string
  stderr: string
}

/** Runs the command as npm does: in the project, called from another folder. */
function run(...args: string[]): Promise<Ran> {
  return new Promise(resolve => {
    const options = { env: { ...process.env, INIT_CWD: folder } }
    execFile(process.execPath, ['service/cli.ts', 'check', ...args], options, (failed, stdout, stderr) => {
      resolve({ code: failed && typeof failed.code === 'number' ? failed.code : 0, stdout, stderr })
    })
  })
}

async function runJson(...args: string[]): Promise<{ code: number; files: CheckJson[] }> {
  const { code, stdout } = await run('--json', ...args)
  return { code, files: JSON.parse(stdout) }
}

describe('check --json', () => {
  test('prints one array, one object a file in the order given, with every key', async () => {
    const { code, files } = await runJson('stopping [1].xlsx', 'clean.xlsx', 'gone.xlsx')
    expect(code).toBe(2)
    expect(files.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['stopping [1].xlsx', 'stops'],
      ['clean.xlsx', 'clean'],
      ['gone.xlsx', 'refused'],
    ])
    for (const file of files) {
      expect(Object.keys(file)).toEqual(['file', 'sha256', 'pack', 'verdict', 'accounts', 'ready', 'findings'])
      expect(file.pack).toBe('lumen-connect@1')
      for (const found of file.findings) {
        expect(Object.keys(found)).toEqual(['code', 'level', 'cell', 'message', 'value', 'fix'])
      }
    }
    expect(files.map(({ sha256 }) => sha256)).toEqual([digest(stopping), digest(clean), null])
    expect(files.map(({ accounts, ready }) => [accounts, ready])).toEqual([
      [3, 1],
      [3, 3],
      [0, 0],
    ])
  })

  test('tells a finding by its cell, with the value as stored and the fix', async () => {
    const { files } = await runJson('stopping [1].xlsx')
    const found = files[0]?.findings.map(({ code, level, cell, value, fix }) => ({ code, level, cell, value, fix }))
    expect(found).toEqual([
      { code: 'text.invisible', level: 'stop', cell: 'A7', value: '5-1000\u200b7922\u00a0', fix: '5-10007922' },
      { code: 'account.duplicate', level: 'stop', cell: 'A8', value: '5-10007921', fix: '' },
    ])
  })

  test('writes what nobody can see as \\u escapes', async () => {
    const { stdout, stderr } = await run('--json', 'stopping [1].xlsx')
    expect(stdout).toContain('"5-1000\\u200b7922\\u00a0"')
    expect(stderr).toBe('')
  })

  test.each([
    [0, ['clean.xlsx']],
    [1, ['clean.xlsx', 'stopping [1].xlsx']],
    [2, ['list/deeper/b.xlsx', 'clean.xlsx']],
  ])('exits with %i for %j: the worst wins', async (code, names) => {
    expect((await runJson(...names)).code).toBe(code)
  })

  test('takes folders and patterns, and text under its own name', async () => {
    const { files } = await runJson('list', '*.xlsx')
    expect(files.map(({ file, verdict }) => [file.replaceAll('\\', '/'), verdict])).toEqual([
      ['list/a.csv', 'clean'],
      ['list/deeper/b.xlsx', 'refused'],
      ['clean.xlsx', 'clean'],
      ['stopping [1].xlsx', 'stops'],
    ])
  })

  test.each([
    ['a pattern', 'no*.xlsx'],
    ['a folder', 'bare'],
  ])('never ends well when %s stands for no file: it is refused in its place', async (_, name) => {
    await mkdir(join(folder, 'bare'), { recursive: true })
    const { code, files } = await runJson('clean.xlsx', name, 'clean.xlsx')
    expect(code).toBe(2)
    expect(files.map(({ file, sha256, verdict }) => [file, sha256 !== null, verdict])).toEqual([
      ['clean.xlsx', true, 'clean'],
      [name, false, 'refused'],
      ['clean.xlsx', true, 'clean'],
    ])
    expect(files[1]?.findings.map(found => found.code)).toEqual(['file.none'])
    expect((await run(name)).code).toBe(2)
  })

  test('reads text under a workbook’s name when told to', async () => {
    await writeFile(join(folder, 'text.xlsx'), '0012345678\n0012345679\n')
    expect((await runJson('text.xlsx')).files[0]?.findings[0]?.code).toBe('file.is_csv')
    expect(await runJson('--as-text', 'text.xlsx')).toMatchObject({ code: 0, files: [{ verdict: 'clean', ready: 2 }] })
  })

  test.each(['lumen-connect', 'lumen-connect@1'])('checks by the rule pack named %s, and says by which', async name => {
    const { code, files } = await runJson('--pack', name, 'clean.xlsx')
    expect([code, files[0]?.pack]).toEqual([0, 'lumen-connect@1'])
    expect((await run('--pack', name, 'clean.xlsx')).stdout).toContain('Checked under lumen-connect@1.')
  })

  test('speaks French when asked', async () => {
    const { files } = await runJson('stopping [1].xlsx', '--lang', 'fr-CA')
    expect(files[0]?.findings[0]?.message).toContain('2 caractères invisibles')
  })
})

describe('check for people', () => {
  test('says the answer first, then each finding by its cell, and no progress into a pipe', async () => {
    const { code, stdout, stderr } = await run('stopping [1].xlsx')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^stopping \[1\]\.xlsx\n {2}1 of 3 is ready\. 2 would be refused, 0 to look at\.\n/)
    expect(stdout).toMatch(/Stop +A7 +2 invisible characters\./)
    expect(stdout).toContain('5-1000\\u200b7922\\u00a0')
    expect(stderr).toBe('')
  })

  test.each([
    [[]],
    [['--no-such-option', 'clean.xlsx']],
    [['--pack', 'nobody', 'clean.xlsx']],
    [['--lang', 'xx', 'clean.xlsx']],
  ])('answers wrong usage %j with 64 and the usage, on stderr alone', async args => {
    const { code, stdout, stderr } = await run(...args)
    expect(code).toBe(64)
    expect(stdout).toBe('')
    expect(stderr).toContain('Usage: check FILE')
  })
})

describe('check --packs', () => {
  test('tells of each rule pack its version, who keeps it, since when, where it is written, and what is assumed (N20)', async () => {
    const { code, stdout, stderr } = await run('--packs')
    expect([code, stderr]).toEqual([0, ''])
    for (const pack of ACCOUNT_PACKS) {
      for (const fact of [`${pack.id}@${pack.version}`, pack.owner, pack.source]) expect(stdout).toContain(fact)
      expect(stdout.match(/\(assumed\)$/gm)).toHaveLength(pack.assumptions.length)
    }
    const french = await run('--packs', '--lang', 'fr-CA')
    expect(french.stdout).toContain('22 novembre 2026')
    expect(french.stdout).toContain(frCA.guide.assumedMeans)
  })

  test('prints one of them, for a machine, as the data it is', async () => {
    const { code, stdout } = await run('--packs', '--json', '--pack', 'lumen-connect@1')
    expect([code, JSON.parse(stdout)]).toEqual([0, [ACCOUNT_PACKS[0]]])
    expect((await run('--packs', '--pack', 'lumen-connect@9')).code, 'one that is not there').toBe(64)
  })
})
