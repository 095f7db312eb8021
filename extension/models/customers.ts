import type { Check } from '../../shared/check.ts'
import { customerKey, customerName } from '../../shared/customer.ts'
import { isPlaced, PACK_PLACE, type SheetPlace } from '../../shared/place.ts'
import type { FilesDb } from '../files-db.ts'
import { keptText } from '../kept-text.ts'
import type { CheckedVersion, RepCustomer } from '../rep-file.ts'
import { withoutVersion, withVersion } from './version.ts'

export type CustomersModel = ReturnType<typeof createCustomers>

/** What customers' files are remembered by, for the list in Accounts and the rep's view alike. */
export function createCustomers(db: FilesDb) {
  const customerOf = (fileName: string) => findCustomer(key => db.get('customer', key), fileName)

  async function change(fileName: string, make: (known: RepCustomer) => RepCustomer): Promise<void> {
    const known = (await customerOf(fileName)) ?? newCustomer(fileName)
    await db.put('customer', make(known))
  }

  return {
    customerOf,
    placeOf: async (fileName: string) => rememberedPlace(await customerOf(fileName)),
    /** Where the accounts stand in this customer's spreadsheets, for this file and the next one. */
    setPlace: (fileName: string, place: SheetPlace) => change(fileName, known => ({ ...known, place })),
    /** Keeps a check as the version that the customer's next file is compared with; what could not be read is none. */
    async keepVersion(facts: Omit<CheckedVersion, 'check'>, { verdict, rows, findings }: Check): Promise<void> {
      if (verdict === 'refused') return
      await change(facts.fileName, known => withVersion(known, { ...facts, check: keptText({ rows, findings }) }))
    },
    /** Customers of whom a version was checked, the latest first. */
    async others(fileName: string): Promise<RepCustomer[]> {
      const own = await customerOf(fileName)
      const all = await db.getAll('customer')
      const others = all.filter(({ key, last, sameAs }) => key !== own?.key && last !== null && !sameAs)
      return others.toSorted((one, other) => (other.last?.at ?? '').localeCompare(one.last?.at ?? ''))
    },
    /** What a person calls the customer. Of another one's name, it is that customer: the files are versions of each other. */
    async rename(fileName: string, said: Pick<RepCustomer, 'name' | 'enterprise'>): Promise<void> {
      const own = (await db.get('customer', customerKey(fileName))) ?? newCustomer(fileName)
      const plain = plainName(said.name)
      const same = (await db.getAll('customer')).find(
        ({ key, name, sameAs }) => key !== own.key && sameAs === null && plain !== '' && plainName(name) === plain,
      )
      await db.put('customer', { ...own, ...said, sameAs: same?.key ?? null })
    },
    /** Files of this name are versions of another customer's from this one on; null: of their own again. */
    async setSameAs(sameAs: string | null, version: CheckedVersion): Promise<void> {
      const { fileName } = version
      await change(fileName, known => withoutVersion(known, version.at))
      const own = (await db.get('customer', customerKey(fileName))) ?? newCustomer(fileName)
      await db.put('customer', { ...own, sameAs })
      await change(fileName, known => withVersion(known, version))
    },
  }
}

/** The customer of a file by its name; another one where a person said that they are the same. */
export async function findCustomer(
  get: (key: string) => Promise<RepCustomer | undefined>,
  fileName: string,
): Promise<RepCustomer | undefined> {
  const own = await get(customerKey(fileName))
  return own && own.sameAs !== null ? ((await get(own.sameAs)) ?? own) : own
}

/** Where the accounts stand in a customer's spreadsheets: `PACK_PLACE` itself, no stored copy of it, where nothing was said. */
export function rememberedPlace(known: RepCustomer | undefined): SheetPlace {
  return known && isPlaced(known.place) ? known.place : PACK_PLACE
}

function plainName(name: string): string {
  return name.trim().toLowerCase()
}

export function newCustomer(fileName: string): RepCustomer {
  return {
    key: customerKey(fileName),
    name: customerName(fileName),
    enterprise: '',
    sameAs: null,
    place: PACK_PLACE,
    last: null,
    earlier: null,
  }
}
