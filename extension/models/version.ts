import { diffChecks } from '../../shared/diff.ts'
import { fromKept } from '../kept-text.ts'
import type { CheckedVersion, RepChanges, RepCustomer, VersionRows } from '../rep-file.ts'

/** Which version is compared; the check itself does not matter for that. */
type VersionFacts = Pick<CheckedVersion, 'sha256' | 'at' | 'intake'>

/**
 * The version that a file is compared with (N9): the last one checked before it that is neither the same bytes nor came
 * in with it. Null where there is none.
 */
export function baselineOf(
  customer: Pick<RepCustomer, 'last' | 'earlier'> | undefined,
  { sha256, at, intake }: VersionFacts,
): CheckedVersion | null {
  const others = [customer?.last, customer?.earlier].filter(version => version != null)
  const isEarlier = (version: CheckedVersion) =>
    version.at < at && version.intake !== intake && (sha256 === null || version.sha256 !== sha256)
  return others.find(isEarlier) ?? null
}

/** What is kept of a customer once another version was checked. The same file again, or its like of one intake, takes its own place. */
export function withVersion(customer: RepCustomer, version: CheckedVersion): RepCustomer {
  const { last, earlier } = customer
  const replaces = last !== null && (last.intake === version.intake || last.sha256 === version.sha256)
  return { ...customer, last: version, earlier: replaces ? earlier : last }
}

/** What is kept of a customer when the version checked at this instant proves to be another one's. */
export function withoutVersion(customer: RepCustomer, at: string): RepCustomer {
  return customer.last?.at === at ? { ...customer, last: customer.earlier, earlier: null } : customer
}

/** What the table says of the changes since an earlier version; null where there was none. */
export function countChanges(before: CheckedVersion | null, after: VersionRows): RepChanges | null {
  if (!before) return null
  const { fixed, still, fresh, moved } = diffChecks(fromKept(before.check), after)
  const counts = { fixed: fixed.length, still: still.length, fresh: fresh.length, moved: moved.length }
  return { ...counts, since: before.at }
}
