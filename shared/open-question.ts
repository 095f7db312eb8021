import type { Reply } from './desk-ticket.ts'
import type { SeatRequest } from './seat-request.ts'

/** What support needs to know of one item. */
export type Question = Reply & { item: NonNullable<Reply['item']> }

/**
 * What still waits for an answer, the oldest first: asked about an item that needs info (N16), and neither answered nor asked
 * anew since. `answered`: ids of questions whose answer is on its way.
 */
export function openQuestions(
  replies: readonly Reply[],
  items: SeatRequest['items'],
  answered: ReadonlySet<string> = new Set(),
): Question[] {
  const nameOf = ({ seat, question }: { seat: string | null; question: string }) => `${seat ?? ''}\n${question}`
  const settled = new Set([...answered, ...replies.flatMap(({ answers }) => answers ?? [])])
  const needed = new Set(items.filter(({ state }) => state === 'needs-info').map(nameOf))
  const last = new Map<string, Question>()
  for (const reply of replies) {
    if (reply.kind !== 'question' || reply.item === null) continue
    last.set(nameOf(reply.item), { ...reply, item: reply.item })
  }
  return [...last].flatMap(([name, question]) => (needed.has(name) && !settled.has(question.id) ? [question] : []))
}
