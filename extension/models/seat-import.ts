import type { ChecklistPack } from '../../shared/checklist-pack.ts'
import type { Finding } from '../../shared/finding.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import { readPastedSeats, readSeatList, type SeatList } from '../../shared/seat-list.ts'
import { inflate } from '../worker/inflate.ts'
import { tooLarge } from './refused.ts'

/** People read from a list, to be looked at before they are taken over; or why the file could not be read. */
export type SeatsRead = SeatList | { refused: Finding }

const newId = () => crypto.randomUUID()
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

/** Reads people that were copied out of a spreadsheet. */
export function readPasted(pack: ChecklistPack, text: string, today: string): Promise<SeatsRead> {
  return readPastedSeats(pack, text, { newId, today, timeZone, inflate })
}

/** Reads people from a workbook, by the same bounded reader as every upload. */
export async function readWorkbook(pack: ChecklistPack, file: File, today: string): Promise<SeatsRead> {
  if (file.size > READER_LIMITS.fileBytes) {
    const [finding] = tooLarge(file.size).check.findings
    if (finding) return { refused: finding }
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return readSeatList(pack, { bytes, name: file.name, inflate }, { newId, today, timeZone })
}
