import { type Check, countRows } from '../../shared/check.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import { type Finding, fileFinding } from '../../shared/finding.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'

/** A check that came to nothing, for a reason that lies outside the file's bytes. */
function refused(finding: Finding): OpenedWorkbook {
  const check: Check = {
    pack: packName(lumenConnect),
    verdict: 'refused',
    file: null,
    sheet: null,
    range: null,
    rows: [],
    findings: [finding],
    counts: countRows([]),
  }
  return { check, cells: [] }
}

/** The file is larger than any honest list; `limit` is the portal's own. */
export function tooLarge(bytes: number): OpenedWorkbook {
  return refused(fileFinding('file.too_large', { bytes, limit: lumenConnect.limits.bytes }))
}

/** The browser could not hand the file over. */
export function unreadable(): OpenedWorkbook {
  return refused(fileFinding('file.unreadable', {}))
}

/** The check was cut off after so many seconds. */
export function tooSlow(seconds: number): OpenedWorkbook {
  return refused(fileFinding('file.too_slow', { seconds }))
}
