import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { TypedNumber } from '../draft.ts'

/** Typed lists count from the pack's first row, as they would stand in the template. */
export function listRows(list: readonly TypedNumber[]): { cell: string; typed: string }[] {
  const { column, firstRow } = lumenConnect.sheet
  return list.map(({ typed }, index) => ({ cell: `${column}${firstRow + index}`, typed }))
}
