import type { Locale } from '../../shared/words/locale.ts'
import { eraseKnownDb, openKnownDb } from '../known-db.ts'
import type { Checker } from './checker.ts'
import type { ConnectionModel } from './connection.ts'
import { createDirectory } from './directory.ts'
import { createErrands } from './errands.ts'
import { createInquiry } from './inquiry.ts'
import { createMove } from './move.ts'
import { createMoves } from './moves.ts'
import { createRelocation } from './relocation.ts'
import { createSeen } from './seen.ts'

export type KnownModel = Awaited<ReturnType<typeof createKnown>>

/**
 * What is known of where accounts stand, from three sources that are never mixed (the service's list kept here, what was read
 * from the portal's own pages, and the service's answer), and the moves that follow.
 */
export async function createKnown(connection: ConnectionModel, checker: Checker, locale: () => Locale) {
  const db = await openKnownDb()
  const seen = await createSeen(db)
  const [directory, inquiry, errands] = await Promise.all([
    createDirectory(db, connection, seen.empty),
    createInquiry(db, connection),
    createErrands(db, connection, locale),
  ])
  const moves = createMoves(connection)
  return {
    directory,
    seen,
    inquiry,
    moves,
    errands,
    move: createMove(db, connection, moves.refresh),
    relocation: createRelocation(db, connection, { checker, errands }),
    forget: () => eraseKnownDb(db),
  }
}
