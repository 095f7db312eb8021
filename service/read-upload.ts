import type { Check } from '../shared/check.ts'
import { checkWorkbook } from '../shared/check-workbook.ts'
import { lumenConnect } from '../shared/packs/lumen-connect.ts'
import { digest } from './digest.ts'
import { inflate } from './inflate.ts'

/** A workbook as it was uploaded. */
export interface Upload {
  bytes: Uint8Array<ArrayBuffer>
  name: string
}

/**
 * Checks an upload in a process of its own. Of more rows than go in at one time only one more is handed back: they are
 * refused whole, and a hundred thousand must not fill the service's memory.
 */
export async function readUpload({ bytes, name }: Upload): Promise<Check> {
  const check = await checkWorkbook({ bytes: new Uint8Array(bytes), name, pack: lumenConnect, inflate, digest })
  const most = lumenConnect.limits.accounts + 1
  return check.rows.length <= most ? check : { ...check, rows: check.rows.slice(0, most), findings: [] }
}
