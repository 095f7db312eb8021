import { eraseKnownDb, openKnownDb } from '../known-db.ts'
import type { ConnectionModel } from './connection.ts'
import { createDirectory } from './directory.ts'
import { createInquiry } from './inquiry.ts'
import { createMoves } from './moves.ts'

export type KnownModel = Awaited<ReturnType<typeof createKnown>>

/**
 * What is known of where accounts stand, from two sources that are never mixed (the list here, and the service's answer),
 * and the moves that follow.
 */
export async function createKnown(connection: ConnectionModel) {
  const db = await openKnownDb()
  const [directory, inquiry] = await Promise.all([createDirectory(db, connection), createInquiry(db, connection)])
  return { directory, inquiry, moves: createMoves(connection), forget: () => eraseKnownDb(db) }
}
