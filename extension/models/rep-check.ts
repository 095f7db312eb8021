import type { Check } from '../../shared/check.ts'
import { customerName } from '../../shared/customer.ts'
import type { FindingCode } from '../../shared/finding.ts'
import type { SheetPlace } from '../../shared/place.ts'
import type { FilesDb } from '../files-db.ts'
import { keptText } from '../kept-text.ts'
import type { RepCheck, RepCustomer, RepFile } from '../rep-file.ts'
import { findCustomer, newCustomer } from './customers.ts'
import type { TakenFile } from './intake.ts'
import { baselineOf, countChanges, withVersion } from './version.ts'

/** A check, and where the accounts were read for it. */
export interface PlacedCheck {
  check: Check
  place: SheetPlace
}

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
export async function keepCheck(
  db: FilesDb,
  file: RepFile,
  { check, place }: PlacedCheck,
  at: string,
): Promise<RepFile | null> {
  const trx = db.transaction(['file', 'check', 'customer'], 'readwrite')
  const [files, checks, customers] = [trx.objectStore('file'), trx.objectStore('check'), trx.objectStore('customer')]
  // It may have been taken off the list, or renamed, while it was checked.
  const now = await files.get(file.id)
  if (!now) return null
  const found = await findCustomer(key => customers.get(key), file.name)
  const customer = found ?? { ...newCustomer(file.name), name: now.customer, enterprise: now.enterprise }
  const facts = { fileName: file.name, sha256: check.file?.sha256 ?? null, at, intake: file.intake }
  const readable = check.verdict !== 'refused'
  const changes = readable ? countChanges(baselineOf(customer, facts), check) : null
  const kept: RepFile = { ...now, asText: file.asText, check: summarize(check, { at, place, changes }) }
  const version = { ...facts, check: keptText({ rows: check.rows, findings: check.findings }) }
  await Promise.all([
    files.put(kept),
    checks.put(keptText(check), file.id),
    // What could not be read is no version to compare with.
    readable && customers.put(withVersion(customer, version)),
    trx.done,
  ])
  return kept
}

/** Findings that stand at a cell and stop the file as a whole. */
const WHOLE: ReadonlySet<FindingCode> = new Set(['rows.too_many', 'columns.unknown'])

function summarize(
  { verdict, counts, pack, sheet, range, file, findings }: Check,
  { at, place, changes }: Pick<RepCheck, 'at' | 'place' | 'changes'>,
): RepCheck {
  const stop = findings.find(({ cell, level, code }) => level === 'stop' && (cell === null || WHOLE.has(code)))
  return {
    verdict,
    counts,
    pack,
    sheet,
    range,
    sha256: file?.sha256 ?? null,
    place,
    at,
    stop: stop?.code ?? null,
    said: stop ?? null,
    changes,
  }
}
