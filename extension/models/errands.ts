import { effect } from '@preact/signals'
import type { Batch } from '../../shared/batch.ts'
import type { MoveRequest } from '../../shared/move.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Errand, ErrandTask } from '../errand.ts'
import { sendErrand } from '../errand-delivery.ts'
import { errandStore, type KnownDb, type RelocationDraft } from '../known-db.ts'
import type { ConnectionModel } from './connection.ts'
import { createQueued } from './queued.ts'

export type ErrandsModel = Awaited<ReturnType<typeof createErrands>>

/** Asking for moves, and a representative's own: kept here until the service has answered, done once (R8). */
export async function createErrands(db: KnownDb, connection: ConnectionModel, locale: () => Locale) {
  const queued = await createQueued<Errand>({ store: errandStore(db), send: sendErrand, connection, locale })
  const { items, byKey, file, flush } = queued

  function begin(task: ErrandTask, enterprise: Errand['enterprise'], key: string): Errand | null {
    const person = connection.connection.value?.person
    if (!person) return null
    return {
      key,
      service: connection.service.value,
      person: { id: person.id, name: person.name },
      enterprise: { id: enterprise.id, name: enterprise.name },
      task,
      madeAt: new Date().toISOString(),
      state: { name: 'waiting', hold: null },
    }
  }

  /** The question about a batch's rows that has no answer yet, of whoever is signed in. */
  function askOf(number: string): Errand | null {
    const personId = connection.connection.value?.person.id
    const isIt = ({ task, state, person }: Errand) =>
      task.name === 'ask' && task.batch === number && state.name !== 'accepted' && person.id === personId
    return items.value.find(isIt) ?? null
  }

  /** Asks for one packet of a batch's `count` rows that stand elsewhere. What waits already is not asked a second time. */
  async function ask(
    { number, enterprise }: Pick<Batch, 'number' | 'enterprise'>,
    count: number,
  ): Promise<Errand | null> {
    await queued.reload()
    const before = askOf(number)
    const errand = before ?? begin({ name: 'ask', batch: number, count }, enterprise, crypto.randomUUID())
    if (!errand) return null
    // One that was refused goes again as it was: the service kept nothing for its key.
    if (queued.waiting(errand) !== 'sending') await file({ ...errand, state: { name: 'waiting', hold: null } })
    return byKey(errand.key)
  }

  /** Moves what a representative wrote and looked at. Its key is that of what was written. */
  async function move(
    written: RelocationDraft,
    request: MoveRequest,
    enterprise: Errand['enterprise'],
  ): Promise<Errand | null> {
    const errand = begin({ name: 'move', request, written }, enterprise, written.key)
    if (!errand) return null
    await file(errand)
    return byKey(errand.key)
  }

  // What waits goes once there is somebody to send it and a way, as with lists of accounts.
  effect(() => {
    if (connection.connection.value && connection.reached.value) void flush()
  })

  return { ...queued, askOf, ask, move }
}
