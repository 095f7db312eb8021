import type { Batch } from '../../shared/batch.ts'
import { checkList } from '../../shared/check-list.ts'
import type { Finding } from '../../shared/finding.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'

/**
 * Why rows were stopped, by cell. The service keeps the code alone; its details (how many digits, which earlier row)
 * come from judging the same rows by the same rules once more. Only what agrees with the stored code is told.
 */
export function findingsOf(batch: Pick<Batch, 'pack' | 'rows'>): ReadonlyMap<string, Finding> {
  if (batch.pack !== packName(lumenConnect)) return new Map()
  const codes = new Map(batch.rows.map(({ cell, finding }) => [cell, finding]))
  const { findings } = checkList({ rows: batch.rows, pack: lumenConnect })
  return new Map(
    findings.flatMap(finding => {
      const { cell, code } = finding
      return cell !== null && codes.get(cell) === code ? [[cell, finding]] : []
    }),
  )
}
