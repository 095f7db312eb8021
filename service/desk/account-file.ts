import { openWorkbook } from '../../shared/check-workbook.ts'
import type { Finding } from '../../shared/finding.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { anySize } from '../../shared/place.ts'
import type { MovingRow } from './account-text.ts'
import { inflate } from './inflate.ts'

/** The rows of a workbook or text file, by the same reader and rules as anywhere; or why it could not be read. */
export async function readAccountFile(file: File): Promise<MovingRow[] | Finding> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { check, cells } = await openWorkbook({ bytes, name: file.name, pack: anySize(lumenConnect), inflate })
  const [refusal] = check.verdict === 'refused' ? check.findings : []
  if (refusal) return refusal
  return cells.filter(({ typed }) => typed.trim() !== '').map(({ cell, typed, kind }) => ({ cell, typed, kind }))
}
