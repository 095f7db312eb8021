import { filingStore, openSeatsDb } from '../seats-db.ts'
import type { Later } from './later.ts'
import type { SeatsModel } from './seats.ts'

/**
 * Opens the part about seats where a request of it waits, although nobody looked at it yet: so the panel counts what the
 * toolbar button counts, and sends it as soon as it can.
 */
export async function openWaitingSeats(seats: Later<SeatsModel>): Promise<void> {
  const db = await openSeatsDb()
  const filings = await filingStore(db).all()
  db.close()
  if (filings.some(({ state }) => state.name === 'waiting')) await seats.open()
}
