import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Enterprise } from '../../shared/enterprise.ts'
import type { KnownExtension } from '../../shared/extension.ts'
import type { SeatsDb } from '../seats-db.ts'
import type { ConnectionModel } from './connection.ts'

export type ExtensionsModel = Awaited<ReturnType<typeof createExtensions>>

/**
 * The extensions that are given away in the enterprise that the seats are for (N13): as the person brought them or the service said
 * last, kept here so that a clash is told without a network.
 */
export async function createExtensions(
  db: SeatsDb,
  connection: ConnectionModel,
  enterprise: ReadonlySignal<Pick<Enterprise, 'id'> | null>,
) {
  const lists = signal(new Map((await db.getAll('extensions')).map(list => [list.enterpriseId, list])))
  const enterpriseId = computed(() => enterprise.value?.id ?? '')
  const known = computed<readonly KnownExtension[]>(() => lists.value.get(enterpriseId.value)?.extensions ?? [])

  async function keep(id: string, extensions: KnownExtension[]): Promise<void> {
    const list = { enterpriseId: id, extensions, at: new Date().toISOString() }
    lists.value = new Map(lists.value).set(id, list)
    await db.put('extensions', list)
  }

  async function client() {
    const signedIn = connection.connection.peek()
    if (!signedIn) return null
    const { createSeatApi } = await import('../seat-api.ts')
    return createSeatApi(connection.service.peek(), signedIn.token, 'en-US')
  }

  async function refresh(id: string): Promise<void> {
    const api = id === '' ? null : await client()
    const reply = await api?.extensions(id)
    if (reply?.ok) await keep(id, reply.value.extensions)
  }

  effect(() => {
    const id = enterpriseId.value
    if (connection.connection.value && connection.reached.value) void refresh(id)
  })

  /** Makes this the list of the chosen enterprise, here and, where it can be reached, at the service. */
  async function take(extensions: KnownExtension[]): Promise<void> {
    const id = enterpriseId.peek()
    await keep(id, extensions)
    const api = id === '' ? null : await client()
    const reply = await api?.listExtensions(id, extensions)
    if (reply?.ok) await keep(id, reply.value.extensions)
  }

  return { known, take }
}
