import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isAddress, readConfig } from '../../service/config.ts'
import { beginFirstRun, isFirstRun } from '../../service/first-run.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { pressing, VERIFY } from '../link.ts'
import { runCommandLine, type ServiceProcess, startProcess } from '../process.ts'

describe('the environment', () => {
  const faults = (env: Record<string, string>) => {
    const read = readConfig(env)
    return Array.isArray(read) ? read.map(say => say(wordsFor('en-US'))) : read
  }

  test('needs nothing: loopback, port 8787, SQLite in ./data', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8787, baseUrl: 'http://127.0.0.1:8787', smtpUrl: null })
  })

  test('a service level in a file of its own is read with it, and told with everything else that is wrong', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sidecheck-level-'))
    const file = join(folder, 'level.json')
    const hours = { answerHours: 1, resolveHours: 2 }
    const within = { urgent: hours, high: hours, normal: hours, low: hours }
    const level = { timeZone: 'America/Toronto', days: { mon: ['08:00-16:00'] }, within }
    await writeFile(file, JSON.stringify(level))
    expect(readConfig({ SERVICE_LEVEL_FILE: file })).toMatchObject({
      serviceLevel: { hours: { timeZone: 'America/Toronto' }, within: { low: { answer: 60, resolve: 120 } } },
    })
    await writeFile(file, JSON.stringify({ ...level, timeZone: 'Mars', within: {} }))
    const wrong = faults({ PORT: 'many', SERVICE_LEVEL_FILE: file })
    expect(wrong).toHaveLength(6)
    expect(wrong).toContain('SERVICE_LEVEL_FILE, within.high: this is missing, or is no group of settings.')
    await writeFile(file, '{ no JSON')
    expect(faults({ SERVICE_LEVEL_FILE: file })).toEqual([expect.stringContaining('cannot be read as JSON')])
    await rm(folder, { recursive: true })
    expect(faults({ SERVICE_LEVEL_FILE: file })).toEqual([expect.stringContaining('cannot be read as JSON')])
  })

  test('everything that is wrong with it is said at once', () => {
    const wrong = faults({
      PORT: 'many',
      BASE_URL: 'ftp://x',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'x',
      MAIL_FROM: 'x y',
    })
    expect(wrong).toHaveLength(5)
  })

  test('an e-mail address holds nothing that cannot be seen', () => {
    expect(isAddress('marie@harborpine.example')).toBe(true)
    for (const hidden of ['\0', '\u0007', '\n', '\u200b', '\u202e', '\u0085', ' ']) {
      expect([hidden, isAddress(`ma${hidden}rie@harborpine.example`)]).toEqual([hidden, false])
      expect([hidden, isAddress(`marie@harborpine${hidden}.example`)]).toEqual([hidden, false])
    }
  })

  test('an address that others can reach demands https', () => {
    expect(faults({ HOST: '0.0.0.0' })).toEqual([expect.stringContaining('https')])
    expect(faults({ HOST: '0.0.0.0', BASE_URL: 'http://sidecheck.example' })).toEqual([
      expect.stringContaining('https'),
    ])
    expect(readConfig({ HOST: '0.0.0.0', BASE_URL: 'https://sidecheck.example' })).toMatchObject({
      baseUrl: 'https://sidecheck.example',
      mailFrom: 'sidecheck@sidecheck.example',
    })
  })
})

