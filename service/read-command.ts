import type { ChildMessage } from './child-pool.ts'
import type { Command } from './cli.ts'
import { endWithParent } from './parent-watch.ts'

/** Does one job. Whatever it throws is told to whoever asked; what it does to this process is seen by them. */
export type Work = (task: never) => Promise<unknown>

/** What a child can be started for, each loaded only then. */
const WORKS: Readonly<Record<string, (args: readonly string[]) => Promise<Work>>> = {
  check: async args => (await import('./check-one.ts')).prepareCheck(args),
  upload: async () => (await import('./read-upload.ts')).readUpload,
  list: async () => (await import('./read-list.ts')).readList,
  mail: async () => (await import('./read-mail.ts')).readMail,
}

/**
 * `read WORK [ARG…]`: not for people. A process of its own that reads files for another of ours (child-pool.ts), one at
 * a time, until that one lets it go.
 */
export const read: Command = async ([name = '', ...args]) => {
  const load = Object.hasOwn(WORKS, name) ? WORKS[name] : undefined
  if (!load || !process.send) return 64
  // A service that is told to stop finishes what is under way, though the signal reaches its children too.
  if (name !== 'check') for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
  const gone = new Promise(done => process.once('disconnect', done))
  const work = await load(args)
  process.on('message', async ({ task }: { task: never }) => tell(await answer(work, task)))
  tell({ ready: true })
  endWithParent()
  await gone
  return 0
}

async function answer(work: Work, task: never): Promise<ChildMessage<unknown>> {
  try {
    return { answer: await work(task) }
  } catch (thrown) {
    return { thrown: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
  }
}

function tell(message: ChildMessage<unknown>): void {
  if (process.connected) process.send?.(message)
}
