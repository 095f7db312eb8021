import { hash } from 'node:crypto'
import type { Answers } from '../../shared/answer.ts'
import { Fault } from '../../shared/fault.ts'
import type { SeatContent } from '../../shared/seat.ts'
import { toInstant } from '../store/cast.ts'
import { lockPerson } from '../store/person.ts'
import { ticketSentBefore } from '../store/sent-before.ts'
import type { Writer } from '../store/transaction.ts'
import { KNOWN_MS } from './sent-before.ts'

/** One digest of what a request asks for, whatever ids its seats have, and in whatever order they or their answers stand. */
export function contentDigest({ about, shared, seats }: SeatContent): string {
  const each = seats.map(({ answers }) => inOrder(answers)).sort()
  return hash('sha256', JSON.stringify([inOrder(about), inOrder(shared), each]), 'hex')
}

function inOrder(answers: Answers): string {
  return JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)))
}

/**
 * Refuses a request that this person sent to this enterprise before, to the letter: most likely a repetition that came
 * after its key was forgotten (hazards 15). What was withdrawn or declined may be sent again; anything else once the
 * person says so (`confirm`). Answers the number of the one before.
 */
export async function refuseSameSeats(
  trx: Writer,
  asked: { personId: string; enterpriseId: string; contentSha256: string; confirm: boolean; now: number },
): Promise<string | null> {
  const { now, confirm, ...rest } = asked
  // Two repetitions at the same moment are told apart.
  await lockPerson(trx, asked.personId)
  const request = await ticketSentBefore(trx, { ...rest, since: toInstant(now - KNOWN_MS) })
  if (request !== null && !confirm) throw new Fault('ticket.sent-before', undefined, { request })
  return request
}
