import { randomUUID } from 'node:crypto'
import { insertInvitation } from '../../service/store/invitation.ts'
import { insertPerson } from '../../service/store/person.ts'
import type { TestApp } from '../app.ts'
import { aPerson } from '../builders.ts'
import { NOON } from '../databases.ts'

/** An invitation that waits. */
export async function invited({ store }: TestApp, enterpriseId: string): Promise<string> {
  const person = aPerson()
  const id = randomUUID()
  await store.write(async trx => {
    await insertPerson(
      trx,
      store.engine,
      { ...person, state: 'invited', sample: false, enterprises: [enterpriseId] },
      0,
    )
    const invitation = { id, personId: person.id, invitedBy: null, expiresAt: NOON + 1000 }
    await insertInvitation(trx, invitation, NOON)
  })
  return id
}