// Whole processes are started here, on a machine that may be busy.
describe('starting the service', { timeout: 60_000 }, () => {
  let folder: string
  let data: string
  let running: ServiceProcess | undefined

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidecheck-start-'))
    data = join(folder, 'data')
  })
  afterEach(async () => {
    await running?.end('SIGKILL')
    running = undefined
    await rm(folder, { recursive: true, force: true })
  })

  const start = async (args: string[], env: Record<string, string> = {}) => {
    running = await startProcess(args, { SIDECHECK_DATA: data, ...env })
    return running
  }
  const toldAll = async (service: ServiceProcess) =>
    expect.poll(() => service.said(), { timeout: 40_000 }).toContain('Ctrl-C')

  test('with --welcome fills a new folder with people of every role, and prints a link for each that signs in', async () => {
    const service = await start(['--welcome'])
    await toldAll(service)
    const links = [...service.said().matchAll(/https?:\/\/\S+\/sign-in\/link\S+/g)].map(([link]) => new URL(link))
    expect(links).toHaveLength(5)
    const roles = []
    for (const link of links) {
      const entered = await fetch(`${service.url}${VERIFY}`, pressing(link))
      const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const me = await (await fetch(`${service.url}/api/me`, { headers: { cookie } })).json()
      roles.push(me.role)
    }
    expect(new Set(roles)).toEqual(new Set(['admin', 'rep', 'support', 'operator']))
    const [workbook = ''] = /\S+sample\.xlsx/.exec(service.said()) ?? []
    expect((await readFile(workbook)).subarray(0, 2).toString()).toBe('PK')
    expect((await stat(data)).mode & 0o777).toBe(0o700)
    expect((await stat(join(data, 'secret'))).mode & 0o777).toBe(0o600)
    expect(await service.end('SIGTERM')).toBe(0)
  })

  test('as an operator does it puts in nobody and prints no link', async () => {
    const service = await start([])
    expect(service.said()).not.toContain('/sign-in/link')
    expect(await readdir(data)).not.toContain('sample.xlsx')
    expect(await service.end('SIGTERM')).toBe(0)
    const welcomed = await start(['--welcome'])
    await toldAll(welcomed)
    expect(welcomed.said()).not.toContain('/sign-in/link')
  })

  test('a folder that was there before gets no sample people, and is told the way out', async () => {
    await mkdir(data, { mode: 0o700 })
    const service = await start(['--welcome'])
    await toldAll(service)
    expect(service.said()).not.toContain('/sign-in/link')
    expect(service.said()).toContain(`No sample people here, since ${data} was there before`)
    expect(await readdir(data)).not.toContain('first-run')
  })

  test('a first start that was cut short is finished by the next one, once', async () => {
    await mkdir(data, { mode: 0o700 })
    await beginFirstRun(data)
    for (const again of [false, true]) {
      if (again) await beginFirstRun(data)
      const service = await start(['--welcome'])
      await toldAll(service)
      expect(service.said().match(/\/sign-in\/link/g)).toHaveLength(5)
      expect(await isFirstRun(data)).toBe(false)
      await service.end('SIGTERM')
    }
  })

  test('a folder that an operator took over gets no sample people later', async () => {
    await mkdir(data, { mode: 0o700 })
    await beginFirstRun(data)
    await (await start([])).end('SIGTERM')
    expect(await isFirstRun(data)).toBe(false)
  })

  test.skipIf(process.platform === 'win32')(
    'a folder that others can write into is refused with the way out, and stays as it is',
    async () => {
      await mkdir(data)
      await chmod(data, 0o777)
      const env = { SIDECHECK_DATA: data, PORT: '0' }
      for (const args of [['start'], ['person', 'add', 'Ola', 'ola@provider.example', '--role', 'rep']]) {
        const { code, stderr } = await runCommandLine(args, env)
        expect([code, stderr]).toEqual([78, expect.stringContaining(`chmod 700 ${data}`)])
      }
      expect((await stat(data)).mode & 0o777).toBe(0o777)
      expect(await readdir(data)).toEqual([])
    },
  )

  test('what it does not know is wrong usage, and --help says what there is', async () => {
    const env = { SIDECHECK_DATA: data, PORT: '0' }
    for (const args of [['--bogus'], ['now'], ['--lang'], ['--lang', 'de']]) {
      const { code, stdout, stderr } = await runCommandLine(['start', ...args], env)
      expect([code, stdout, stderr]).toEqual([64, '', expect.stringContaining('npm run service -- start [--lang')])
    }
    const help = await runCommandLine(['start', '--help'], env)
    expect([help.code, help.stdout, help.stderr]).toEqual([0, expect.stringContaining('npm start'), ''])
    await expect(stat(data)).rejects.toThrow()
  })

  test('is not tried with sample people under an address that others can reach', async () => {
    const outside = { SIDECHECK_DATA: data, BASE_URL: 'https://sidecheck.example', PORT: '0' }
    const { code, stdout, stderr } = await runCommandLine(['start', '--welcome'], outside)
    expect([code, stdout, stderr]).toEqual([78, '', expect.stringContaining('npm run service -- start')])
    await expect(stat(data)).rejects.toThrow()
  })

  test('refuses to show sample people to others', async () => {
    const service = await start(['--welcome'])
    await toldAll(service)
    await service.end('SIGTERM')
    for (const HOST of ['0.0.0.0', '127.0.0.1']) {
      const env = { SIDECHECK_DATA: data, HOST, BASE_URL: 'https://sidecheck.example', PORT: '0' }
      const { code, stderr } = await runCommandLine(['start'], env)
      expect([code, stderr]).toEqual([78, expect.stringContaining('sample people')])
    }
  })

  test('a busy port is named with the way out, and so is a folder that another service holds', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const busy = await runCommandLine(['start'], { SIDECHECK_DATA: data, PORT: String(port) })
    expect([busy.code, busy.stderr]).toEqual([75, expect.stringContaining(`PORT to another number, ${port + 1} `)])
    other.close()
    await start([])
    const held = await runCommandLine(['start'], { SIDECHECK_DATA: data, PORT: '0' })
    expect([held.code, held.stderr]).toEqual([75, expect.stringContaining(data)])
  })

  test('person add makes somebody who may sign in, while the service runs', async () => {
    const service = await start([])
    const add = (...args: string[]) => runCommandLine(['person', 'add', ...args], { SIDECHECK_DATA: data })
    const added = await add('Ola Lindqvist', 'Ola@provider.example', '--role', 'operator', '--lang', 'fr-CA')
    expect([added.code, added.stdout]).toEqual([0, expect.stringContaining('Ola Lindqvist')])
    expect((await add('Other', 'ola@provider.example', '--role', 'rep')).code).toBe(1)
    expect((await add('Marie', 'marie@harborpine.example', '--role', 'admin')).code).toBe(1)
    expect((await add('Marie', 'marie', '--role', 'rep')).code).toBe(64)
    expect((await add('Marie', 'marie@harborpine.example', '--role', 'king')).code).toBe(64)
    for (const name of ['Marie\nBcc: all@harborpine.example', 'Marie\u0007', 'Marie\u202etluocleD', 'x'.repeat(121)]) {
      const refused = await add(name, 'marie@harborpine.example', '--role', 'rep')
      expect([refused.code, refused.stderr]).toEqual([64, expect.stringContaining('one line')])
    }
    expect((await add('Marie', 'marie\u0001@harborpine.example', '--role', 'rep')).code).toBe(64)
    const asked = await fetch(`${service.url}/api/auth/sign-in/magic-link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: service.url },
      body: JSON.stringify({ email: 'ola@provider.example' }),
    })
    expect(asked.status).toBe(200)
    await expect.poll(() => readdir(join(data, 'mail')).catch(() => []), { timeout: 10_000 }).toHaveLength(1)
  })
})
