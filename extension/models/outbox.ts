import { effect, signal } from '@preact/signals'
import type { Locale } from '../../shared/words/locale.ts'
import { type Db, submissionStore } from '../db.ts'
import {
  type AcceptedSubmission,
  inTurn,
  isAccepted,
  maySendItself,
  queueOf,
  type Submission,
  type Waiting,
  waitingFor,
} from '../submission.ts'
import type { ConnectionModel } from './connection.ts'

/** While the panel is open, what waits is tried again this often. */
const RETRY_MS = 15_000

export type OutboxModel = Awaited<ReturnType<typeof createOutbox>>

/**
 * What was submitted: each is stored with its key before anything is sent, goes out once, and is done only when the
 * service's answer says so. A lost answer, a closed panel or a second window send the same key again, which adds nothing.
 */
export async function createOutbox(db: Db, connection: ConnectionModel, locale: () => Locale) {
  const submissions = signal<Submission[]>(await db.getAll('submission'))
  /** Keys under way in this window. */
  const sending = signal<ReadonlySet<string>>(new Set())
  /** What is being stored just now: it is shown already, and no reading of the store takes it away. */
  let storing: readonly Submission[] = []
  const siblings = new BroadcastChannel('sidecheck-outbox')
  let timer: ReturnType<typeof setTimeout> | undefined

  const sender = () => ({ service: connection.service.value, connection: connection.connection.value })
  const byKey = (key: string) => submissions.value.find(each => each.key === key) ?? null

  /** A request of ours by its number, for when the service can't be asked. */
  function accepted(number: string): AcceptedSubmission | null {
    return submissions.value.filter(isAccepted).find(({ state }) => state.batch.number === number) ?? null
  }

  /** Known at once, so that no view draws what was before; answers whether they are stored. */
  async function keep(made: readonly Submission[], kept: Promise<boolean>): Promise<boolean> {
    storing = made
    submissions.value = withThese(submissions.value, made)
    const stored = await kept
    storing = []
    return stored
  }

  /** Sends one once it is `kept`; where it is not, since another window was first, it never was. */
  async function submit(submission: Submission, kept: Promise<boolean>): Promise<void> {
    mark(submission.key)
    if (await keep([submission], kept)) return sendMarked(submission.key, true)
    unmark(submission.key)
    await reload()
  }

  /** Sends several once they are `kept`, one after the other. */
  async function submitSeries(series: readonly Submission[], kept: Promise<boolean>): Promise<void> {
    if (!(await keep(series, kept))) return reload()
    await inTurn(async () => {
      for (const { key } of series) {
        await send(key, true)
        if (!connection.reached.value) return scheduleRetry()
      }
    })
  }

  /** Sends a refused one as the person wants it now. The service kept nothing for the key, so the key stays. */
  async function submitAgain(changed: Submission): Promise<void> {
    const again: Submission = { ...changed, state: { name: 'waiting', hold: null } }
    await submit(
      again,
      db.put('submission', again).then(() => true),
    )
  }

  /** Sends several of one series again as the person wants them now, one after the other, in the order they stand. */
  async function submitSeriesAgain(changed: readonly Submission[]): Promise<void> {
    const free = changed.filter(({ key }) => !sending.value.has(key))
    const transaction = db.transaction('submission', 'readwrite')
    const kept = Promise.all([...free.map(each => transaction.store.put(each)), transaction.done])
    await submitSeries(
      free,
      kept.then(() => true),
    )
  }

  /** `asked` for by a person: then it goes although it is old. */
  async function send(key: string, asked: boolean): Promise<void> {
    if (sending.value.has(key)) return
    mark(key)
    await sendMarked(key, asked)
  }

  function mark(key: string): void {
    sending.value = new Set([...sending.value, key])
  }

  function unmark(key: string): void {
    sending.value = new Set([...sending.value].filter(each => each !== key))
  }

  async function sendMarked(key: string, asked: boolean): Promise<void> {
    siblings.postMessage(null)
    const [{ deliver }, { sendSubmission }] = await Promise.all([
      import('../delivery.ts'),
      import('../submission-delivery.ts'),
    ])
    const deliverer = async () => ({ ...sender(), connection: connection.connection.value, locale: locale() })
    const delivered = await deliver(key, {
      store: submissionStore(db),
      send: sendSubmission,
      deliverer,
      now: Date.now(),
      asked,
    })
    if (delivered) connection.heed(delivered.problem)
    await reload()
    siblings.postMessage(null)
    unmark(key)
    scheduleRetry()
  }

  async function reload(): Promise<void> {
    submissions.value = withThese(await db.getAll('submission'), storing)
  }

  /** What keeps a submission from going, seen from here and now. */
  function waiting(submission: Submission): Waiting | 'sending' {
    const why = waitingFor(submission, sender(), Date.now())
    return why !== null && sending.value.has(submission.key) ? 'sending' : why
  }

  const ready = () => queueOf(submissions.value).filter(each => maySendItself(each, sender(), Date.now()))

  /** Sends what may go by itself, in the order it was made: this person's, to this service, and not older than two days. */
  function flush(): Promise<void> {
    return inTurn(async () => {
      await reload()
      for (const { key } of ready()) {
        await send(key, false)
        if (!connection.reached.value) return scheduleRetry()
      }
    })
  }

  function scheduleRetry(): void {
    clearTimeout(timer)
    if (ready().length > 0) timer = setTimeout(flush, RETRY_MS)
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

  // The toolbar button shows the queue, and the background sends it once this panel is closed.
  effect(() => {
    const shown = { sender: sender(), now: Date.now(), locale: locale() }
    // Named although it is read anew from where it is kept: a change of it is a reason to show it.
    void submissions.value
    void import('../queue.ts').then(({ showQueue }) => showQueue(shown))
  })

  siblings.onmessage = reload
  addEventListener('online', flush)
  return {
    submissions,
    byKey,
    find,
    accepted,
    submit,
    submitSeries,
    submitAgain,
    submitSeriesAgain,
    send,
    flush,
    waiting,
    discard,
    reload,
  }
}

function withThese(known: readonly Submission[], made: readonly Submission[]): Submission[] {
  const keys = new Set(made.map(({ key }) => key))
  return [...known.filter(({ key }) => !keys.has(key)), ...made]
}
