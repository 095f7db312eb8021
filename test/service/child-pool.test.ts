import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Bounds, ChildPool } from '../../service/child-pool.ts'

/** A program that does to itself what files have done to readers. */
const PROGRAM = `
process.on('message', ({ task }) => {
  if (task === 'hang') for (;;);
  if (task === 'eat') for (const kept = []; ; ) kept.push(new Array(100_000).fill(0).map(String))
  if (task === 'end') process.exit(0)
  process.send(task === 'throw' ? { thrown: 'a defect of ours' } : { answer: [task, process.pid] })
})
process.send({ ready: true })
`

/** Enough for anything honest, however busy the machine. */
const WIDE: Bounds = { seconds: 60, megabytes: 64 }

describe('work in processes of its own', () => {
  let folder = ''
  const pools: ChildPool<string, [task: string, pid: number]>[] = []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sidecheck-children-'))
    writeFileSync(join(folder, 'program.mjs'), PROGRAM)
    writeFileSync(join(folder, 'stillborn.mjs'), 'process.exit(1)')
  })
  afterEach(() => pools.splice(0).forEach(pool => void pool.close()))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const poolOf = (bounds: Bounds, given: { size?: number; program?: string; idleAfter?: number } = {}) => {
    const { program = 'program.mjs', size = 1, ...more } = given
    const pool = new ChildPool<string, [task: string, pid: number]>({
      args: [],
      bounds,
      size,
      program: join(folder, program),
      ...more,
    })
    pools.push(pool)
    return pool
  }

  test('one process does many jobs, in the order asked', async () => {
    const pool = poolOf(WIDE)
    const answers = await Promise.all(['a', 'b', 'c'].map(task => pool.ask(task)))
    expect(answers.map(answer => answer[0])).toEqual(['a', 'b', 'c'])
    expect(new Set(answers.map(answer => answer[1])).size).toBe(1)
  })

  test('two at a time where there is work for two, and never more', async () => {
    const pool = poolOf(WIDE, { size: 2 })
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => pool.ask(String(at))))
    expect(new Set(answers.map(answer => answer[1])).size).toBeLessThanOrEqual(2)
    expect(answers.map(answer => answer[0])).toEqual(Array.from({ length: 40 }, (_, at) => String(at)))
  })

  test('a job that hangs is ended by the watchdog, and the jobs behind it are done by another process', async () => {
    const pool = poolOf({ ...WIDE, seconds: 2 })
    const [before, hung, after] = await Promise.all(['before', 'hang', 'after'].map(task => pool.ask(task)))
    expect(hung).toBe('too-slow')
    expect([before?.[0], after?.[0]]).toEqual(['before', 'after'])
    expect(after?.[1]).not.toBe(before?.[1])
  })

  test.each(['eat', 'end'])('a job that ends its process (%s) breaks off alone', async task => {
    const pool = poolOf(WIDE)
    const [broken, after] = await Promise.all([pool.ask(task), pool.ask('after')])
    expect(broken).toBe('broke-off')
    expect(after[0]).toBe('after')
  })

  test('a defect of ours is told as one, and the process goes on', async () => {
    const pool = poolOf(WIDE)
    const [, pid] = await pool.ask('before')
    await expect(pool.ask('throw')).rejects.toThrow('a defect of ours')
    expect(await pool.ask('after')).toEqual(['after', pid])
  })

  test('a program that cannot even start is not started for ever', async () => {
    const pool = poolOf(WIDE, { program: 'stillborn.mjs' })
    expect(await Promise.all(['a', 'b'].map(task => pool.ask(task)))).toEqual(['broke-off', 'broke-off'])
  })

  test('a process without work is let go, and another is there for the next job', async () => {
    const pool = poolOf(WIDE, { idleAfter: 1 })
    const [, first] = await pool.ask('a')
    await expect.poll(() => isRunning(Number(first)), { timeout: 15_000 }).toBe(false)
    const [, second] = await pool.ask('b')
    expect(second).not.toBe(first)
  })
})

test('a process that is busy for ever ends soon after the one that it works for is killed', async () => {
  const from = (file: string) => JSON.stringify(pathToFileURL(resolve(import.meta.dirname, '../../service', file)).href)
  const hung = `const { endWithParent } = await import(${from('parent-watch.ts')})
    endWithParent()
    setTimeout(() => { process.stdout.write(String(process.pid)); for (;;); }, 100)`
  const parent = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `const { spawn } = await import('node:child_process')
    spawn(process.execPath, ['--input-type=module', '--eval', ${JSON.stringify(hung)}], { stdio: ['ignore', 'inherit', 'ignore', 'ipc'] })`,
  ])
  const [said] = await once(parent.stdout, 'data')
  const pid = Number(String(said))
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isRunning(pid), { timeout: 30_000 }).toBe(false)
}, 60_000)

/** One that ended but that nobody asked how, as where a container's first process asks nobody, runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return process.platform !== 'linux' || !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
}
