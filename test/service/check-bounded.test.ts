import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CheckJson } from '../../service/check-report.ts'
import { type Ran, runBoundedCheck } from '../command.ts'
import { HEAVY, makeHeavy } from '../heavy.ts'
import { makeBook } from '../workbooks.ts'

const NO_PIPES = process.platform === 'win32'

describe('one file cannot take the command line down', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidecheck-bounded-'))
    writeFileSync(join(folder, 'a.xlsx'), makeBook())
    writeFileSync(join(folder, 'heavy.xlsx'), makeHeavy())
    writeFileSync(join(folder, 'z.xlsx'), makeBook())
    if (!NO_PIPES) spawnSync('mkfifo', [join(folder, 'endless.xlsx')])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const told = ({ stdout }: Ran) => {
    const files: CheckJson[] = JSON.parse(stdout)
    return files.map(({ file, verdict, findings }) => [file, verdict, findings.map(({ code }) => code)])
  }

  test(`${HEAVY} is read within the usual bounds`, async () => {
    const ran = await runBoundedCheck(folder, { seconds: 60 }, '--json', 'heavy.xlsx')
    expect(told(ran)[0]?.slice(0, 2)).toEqual(['heavy.xlsx', 'stops'])
  }, 60_000)

  test('a file that takes more memory than it may is refused by name, and the files after it are checked', async () => {
    const ran = await runBoundedCheck(
      folder,
      { seconds: 60, megabytes: 24 },
      '--json',
      'a.xlsx',
      'heavy.xlsx',
      'z.xlsx',
    )
    expect(told(ran)).toEqual([
      ['a.xlsx', 'clean', []],
      ['heavy.xlsx', 'refused', ['file.broke_off']],
      ['z.xlsx', 'clean', []],
    ])
    expect([ran.exit, ran.stderr]).toEqual([2, ''])
  }, 60_000)

  test.skipIf(NO_PIPES)(
    'a name that nothing ever comes out of is given up, and said so in French too',
    async () => {
      const names = ['a.xlsx', 'endless.xlsx', 'z.xlsx']
      const ran = await runBoundedCheck(folder, { seconds: 3 }, '--lang', 'fr-CA', ...names)
      expect(ran.stdout).toContain('La lecture a pris plus de 3 secondes et a été arrêtée.')
      expect(ran.stdout).toMatch(/3 fichiers.*: 2 .*, 1 /)
      expect(ran.exit).toBe(2)
    },
    60_000,
  )

  test('what is asked to be made of a file that has to be given up is not made', async () => {
    const ran = await runBoundedCheck(folder, { seconds: 60, megabytes: 24 }, 'heavy.xlsx', '--list', 'list.txt')
    expect(ran.stdout).toContain('Reading this file broke off.')
    expect(ran.exit).toBe(2)
  }, 60_000)
})
