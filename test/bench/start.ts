import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../service/listen.ts'
import { type Benchmark, type Figure, median } from './benchmark.ts'

const ROUNDS = 11
const BUNDLE = '.output/service/main.js'
const MOST_MEMORY_MB = 130

/** P8: the bundled service with /readyz answered after its start, against a bare `node -e 0`; and its memory at rest. */
export const benchmark: Benchmark = {
  id: 'P8',
  what: 'service ready after start, in times of a bare node -e 0 (and at most 130 MB at rest)',
  run,
}

async function run(): Promise<Figure> {
  if (!existsSync(BUNDLE)) throw new Error('The service is not built: run `npm run build` first')
  const folder = await mkdtemp(join(tmpdir(), 'sidecheck-bench-'))
  const memory: number[] = []
  const ready: number[] = []
  const bare: number[] = []
  // The first start makes the database and keeps the parsed code; what an operator lives with are the later ones.
  await timeStart(folder)
  for (let round = 0; round < ROUNDS; round++) {
    const started = await timeStart(folder)
    ready.push(started.ms)
    memory.push(started.memoryMb)
    bare.push(await timeBare())
  }
  await rm(folder, { recursive: true, force: true })
  const figure = median(ready) / median(bare)
  const atRest = median(memory)
  process.stderr.write(
    `P8: ${median(ready).toFixed(0)} ms against ${median(bare).toFixed(0)} ms; ${atRest.toFixed(0)} MB\n`,
  )
  return { figure, reach: 4, ok: figure <= 4 && !(atRest > MOST_MEMORY_MB), unit: 'times', runs: ROUNDS }
}

async function timeStart(folder: string): Promise<{ ms: number; memoryMb: number }> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, [BUNDLE, 'start'], {
    env: { ...process.env, SIDECHECK_DATA: join(folder, 'data'), PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', chunk => String(chunk).includes('ready on') && resolve())
    child.once('exit', code => reject(new Error(`The service ended with ${code}.`)))
  })
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`)
  const ms = performance.now() - started
  if (answer.status !== 200) throw new Error(`/readyz answers ${answer.status} ${await answer.text()}`)
  // At rest: what the start loads afterwards is in, sign-in too, and a request was answered by all of it.
  await new Promise(resolve => setTimeout(resolve, 1_000))
  await (await fetch(`http://127.0.0.1:${port}/api/me`)).text()
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  const memoryMb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
  return { ms, memoryMb }
}

async function timeBare(): Promise<number> {
  const started = performance.now()
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit')
  return performance.now() - started
}
