import { randomUUID } from 'node:crypto'
import { markDirectory, putAccounts } from '../service/store/account.ts'
import { insertAssignments } from '../service/store/assignment.ts'
import { insertEnterprises } from '../service/store/enterprise.ts'
import type { Store } from '../service/store/open.ts'
import { insertPerson } from '../service/store/person.ts'
import type { BatchRequest } from '../shared/batch.ts'
import type { Enterprise } from '../shared/enterprise.ts'
import type { Person } from '../shared/person.ts'
import { NOON } from './databases.ts'

/** An active enterprise with everything its list shows, but for what is given. */
export function anEnterprise(given: Partial<Enterprise> = {}): Enterprise {
  return {
    id: '7731204',
    name: 'Harbor & Pine Logistics',
    customName: 'HP West',
    customerNumbers: ['204471', '204498'],
    selfRegistration: false,
    active: true,
    createdOn: '2019-03-14',
    ...given,
  }
}

/** A person with an address of their own. */
export function aPerson(given: Partial<Person> = {}): Person {
  const id = given.id ?? randomUUID()
  return { id, name: 'Marie Delcourt', email: `${id}@harborpine.example`, role: 'admin', locale: 'en-US', ...given }
}

/** A typed list of these numbers, from A6 down, sent by somebody who knows what they do. */
export function aRequest(numbers: readonly string[], given: Partial<BatchRequest> = {}): BatchRequest {
  return {
    enterpriseId: '7731204',
    policy: 'ready-rows',
    pack: 'lumen-connect@1',
    source: { fileName: null, sha256: null },
    rows: numbers.map((typed, at) => ({ cell: `A${at + 6}`, typed })),
    confirm: true,
    ...given,
  }
}

/** Distinct account numbers. */
export function numbersFrom(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `5-${first + at}`)
}

/** Puts enterprises, people with their memberships, a directory and placed accounts into a store. */
export async function fillStore(
  store: Store,
  filling: {
    enterprises?: readonly Enterprise[]
    people?: readonly (Person & { enterprises?: readonly string[] })[]
    directory?: readonly { number: string; active?: boolean }[]
    placed?: readonly { account: string; enterpriseId: string }[]
  },
): Promise<void> {
  const { enterprises = [], people = [], directory = [], placed = [] } = filling
  await store.write(async trx => {
    if (enterprises.length > 0) await insertEnterprises(trx, enterprises, false)
    for (const { enterprises: of = [], ...person } of people) {
      await insertPerson(trx, store.engine, { ...person, enterprises: of, sample: false }, NOON)
    }
    const known = directory.map(({ number, active = true }) => ({ number, typed: number, active }))
    await putAccounts(trx, known)
    if (known.length > 0) await markDirectory(trx, 'accounts', NOON)
    const assignments = placed.map(({ account, enterpriseId }) => ({
      id: randomUUID(),
      account,
      typed: account,
      enterpriseId,
      confirmed: true,
    }))
    await insertAssignments(trx, assignments, NOON)
  })
}
