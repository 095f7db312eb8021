import { READER_LIMITS } from './limits.ts'
import type { RulePack } from './rule-pack.ts'

/** Where in a customer's spreadsheet the accounts stand; null where the pack's own place holds. Remembered by customer. */
export interface SheetPlace {
  sheet: string | null
  /** C */
  column: string | null
  /** The first row that holds an account. */
  firstRow: number | null
}

export const PACK_PLACE: SheetPlace = { sheet: null, column: null, firstRow: null }

/** Whether a customer's accounts were said to stand elsewhere than the portal reads them. */
export function isPlaced(place: SheetPlace): boolean {
  return Object.values(place).some(part => part !== null)
}

/** The same rules for accounts that stand in another place. */
export function packAt(pack: RulePack, { sheet, column, firstRow }: SheetPlace): RulePack {
  const place = pack.sheet
  return {
    ...pack,
    sheet: {
      name: sheet ?? place.name,
      column: column?.toUpperCase() ?? place.column,
      firstRow: firstRow ?? place.firstRow,
      ...(column !== null && { chosen: true }),
    },
  }
}

/** The same rules for a file that is not uploaded itself: its size is no matter, within what the reader takes for safety. */
export function anyBytes(pack: RulePack): RulePack {
  const bytes = READER_LIMITS.fileBytes
  return { ...pack, limits: { ...pack.limits, bytes, bytesWarn: bytes } }
}

/** The rules for reading a list that is written anew before the portal sees it: nor is it a matter how many rows it has. */
export function anySize(pack: RulePack): RulePack {
  const { limits, ...rest } = anyBytes(pack)
  return { ...rest, limits: { ...limits, accounts: Number.MAX_SAFE_INTEGER } }
}
