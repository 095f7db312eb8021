import { refusedCheck } from '../../shared/check.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import { type Finding, fileFinding } from '../../shared/finding.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'

/** A check that came to nothing, for a reason that lies outside the file's bytes. */
function refused(finding: Finding): OpenedWorkbook {
  return { check: refusedCheck(finding, lumenConnect, null), cells: [] }
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

/** Reading it ended the worker: it asked for more than there is. */
export function brokeOff(): OpenedWorkbook {
  return refused(fileFinding('file.broke_off', {}))
}
