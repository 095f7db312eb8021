import type { Check } from '../../shared/check.ts'
import { type CheckDiff, diffChecks } from '../../shared/diff.ts'
import { fromKept } from '../kept-text.ts'
import type { CheckedVersion, RepCustomer } from '../rep-file.ts'
import type { CustomersModel } from './customers.ts'
import { baselineOf } from './version.ts'

/** A file beside the last version of the same customer's. */
export interface Compared {
  /** Null where there was no earlier version. */
  before: CheckedVersion | null
  diff: CheckDiff | null
  /** The customer whose files it is compared with, as far as they are known. */
  customer: RepCustomer | undefined
  /** Customers that it could be compared with instead, the latest first. */
  others: RepCustomer[]
}

/** Compares a check with the last version of the customer's (N9); `intake` is what came in together with it. */
export async function compareVersions(
  customers: CustomersModel,
  { fileName, at, intake }: Pick<CheckedVersion, 'fileName' | 'at' | 'intake'>,
  check: Pick<Check, 'rows' | 'findings' | 'file'>,
): Promise<Compared> {
  const [customer, others] = await Promise.all([customers.customerOf(fileName), customers.others(fileName)])
  const before = baselineOf(customer, { sha256: check.file?.sha256 ?? null, at, intake })
  return { before, diff: before && diffChecks(fromKept(before.check), check), customer, others }
}
