import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import type { Words } from '../shared/words/catalogue.ts'
import type { Command } from './cli.ts'
import { type Config, isForThisComputer, readConfig } from './config.ts'
import { FolderRefused, holdFolder, makeDataFolder, readSecret } from './data-folder.ts'
import { beginFirstRun, endFirstRun, isFirstRun } from './first-run.ts'
import { freePort, type Listening, listen, PortBusy } from './listen.ts'
import { createService, type Service } from './main.ts'
import { parseStartArguments } from './start-arguments.ts'
import { isDamaged } from './store/dialect.ts'
import { NewerSchema } from './store/migrate.ts'
import { openStore, type Store } from './store/open.ts'
import { samplePeople } from './store/person.ts'

/** What keeps the service from starting, said to who runs it. Exit code 78: the set-up is wrong; 75: try later. */
class CannotStart extends Error {
  readonly code: number
  constructor(sentence: string, code = 78) {
    super(sentence)
    this.code = code
  }
}

/**
 * Runs the service until it is told to stop. With --welcome, for somebody new: sample data if the folder is new,
 * and what to open.
 */
export const start: Command = async args => {
  const asked = parseStartArguments(args, process.env)
  if ('say' in asked) {
    ;(asked.exit === 0 ? process.stdout : process.stderr).write(`${asked.say}\n`)
    return asked.exit
  }
  try {
    await run(asked.words, asked.welcome)
    return 0
  } catch (thrown) {
    if (!(thrown instanceof CannotStart)) throw thrown
    process.stderr.write(`${thrown.message}\n`)
    return thrown.code
  }
}

async function run(words: Words, welcome: boolean): Promise<void> {
  const config = configFrom({ ...process.env, PORT: await portOf(process.env.PORT) }, words)
  // Said before a folder is made: nobody wants sample people in the folder of a service for others.
  if (welcome && !isForThisComputer(config)) throw new CannotStart(words.service.config.welcomeReachable)
  // With a person at the terminal the log keeps to what went wrong, and leaves stdout to what is for reading.
  const log = pino({ level: process.env.LOG_LEVEL ?? (welcome ? 'warn' : 'info') }, pino.destination(welcome ? 2 : 1))
  const { made } = await makeDataFolder(config.dataFolder).catch(thrown => {
    throw thrown instanceof FolderRefused ? new CannotStart(thrown.say(words)) : thrown
  })
  if (welcome && made) await beginFirstRun(config.dataFolder)
  const held = holdFolder(config.dataFolder)
  if (!held) throw new CannotStart(words.service.config.folderHeld(config.dataFolder), 75)
  const secret = await readSecret(config.dataFolder, config.secretFile)
  if (secret === null) throw new CannotStart(words.service.config.secretFile(config.secretFile ?? ''))
  const store = await open(config, words)
  try {
    if (welcome && (await isFirstRun(config.dataFolder))) await (await import('./welcome.ts')).fill(store)
    await endFirstRun(config.dataFolder)
    await refuseSamplesOutside(store, config, words)
    const service = createService({ config, secret, store, log, deskFolder: deskFolder() })
    const listening = await listenOrSay(service, config, words)
    // Whoever is told "ready" may say "stop" at once.
    const told = untilTold(listening, words, log)
    log.info({ port: listening.port, baseUrl: config.baseUrl }, 'ready')
    // An operator's stdout is the log alone.
    const terminal = welcome ? process.stdout : process.stderr
    terminal.write(`${words.service.ready(config.baseUrl)}\n`)
    setTimeout(() => void listening.load(), SOON_MS).unref()
    if (welcome) await (await import('./welcome.ts')).greet({ words, config, store, service, output: outputFolder() })
    await told
  } finally {
    await store.close()
    held.release()
  }
}

/** Whoever waits for the start asks first whether it is ready; the rest is loaded then, before a person waits for it. */
const SOON_MS = 200

/** PORT=0 means any free one; it is found first, since mails and pages must name it. */
async function portOf(given: string | undefined): Promise<string | undefined> {
  return given === '0' ? String(await freePort()) : given
}

function configFrom(env: NodeJS.ProcessEnv, words: Words): Config {
  const config = readConfig(env)
  if (!Array.isArray(config)) return config
  throw new CannotStart([words.service.wrongConfig, ...config.map(say => `- ${say(words)}`)].join('\n'))
}

async function open({ database }: Config, words: Words): Promise<Store> {
  try {
    return await openStore(database, Date.now())
  } catch (thrown) {
    if (thrown instanceof NewerSchema) throw new CannotStart(words.service.config.newerSchema)
    if (isDamaged(thrown)) throw new CannotStart(words.service.config.damaged)
    throw new CannotStart(words.service.config.database(thrown instanceof Error ? thrown.message : String(thrown)))
  }
}

/** Sample people can sign in with links that a terminal printed; nobody else may be able to reach them. */
async function refuseSamplesOutside(store: Store, config: Config, words: Words): Promise<void> {
  if (isForThisComputer(config) || (await samplePeople(store.db)).length === 0) return
  throw new CannotStart(words.service.config.sampleReachable)
}

async function listenOrSay(service: Service, config: Config, words: Words): Promise<Listening> {
  try {
    return await listen(service, config)
  } catch (thrown) {
    await service.stop()
    if (!(thrown instanceof PortBusy)) throw thrown
    throw new CannotStart(words.service.config.portBusy(config.port, config.port + 1), 75)
  }
}

function untilTold(listening: Listening, words: Words, log: Logger): Promise<void> {
  return new Promise(resolve => {
    const stop = (signal: string) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      log.info({ signal }, 'stopping')
      process.stderr.write(`${words.service.stopping}\n`)
      resolve(listening.stop())
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
}

/** The desk as built: beside the bundle (.output/service/main.js), or in .output when run from the sources. */
function outputFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const beside = dirname(here)
  return existsSync(join(beside, 'desk/index.html')) ? beside : join(beside, '.output')
}

function deskFolder(): string | null {
  const folder = join(outputFolder(), 'desk')
  return existsSync(join(folder, 'index.html')) ? folder : null
}
