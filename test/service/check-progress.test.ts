import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CLI, runCheck } from '../command.ts'
import { makeBook } from '../workbooks.ts'

/** util-linux's `script` gives a command a real terminal. */
const NO_TERMINAL =
  process.platform === 'linux' && spawnSync('script', ['--version']).status === 0 ? null : 'there is no `script` here'

describe('where a check has got to', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidecheck-progress-'))
    for (const name of ['a.xlsx', 'b.xlsx', 'c.xlsx']) writeFileSync(join(folder, name), makeBook())
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.skipIf(NO_TERMINAL)(
    `is one line on a terminal, gone before the report${NO_TERMINAL ? `: ${NO_TERMINAL}` : ''}`,
    () => {
      const command = `"${process.execPath}" "${CLI}" check a.xlsx b.xlsx c.xlsx`
      const env = { ...process.env, INIT_CWD: folder }
      const { stdout, status } = spawnSync('script', ['-qec', command, '/dev/null'], {
        env,
        cwd: folder,
        encoding: 'utf8',
      })
      const start = '\r\u001b[2K'
      expect(stdout.slice(0, stdout.indexOf('a.xlsx\r\n')).split(start)).toEqual([
        '',
        ...['1 of 3: a.xlsx', '2 of 3: b.xlsx', '3 of 3: c.xlsx'],
        // Emptied with the last file, and once more before anything else is written.
        ...['', ''],
      ])
      expect(stdout).toContain('3 files: 3 clean')
      expect(status).toBe(0)
    },
  )

  test('is not told into a pipe', async () => {
    const { stdout, stderr } = await runCheck(folder, 'a.xlsx', 'b.xlsx', 'c.xlsx')
    expect(stderr).toBe('')
    expect(stdout).not.toContain('1 of 3')
    expect(stdout).not.toContain('\u001b')
  })
})
