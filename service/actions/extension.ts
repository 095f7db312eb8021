import type { KnownExtension, ListedExtension } from '../../shared/extension.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { OpenClaim } from '../../shared/seat-claim.ts'
import { insertAudit } from '../store/audit.ts'
import { extensionsOf, replaceExtensions } from '../store/extension.ts'
import { allOpenClaims } from '../store/ticket-claim.ts'
import type { Context } from './context.ts'
import { enterpriseOf } from './ground.ts'

/** The remembered extensions of an enterprise: its imported list, and those of filed requests. */
export async function listExtensions(
  { store }: Context,
  person: Person,
  enterpriseId: string,
): Promise<ListedExtension[]> {
  if (!mayDo(person.role, 'extension.read')) throw new Fault('auth.forbidden')
  const enterprise = await enterpriseOf(store.db, person, enterpriseId)
  return extensionsOf(store.db, enterprise.id)
}

/** So many claims go out at once: twenty-five requests of 200 seats. */
const MOST_CLAIMS = 5_000

/** What open requests of an enterprise take, the newest request first. */
export async function claimsOf({ store }: Context, person: Person, enterpriseId: string): Promise<OpenClaim[]> {
  if (!mayDo(person.role, 'extension.read')) throw new Fault('auth.forbidden')
  const enterprise = await enterpriseOf(store.db, person, enterpriseId)
  return allOpenClaims(store.db, enterprise.id, MOST_CLAIMS)
}

/** Makes this the imported list of an enterprise; the same list again changes nothing. Answers all that is known then. */
export async function importExtensions(
  { store, clock, newId }: Context,
  person: Person,
  { enterpriseId, extensions }: { enterpriseId: string; extensions: readonly KnownExtension[] },
): Promise<ListedExtension[]> {
  if (!mayDo(person.role, 'extension.list')) throw new Fault('auth.forbidden')
  return store.write(async trx => {
    const enterprise = await enterpriseOf(trx, person, enterpriseId)
    await replaceExtensions(trx, enterprise.id, extensions)
    const detail = { extensions: extensions.length }
    const entry = { id: newId(), personId: person.id, deed: 'extension.list', subject: enterprise.id, detail }
    await insertAudit(trx, entry, clock())
    return extensionsOf(trx, enterprise.id)
  })
}
