import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../service/listen.ts'

/** A service in a process of its own, run from the sources as an operator runs the bundle. */
export interface ServiceProcess {
  url: string
  child: ChildProcess
  said(): string
  /** Ends it and answers its exit code; null when a signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Runs a command of the service's command line to its end. */
export async function runCommandLine(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = launch(args, env)
  const said = { stdout: '', stderr: '' }
  child.stdout?.on('data', chunk => (said.stdout += chunk))
  child.stderr?.on('data', chunk => (said.stderr += chunk))
  await once(child, 'close')
  return { code: child.exitCode, ...said }
}

/** Starts a service and waits until it says that it is ready. */
export async function startProcess(args: readonly string[], env: Record<string, string>): Promise<ServiceProcess> {
  const port = env.PORT ?? String(await freePort())
  const child = launch(['start', ...args], { ...env, PORT: port })
  let said = ''
  const url = `http://127.0.0.1:${port}`
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', chunk => {
        said += chunk
        if (said.includes(`ready on ${url}`)) resolve()
      })
    }
    child.once('exit', code => reject(new Error(`The service ended with ${code}:\n${said}`)))
  })
  await ready
  return {
    url,
    child,
    said: () => said,
    async end(signal) {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit')
        child.kill(signal)
        await gone
      }
      return child.exitCode
    },
  }
}

/** Starts a command of the service's command line. */
export function launch(args: readonly string[], env: Record<string, string>): ChildProcess {
  const { PATH, HOME, TMPDIR, SystemRoot, NODE_COMPILE_CACHE } = process.env
  return spawn(process.execPath, ['service/cli.ts', ...args], {
    env: { PATH, HOME, TMPDIR, SystemRoot, NODE_COMPILE_CACHE, LANG: 'en_US.UTF-8', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
