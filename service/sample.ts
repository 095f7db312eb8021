import { normalForm } from '../shared/account.ts'
import type { Enterprise } from '../shared/enterprise.ts'
import type { Person } from '../shared/person.ts'
import { markDirectory, putAccounts } from './store/account.ts'
import { insertAssignments } from './store/assignment.ts'
import type { Engine } from './store/dialect.ts'
import { insertEnterprises } from './store/enterprise.ts'
import type { Store } from './store/open.ts'
import { insertPerson } from './store/person.ts'
import type { Writer } from './store/transaction.ts'

/** Where the sample admin's batches go. */
const HARBOR = '7731204'
const NORTHWIND = '7740118'

/** Every kind of enterprise that the portal's list can show (A8 to A14). All names are invented. */
const ENTERPRISES: readonly Enterprise[] = [
  {
    id: HARBOR,
    name: 'Harbor & Pine Logistics',
    customName: 'HP West',
    customerNumbers: ['204471', '204498'],
    selfRegistration: false,
    active: true,
    createdOn: '2019-03-14',
  },
  {
    id: '7731377',
    name: 'Pine Cold Storage',
    customName: null,
    customerNumbers: ['204512'],
    selfRegistration: true,
    active: false,
    createdOn: '2016-09-02',
  },
  {
    id: NORTHWIND,
    name: 'Northwind Clinics',
    customName: null,
    customerNumbers: ['318820', '318821', '318907'],
    selfRegistration: true,
    active: true,
    createdOn: '2021-11-30',
  },
  {
    id: '7752046',
    name: 'Coopérative Rivière-aux-Pins',
    customName: 'Riv. Pins – Est',
    customerNumbers: ['410033'],
    selfRegistration: false,
    active: true,
    createdOn: '2023-05-08',
  },
]

type SamplePerson = Omit<Person, 'id'> & { enterprises: readonly string[] }

/** One person a role, and a second admin who reads French. */
const PEOPLE: readonly SamplePerson[] = [
  {
    name: 'Marie Delcourt',
    email: 'marie@harborpine.example',
    role: 'admin',
    locale: 'en-US',
    enterprises: [HARBOR, '7731377'],
  },
  {
    name: 'Étienne Gagnon',
    email: 'etienne@rivierepins.example',
    role: 'admin',
    locale: 'fr-CA',
    enterprises: ['7752046'],
  },
  { name: 'Dana Whitfield', email: 'dana@provider.example', role: 'rep', locale: 'en-US', enterprises: [] },
  { name: 'Sam Ortiz', email: 'sam@provider.example', role: 'support', locale: 'en-US', enterprises: [] },
  { name: 'Ola Lindqvist', email: 'ola@provider.example', role: 'operator', locale: 'en-US', enterprises: [] },
]

/** What the directory holds, where each account stands already, and which numbers it does not know. */
export interface SampleAccounts {
  /** Known and free. */
  free: readonly string[]
  /** Known, and in the sample admin's enterprise. */
  here: readonly string[]
  /** Known, and in another enterprise. */
  elsewhere: readonly string[]
  /** Known, but not active. */
  inactive: readonly string[]
}

/**
 * How the accounts of the sample workbook (shared/workbook/sample.ts) stand, as it is and after its fixes: one is in
 * the sample admin's enterprise, one elsewhere, the one with letters for digits is unknown, the rest can be added.
 */
export const SAMPLE_ACCOUNTS: SampleAccounts = {
  free: ['5-10007921', '5-10007922', '5-10007923', '0010007931', '10007931', '5-10007950', '5-10007960'],
  here: ['5-10008102'],
  elsewhere: ['5-10007970'],
  inactive: ['5-10007940'],
}

/** Fills an empty store with something to try: enterprises, accounts, and people of every role. */
export async function seed(
  store: Store,
  accounts: SampleAccounts,
  given: { now: number; newId: () => string },
): Promise<void> {
  await store.write(trx => plant(trx, store.engine, accounts, given))
}

/** Fills a store unless somebody or something is in it already; in one transaction, so that all of it is there or none. */
export async function seedIfEmpty(
  store: Store,
  accounts: SampleAccounts,
  given: { now: number; newId: () => string },
): Promise<void> {
  await store.write(async trx => {
    for (const table of ['person', 'enterprise'] as const) {
      if (await trx.selectFrom(table).select('id').limit(1).executeTakeFirst()) return
    }
    await plant(trx, store.engine, accounts, given)
  })
}

async function plant(
  trx: Writer,
  engine: Engine,
  accounts: SampleAccounts,
  { now, newId }: { now: number; newId: () => string },
): Promise<void> {
  const placed = [
    ...accounts.here.map(typed => ({ typed, enterpriseId: HARBOR })),
    ...accounts.elsewhere.map(typed => ({ typed, enterpriseId: NORTHWIND })),
  ]
  const active = [...accounts.free, ...placed.map(({ typed }) => typed)]
  await insertEnterprises(trx, ENTERPRISES, true)
  await putAccounts(trx, [
    ...active.map(typed => ({ number: normalForm(typed), typed, active: true })),
    ...accounts.inactive.map(typed => ({ number: normalForm(typed), typed, active: false })),
  ])
  await markDirectory(trx, 'accounts', now)
  const assignments = placed.map(({ typed, enterpriseId }) => ({
    id: newId(),
    account: normalForm(typed),
    typed,
    enterpriseId,
    confirmed: true,
  }))
  await insertAssignments(trx, assignments, now)
  for (const person of PEOPLE) await insertPerson(trx, engine, { ...person, id: newId(), sample: true }, now)
}
