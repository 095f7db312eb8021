import type { CheckedRow } from '../../shared/check.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { readPortalList } from '../../shared/portal-list.ts'
import { type Proof, proveUpload } from '../../shared/proof.ts'
import type { PastedList } from '../rep-file.ts'

/** What was uploaded, to be found again in the portal's list. */
export interface Uploaded {
  name: string
  sha256: string | null
  pack: string
  rows: readonly Pick<CheckedRow, 'cell' | 'typed' | 'account'>[]
}

/** The comparison, or null where the list holds no account number. `listed` is how many it holds. */
export function proveList(
  { rows }: Pick<Uploaded, 'rows'>,
  { pasted, enterprise }: PastedList,
): { proof: Proof; listed: number } | null {
  const listed = readPortalList(pasted, lumenConnect)
  if (listed.length === 0) return null
  return { proof: proveUpload(rows, listed, enterprise.trim() || null), listed: listed.length }
}
