import { createHash } from 'node:crypto'
import { Fault } from '../../shared/fault.ts'
import { parseMoveNumber } from '../../shared/id.ts'
import type { Move, MovePlace, MoveSummary } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { detailedPlacesOf } from '../store/assignment.ts'
import { moveByNumber, movePage, type StoredMove } from '../store/move.ts'
import type { Reader } from '../store/transaction.ts'
import type { Context, Sight } from './context.ts'
import { openNumberCursor, pageOf } from './cursor.ts'

/** One page of moves, newest first: those that wait, those that are decided, or all for null. */
export async function listMoves(
  { store }: Context,
  person: Person,
  { waiting, cursor, limit }: { waiting: boolean | null; cursor: string | null; limit: number },
): Promise<{ moves: MoveSummary[]; next: string | null }> {
  const before = openNumberCursor('m1', cursor)
  const found = await movePage(store.db, sightOf(person), { waiting, before, limit: limit + 1 })
  const { items, next } = pageOf('m1', found, limit, ({ number }) => String(parseMoveNumber(number)))
  return { moves: items, next }
}

/** One move with its rows, and where each stands for a representative. */
export async function readMove({ store }: Context, person: Person, number: string): Promise<Move> {
  return seenMove(store.db, person, number)
}

/** The same within a deed. */
export async function seenMove(db: Reader, person: Person, number: string): Promise<Move> {
  const stored = await storedMove(db, person, number)
  return showMove(stored, mayDo(person.role, 'account.place') ? await placesOfWaiting(db, stored) : null)
}

/** A move as stored, if this person may see it; one that they may not is as unknown as one that never was. */
export async function storedMove(db: Reader, person: Person, number: string): Promise<StoredMove> {
  const stored = await findMove(db, person, number)
  if (!stored) throw new Fault('move.unknown')
  return stored
}

/** The same for whoever can do without. */
export async function findMove(db: Reader, person: Person, number: string): Promise<StoredMove | undefined> {
  const parsed = parseMoveNumber(number)
  return parsed === null ? undefined : moveByNumber(db, sightOf(person), parsed)
}

/** Where the accounts that wait stand now. */
export async function placesOfWaiting(db: Reader, { rows }: StoredMove): Promise<Map<string, MovePlace>> {
  const waiting = rows.filter(({ state }) => state === 'waiting')
  return detailedPlacesOf(
    db,
    waiting.flatMap(({ account }) => account ?? []),
  )
}

/** What one person is told of a move; `places` is null for whoever may not know where an account stands. */
function showMove({ version, rows, ...summary }: StoredMove, places: ReadonlyMap<string, MovePlace> | null): Move {
  return {
    ...summary,
    version: versionOf(version, places),
    rows: rows.map(({ position: _position, from, ...row }) => ({
      ...row,
      from: places === null ? null : (places.get(row.account ?? '') ?? from),
    })),
  }
}

/**
 * What a person has seen of a move, to be sent along with what they decide. For a representative that is where the
 * accounts stand too: one that went somewhere else meanwhile is not moved from there unseen. Nobody else's version
 * depends on it, since even a digest would tell something.
 */
export function versionOf(version: number, places: ReadonlyMap<string, MovePlace> | null): string {
  if (places === null) return String(version)
  const seen = [...places].map(([account, { id }]) => `${account}\n${id}`).sort()
  return `${version}.${createHash('sha256').update(seen.join('\n')).digest('hex').slice(0, 12)}`
}

function sightOf(person: Person): Sight {
  if (!mayDo(person.role, 'move.read')) throw new Fault('auth.forbidden')
  return mayDo(person.role, 'move.read-all') ? null : person.id
}
