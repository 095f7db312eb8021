import BookWorker from '../worker/book.ts?worker'
import type { BookAnswers, BookKind, BookTasks } from '../worker/book-protocol.ts'

/** Making workbooks of a very long list takes a while; what takes longer than this will not end. */
const WATCHDOG_MS = 60_000

/** Has a workbook made or looked through by a worker of its own; null where that came to nothing. */
export async function askBook<Kind extends BookKind>(
  kind: Kind,
  task: BookTasks[Kind],
): Promise<BookAnswers[Kind] | null> {
  const worker = new BookWorker()
  const answer = Promise.withResolvers<BookAnswers[Kind] | null>()
  // The worker answers each kind of task with its own kind of answer (worker/book.ts).
  worker.addEventListener('message', ({ data }) => answer.resolve(data as BookAnswers[Kind]))
  worker.addEventListener('error', () => answer.resolve(null))
  const timer = setTimeout(() => answer.resolve(null), WATCHDOG_MS)
  worker.postMessage({ kind, ...task })
  const given = await answer.promise
  clearTimeout(timer)
  worker.terminate()
  return given
}
