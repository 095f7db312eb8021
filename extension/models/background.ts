import { deliver } from '../delivery.ts'
import { QUEUE_ALARM, QUEUE_CHANNEL, showQueue } from '../queue.ts'
import { withEachKind } from '../queue-kinds.ts'
import { endConnection, preferredLocale, readSettings, type Settings } from '../settings.ts'
import { inOrder, inTurn, maySendItself } from '../submission.ts'

/** Sends what is queued while no panel is open (R8): woken by an alarm, and by the start of the browser. */
export function tendQueue(): void {
  chrome.alarms.onAlarm.addListener(({ name }) => {
    if (name === QUEUE_ALARM) void inTurn(sendQueued)
  })
  // A browser may drop alarms when it ends, and the badge with them.
  chrome.runtime.onStartup.addListener(() => void inTurn(sendQueued))
  chrome.runtime.onInstalled.addListener(() => void inTurn(sendQueued))
}

/** Kind by kind, each in the order it was made; the first that finds no way, or no session, ends the round of its kind. */
async function sendQueued(): Promise<void> {
  const deliverer = async () => delivererOf(await readSettings())
  const windows = new BroadcastChannel(QUEUE_CHANNEL)
  await withEachKind(async ({ store, send }) => {
    const before = await deliverer()
    const ready = inOrder(await store.all()).filter(each => maySendItself(each, before, Date.now()))
    for (const { key } of ready) {
      const delivered = await deliver(key, { store, send, deliverer, now: Date.now() })
      windows.postMessage(null)
      const problem = delivered?.problem
      const ended = problem?.kind === 'fault' && problem.status === 401
      if (ended) await endConnection(before.connection?.token ?? '')
      if (ended || problem?.kind === 'unreachable') break
    }
  })
  windows.close()
  await showQueueNow()
}

/** Shows on the toolbar button how things stand, for whoever is signed in. */
export async function showQueueNow(): Promise<void> {
  const sender = delivererOf(await readSettings())
  await showQueue({ sender, now: Date.now(), locale: sender.locale })
}

function delivererOf(settings: Settings) {
  return { service: settings.service, connection: settings.connection, locale: preferredLocale(settings) }
}
