import type { Batch } from './batch.ts'
import { longestLink } from './mail-link.ts'
import type { Words } from './words/catalogue.ts'

/** A message that is ready to be copied, or to be opened in the person's own mail program. */
export interface AccessMessage {
  subject: string
  body: string
  /** A mailto: link without an address, since only the person knows their administrator's. */
  mailto: string
  /** How many accounts it names. */
  accounts: number
}

/**
 * The message to the system administrator (A28) about the rows of a batch that stand elsewhere or that no directory
 * knows; null when there is none. The body names every account; the link as many as fit.
 */
export function makeAccessMessage(
  words: Words['access'],
  batch: Pick<Batch, 'number' | 'enterprise'> & { rows: readonly Pick<Batch['rows'][number], 'typed' | 'outcome'>[] },
): AccessMessage | null {
  const of = (outcome: string) => batch.rows.filter(row => row.outcome === outcome).map(({ typed }) => typed)
  const [elsewhere, unknown] = [of('elsewhere'), of('unknown')]
  const accounts = elsewhere.length + unknown.length
  if (accounts === 0) return null
  const subject = words.subject(batch.number)
  const write = (most: number) => {
    const parts = [words.lead(accounts, { ...batch.enterprise, number: batch.number })]
    let room = most
    for (const [list, say] of [
      [elsewhere, words.elsewhere],
      [unknown, words.unknown],
    ] as const) {
      if (list.length === 0) continue
      const named = list.slice(0, room)
      room -= named.length
      const rest = list.length - named.length
      parts.push([say(list.length), ...named, ...(rest > 0 ? [words.more(rest, batch.number)] : [])].join('\n'))
    }
    return [...parts, words.thanks].join('\n\n')
  }
  const body = write(accounts)
  return { subject, body, mailto: longestLink(subject, write, accounts).href, accounts }
}
