/**
 * A service in a process of its own that is killed at a place of one batch: started by test/service/kill-pinned.test.ts,
 * with what it needs as JSON in its one argument. What ends it is a real SIGKILL; only the place is chosen, by waiting
 * for a statement that was carried out (watch.ts), for the write-ahead log to grow, or for the transaction to be over.
 */
import { statSync, writeSync } from 'node:fs'
import process from 'node:process'
import { Worker } from 'node:worker_threads'
import { pino } from 'pino'
import { createService } from '../service/main.ts'
import { openStore, type Place, type Store, sqliteFile } from '../service/store/open.ts'
import { type Watched, watchStore } from './watch.ts'

export interface Killing {
  place: Place
  folder: string
  baseUrl: string
  secret: string
  headers: Record<string, string>
  body: string
  now: number
  /** A statement of the batch's transaction, by what it does and to which table; its commit; the moment after; or the mail's. */
  at: Watched | 'commit' | 'committed' | 'mailed'
}

function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

/** The last statement before the commit: the answer is kept beside its effect. */
const LAST: Watched = { does: 'update', table: 'idempotency' }

const { place, folder, at, ...given }: Killing = JSON.parse(process.argv[2] ?? '{}')
const opened = await openStore(place, given.now)

/** Kills in the commit: on SQLite once its first page stands in the log, on PostgreSQL once it is on its way to the server. */
async function armCommit(): Promise<void> {
  if ('url' in place) return void setImmediate(die)
  const log = `${sqliteFile(place)}-wal`
  const worker = new Worker(
    `const { statSync } = require('node:fs')
     const { workerData: { log, size } , parentPort } = require('node:worker_threads')
     parentPort.postMessage('armed')
     while (statSync(log).size === size);
     process.kill(process.pid, 'SIGKILL')`,
    { eval: true, workerData: { log, size: statSync(log).size } },
  )
  await new Promise(armed => worker.once('message', armed))
}

async function seen({ does, table }: Watched): Promise<void> {
  if (at === 'commit' && does === LAST.does && table === LAST.table) await armCommit()
  else if (typeof at === 'object' && does === at.does && table === at.table) die()
}

const watched = watchStore(opened, seen)
const store: Store = {
  ...watched,
  async write(deed) {
    const result = await watched.write(deed)
    // The only deed of this process that answers a key is the batch.
    if (at === 'committed' && typeof result === 'object' && result !== null && 'replayed' in result) die()
    return result
  },
}
const service = createService({
  config: { baseUrl: given.baseUrl, dataFolder: folder, smtpUrl: null, mailFrom: 'desk@sidecheck.example' },
  secret: given.secret,
  store,
  log: pino({ level: 'silent' }),
  clock: () => given.now,
  send: async id => {
    if (at !== 'mailed') return
    writeSync(1, id)
    die()
  },
})
const answer = await service.app.request(`${given.baseUrl}/api/batches`, {
  method: 'POST',
  headers: given.headers,
  body: given.body,
})
await service.idle()
// Killed it says nothing; where it lives it is the test that is wrong.
process.exit(answer.status === 201 ? 3 : 4)
