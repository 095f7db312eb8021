import { signal } from '@preact/signals'
import type { Problem } from '../api.ts'
import type { Db } from '../db.ts'
import { type AcceptedSubmission, type Hold, isAccepted, STALE_AFTER_MS, type Submission } from '../submission.ts'
import type { ConnectionModel } from './connection.ts'

/** While the panel is open, what waits is tried again this often. */
const RETRY_MS = 15_000

export type OutboxModel = Awaited<ReturnType<typeof createOutbox>>

/** Why a submission is not on its way, as the person is told. */
export type Waiting = Hold | 'other-person' | 'stale' | 'sending' | null

/**
 * What was submitted: each is stored with its key before anything is sent, goes out once, and is done only when the
 * service's answer says so. A lost answer, a closed panel or a second window send the same key again, which adds nothing.
 */
export async function createOutbox(db: Db, connection: ConnectionModel) {
  const submissions = signal<Submission[]>(await db.getAll('submission'))
  /** Keys under way in this window. */
  const sending = signal<ReadonlySet<string>>(new Set())
  const siblings = new BroadcastChannel('sidecheck-outbox')
  let timer: ReturnType<typeof setTimeout> | undefined

  const byKey = (key: string) => submissions.value.find(each => each.key === key) ?? null

  /** A request of ours by its number, for when the service can't be asked. */
  function accepted(number: string): AcceptedSubmission | null {
    return submissions.value.filter(isAccepted).find(({ state }) => state.batch.number === number) ?? null
  }

  /** Known at once, so that no view draws what was before; then stored, and told to the other windows. */
  async function keep(submission: Submission): Promise<void> {
    const others = submissions.value.filter(({ key }) => key !== submission.key)
    submissions.value = [...others, submission]
    await db.put('submission', submission)
    siblings.postMessage(null)
  }

  /** Stores it, then sends it; done when it is stored. */
  async function submit(submission: Submission): Promise<void> {
    mark(submission.key)
    await keep(submission)
    void sendMarked(submission.key)
  }

  /** Sends again what the service takes only when the person says so. It kept nothing for the key, so the key stays. */
  async function confirm(submission: Submission): Promise<void> {
    const request = { ...submission.request, confirm: true }
    await submit({ ...submission, request, state: { name: 'waiting', hold: null } })
  }

  async function send(key: string): Promise<void> {
    if (sending.value.has(key)) return
    mark(key)
    await sendMarked(key)
  }

  function mark(key: string): void {
    sending.value = new Set([...sending.value, key])
  }

  async function sendMarked(key: string): Promise<void> {
    // One window sends at a time; the service would answer a second one with the same, but why ask.
    await navigator.locks.request(`sidecheck-send-${key}`, () => sendLocked(key))
    sending.value = new Set([...sending.value].filter(each => each !== key))
    scheduleRetry()
  }

  async function sendLocked(key: string): Promise<void> {
    // Another window may have sent it while this one waited for the lock.
    const submission = await db.get('submission', key)
    if (submission?.state.name !== 'waiting') return reload()
    const api = await connection.api()
    if (!api) return hold(submission, 'signed-out')
    const reply = await api.submit(key, submission.request)
    connection.heed(reply.ok ? null : reply.problem)
    if (reply.ok) {
      return keep({ ...submission, state: { name: 'accepted', batch: reply.value, at: new Date().toISOString() } })
    }
    const reason = holdOf(reply.problem)
    if (reason) return hold(submission, reason)
    if (reply.problem.kind !== 'fault') return
    const { code, detail } = reply.problem
    return keep({ ...submission, state: { name: 'refused', code, detail } })
  }

  function hold(submission: Submission, reason: Hold): Promise<void> {
    return keep({ ...submission, state: { name: 'waiting', hold: reason } })
  }

  async function reload(): Promise<void> {
    submissions.value = await db.getAll('submission')
  }

  /** What keeps a submission from going, seen from here and now. */
  function waiting(submission: Submission): Waiting {
    if (submission.state.name !== 'waiting') return null
    if (sending.value.has(submission.key)) return 'sending'
    const person = connection.connection.value?.person
    if (!person || submission.service !== connection.service.value) return 'signed-out'
    if (person.id !== submission.person.id) return 'other-person'
    if (Date.now() - Date.parse(submission.madeAt) > STALE_AFTER_MS) return 'stale'
    // Signed in again since: nothing keeps it any more.
    return submission.state.hold === 'busy' ? 'busy' : 'unreachable'
  }

  /** Sends what may go by itself: this person's, to this service, and not older than two days. */
  async function flush(): Promise<void> {
    await reload()
    const ready = submissions.value.filter(each => ['unreachable', 'busy'].includes(waiting(each) ?? ''))
    await Promise.all(ready.map(({ key }) => send(key)))
  }

  function scheduleRetry(): void {
    clearTimeout(timer)
    const more = submissions.value.some(each => ['unreachable', 'busy'].includes(waiting(each) ?? ''))
    if (more) timer = setTimeout(flush, RETRY_MS)
  }

  async function discard(key: string): Promise<void> {
    await db.delete('submission', key)
    siblings.postMessage(null)
    await reload()
  }

  /** Looks in what is stored for one that this window does not know yet. */
  async function find(key: string): Promise<Submission | null> {
    await reload()
    return byKey(key)
  }

  siblings.onmessage = reload
  addEventListener('online', flush)
  return { submissions, byKey, find, accepted, submit, confirm, send, flush, waiting, discard, reload }
}

/** What to wait for, or null where the service has said its last word. */
function holdOf(problem: Problem): Hold | null {
  if (problem.kind === 'unreachable') return 'unreachable'
  if (problem.status === 401) return 'signed-out'
  // Waiting an hour for a seal is the person's to decide: they may send without it.
  if (problem.code === 'seal.too-many') return null
  // 409: the same key is being worked on right now. 429 and 5xx: not now.
  return problem.status === 409 || problem.status === 429 || problem.status >= 500 ? 'busy' : null
}
