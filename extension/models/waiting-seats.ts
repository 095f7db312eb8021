import { filingStore, openSeatsDb, replyStore, writtenTicketStore } from '../seats-db.ts'
import type { Later } from './later.ts'
import type { SeatsModel } from './seats.ts'

/**
 * Opens the part about seats where a request of it waits, although nobody looked at it yet: so the panel counts what the
 * toolbar button counts, and sends it as soon as it can.
 */
export async function openWaitingSeats(seats: Later<SeatsModel>): Promise<void> {
  const db = await openSeatsDb()
  const kept = await Promise.all([filingStore(db).all(), replyStore(db).all(), writtenTicketStore(db).all()])
  db.close()
  if (kept.flat().some(({ state }) => state.name === 'waiting')) await seats.open()
}
