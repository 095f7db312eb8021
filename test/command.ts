import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

/** What a command wrote and how it ended. */
export interface Ran {
  stdout: string
  stderr: string
  exit: number
}

const CLI = resolve(import.meta.dirname, '../service/cli.ts')

/** Runs `check` as people do, in a folder of their own. */
export function runCheck(folder: string, ...args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, INIT_CWD: folder }
  return new Promise(done => {
    execFile(process.execPath, [CLI, 'check', ...args], { env, cwd: folder }, (failed, stdout, stderr) => {
      const exit = typeof failed?.code === 'number' ? failed.code : failed ? -1 : 0
      done({ stdout, stderr, exit })
    })
  })
}
