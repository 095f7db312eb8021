import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Bounds } from '../service/child-pool.ts'

/** What a command wrote and how it ended. */
export interface Ran {
  stdout: string
  stderr: string
  exit: number
}

/** Of a report, in bytes. */
const LONGEST = 1 << 28
export const CLI = resolve(import.meta.dirname, '../service/cli.ts')

/** Runs `check` as people do, in a folder of their own. */
export function runCheck(folder: string, ...args: readonly string[]): Promise<Ran> {
  return run(folder, [CLI, 'check', ...args])
}

/** The same with tighter bounds for each file, so that a test need not make a file that breaks the usual ones. */
export function runBoundedCheck(folder: string, bounds: Partial<Bounds>, ...args: readonly string[]): Promise<Ran> {
  const check = JSON.stringify(pathToFileURL(resolve(CLI, '../check.ts')).href)
  const program = `const { checkWithin } = await import(${check})
    process.exitCode = await checkWithin(${JSON.stringify(args)}, ${JSON.stringify(bounds)})`
  return run(folder, ['--input-type=module', '--eval', program])
}

function run(folder: string, args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, INIT_CWD: folder }
  return new Promise(done => {
    execFile(process.execPath, args, { env, cwd: folder, maxBuffer: LONGEST }, (failed, stdout, stderr) => {
      const exit = typeof failed?.code === 'number' ? failed.code : failed ? -1 : 0
      done({ stdout, stderr, exit })
    })
  })
}
