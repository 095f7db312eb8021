import { openDb, submissionStore } from '../db.ts'
import { deliver } from '../delivery.ts'
import { deliverFiling } from '../filing-delivery.ts'
import { QUEUE_ALARM, QUEUE_CHANNEL, showQueue } from '../queue.ts'
import { filingStore, openSeatsDb } from '../seats-db.ts'
import { endConnection, preferredLocale, readSettings, type Settings } from '../settings.ts'
import { inTurn, maySendItself, queueOf } from '../submission.ts'

/** Sends what is queued while no panel is open (R8): woken by an alarm, and by the start of the browser. */
export function tendQueue(): void {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === QUEUE_ALARM) void inTurn(sendQueued)
  })
  // A browser may drop alarms when it ends, and the badge with them.
  chrome.runtime.onStartup.addListener(() => void inTurn(sendQueued))
  chrome.runtime.onInstalled.addListener(() => void inTurn(sendQueued))
}

/** One after the other, in the order they were made; the first that finds no way ends the round. */
async function sendQueued(): Promise<void> {
  const db = await openDb()
  const store = submissionStore(db)
  const deliverer = async () => delivererOf(await readSettings())
  const before = await deliverer()
  const ready = queueOf(await db.getAll('submission')).filter(each => maySendItself(each, before, Date.now()))
  const windows = new BroadcastChannel(QUEUE_CHANNEL)
  for (const { key } of ready) {
    const delivered = await deliver(key, { store, deliverer, now: Date.now() })
    windows.postMessage(null)
    const problem = delivered?.problem
    if (problem?.kind === 'fault' && problem.status === 401) await endConnection(before.connection?.token ?? '')
    if (problem?.kind === 'unreachable' || (problem?.kind === 'fault' && problem.status === 401)) break
  }
  await sendFilings(windows)
  windows.close()
  const sender = await deliverer()
  await showQueue(await db.getAll('submission'), { sender, now: Date.now(), locale: sender.locale })
  db.close()
}

/** Requests for seats, after the lists of accounts; the first that finds no way ends the round. */
async function sendFilings(windows: BroadcastChannel): Promise<void> {
  const db = await openSeatsDb()
  const filer = async () => delivererOf(await readSettings())
  const before = await filer()
  const ready = (await db.getAll('filing')).filter(each => maySendItself(each, before, Date.now()))
  for (const { key } of ready) {
    const delivered = await deliverFiling(key, { store: filingStore(db), filer, now: Date.now() })
    windows.postMessage(null)
    const problem = delivered?.problem
    if (problem?.kind === 'fault' && problem.status === 401) await endConnection(before.connection?.token ?? '')
    if (problem?.kind === 'unreachable') break
  }
  db.close()
}

function delivererOf(settings: Settings) {
  return { service: settings.service, connection: settings.connection, locale: preferredLocale(settings) }
}
