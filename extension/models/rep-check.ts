import type { Check } from '../../shared/check.ts'
import { customerKey, customerName } from '../../shared/customer.ts'
import { diffChecks } from '../../shared/diff.ts'
import type { FilesDb } from '../files-db.ts'
import type { RepChanges, RepCheck, RepCustomer, RepFile } from '../rep-file.ts'
import type { TakenFile } from './intake.ts'

/** A file as it comes in, with what is known of its customer from the last time. */
export function newRepFile(
  { file, folder }: TakenFile,
  { order, intake, known }: { order: number; intake: string; known: RepCustomer | undefined },
): RepFile {
  return {
    id: crypto.randomUUID(),
    order,
    intake,
    name: file.name,
    folder,
    bytes: file.size,
    asText: false,
    customer: known?.name ?? customerName(file.name),
    enterprise: known?.enterprise ?? '',
    check: null,
    seal: null,
  }
}

/**
 * Keeps a check in one step with what the table says of it, and as the version that the customer's next file is compared
 * with (N9). Files that came in together are no versions of each other.
 */
export async function keepCheck(db: FilesDb, file: RepFile, check: Check, at: string): Promise<RepFile | null> {
  const trx = db.transaction(['file', 'check', 'customer'], 'readwrite')
  const [files, checks, customers] = [trx.objectStore('file'), trx.objectStore('check'), trx.objectStore('customer')]
  // It may have been taken off the list, or renamed, while it was checked.
  const now = await files.get(file.id)
  if (!now) return null
  const key = customerKey(file.name)
  const known = await customers.get(key)
  const last = known?.last && known.last.intake !== file.intake ? known.last : null
  const kept: RepFile = { ...now, asText: file.asText, check: summarize(check, at, changesSince(last, check)) }
  const version = { at, intake: file.intake, check: { rows: check.rows, findings: check.findings } }
  await Promise.all([
    files.put(kept),
    checks.put(check, file.id),
    // What could not be read is no version to compare with.
    check.verdict !== 'refused' &&
      customers.put({ key, name: now.customer, enterprise: now.enterprise, last: version }),
    trx.done,
  ])
  return kept
}

function changesSince(last: RepCustomer['last'], check: Check): RepChanges | null {
  if (!last || check.verdict === 'refused') return null
  const { fixed, fresh } = diffChecks(last.check, check)
  return { fixed: fixed.length, fresh: fresh.length, since: last.at }
}

function summarize(
  { verdict, counts, pack, sheet, range, file, findings }: Check,
  at: string,
  changes: RepChanges | null,
): RepCheck {
  const stop = findings.find(({ cell, level, code }) => level === 'stop' && (cell === null || code === 'rows.too_many'))
  return {
    verdict,
    counts,
    pack,
    sheet,
    range,
    sha256: file?.sha256 ?? null,
    at,
    stop: stop?.code ?? null,
    said: stop ?? null,
    changes,
  }
}
