import { isConfirmed, type MoveGround } from '../../shared/relocation.ts'
import { insertAssignments, releaseAssignments } from '../store/assignment.ts'
import type { NewEvent } from '../store/event.ts'
import { attempt, type Writer } from '../store/transaction.ts'
import type { Context } from './context.ts'

/** What a move takes from where it stands and puts where it is to go. */
export interface Relocation {
  rows: readonly { account: string | null; typed: string }[]
  ground: MoveGround
  /** The audit entry of the deed. */
  deedId: string
  now: number
}

/**
 * Releases and assigns, in two statements whatever the number of accounts. False, and nothing changed, when one of
 * them does not stand any more where the ground said.
 */
export async function relocate(
  trx: Writer,
  { newId }: Pick<Context, 'newId'>,
  { rows, ground, deedId, now }: Relocation,
): Promise<boolean> {
  const moving = rows.flatMap(({ account, typed }) => (account === null ? [] : [{ account, typed }]))
  const placed = moving.map(({ account }) => account).filter(account => ground.places.has(account))
  const wanted = moving.map(({ account, typed }) => ({
    id: newId(),
    account,
    typed,
    enterpriseId: ground.enterprise.id,
    confirmed: isConfirmed(account, ground),
    deedId,
  }))
  return attempt(trx, async () => {
    const released = await releaseAssignments(trx, placed, { but: ground.enterprise.id }, now)
    if (released.size !== placed.length) return false
    return (await insertAssignments(trx, wanted, now)).size === wanted.length
  })
}

/** What is told live of a move: the move itself, and the lists of every enterprise that an account left or joined. */
export function relocationEvents(
  move: { number: string; to: string },
  rows: readonly { state: string; from: { id: string } | null }[],
): NewEvent[] {
  const moved = rows.filter(({ state }) => state === 'moved')
  const lists = moved.length === 0 ? [] : [move.to, ...moved.flatMap(({ from }) => from?.id ?? [])]
  return [
    { kind: 'move', enterpriseId: move.to, subject: move.number },
    ...[...new Set(lists)].map(id => ({ kind: 'accounts' as const, enterpriseId: id, subject: id })),
  ]
}
