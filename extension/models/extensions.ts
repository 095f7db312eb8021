import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Enterprise } from '../../shared/enterprise.ts'
import type { KnownExtension } from '../../shared/extension.ts'
import type { ClashGround } from '../../shared/seat-clash.ts'
import type { KeptExtensions, SeatsDb } from '../seats-db.ts'
import type { ConnectionModel } from './connection.ts'

export type ExtensionsModel = Awaited<ReturnType<typeof createExtensions>>

/**
 * What is taken in the enterprise that the seats are for (N13): its extensions, as the person brought them or the service
 * said last, and what colleagues' open requests take. Kept here, so that a clash is told where it is typed, without a
 * network and without sending anything. `own` is the filed request that is being changed: it does not stand in its own way.
 */
export async function createExtensions(
  db: SeatsDb,
  connection: ConnectionModel,
  {
    enterprise,
    own,
  }: { enterprise: ReadonlySignal<Pick<Enterprise, 'id'> | null>; own: ReadonlySignal<string | null> },
) {
  const lists = signal(new Map((await db.getAll('extensions')).map(list => [list.enterpriseId, list])))
  const enterpriseId = computed(() => enterprise.value?.id ?? '')
  const list = computed(() => lists.value.get(enterpriseId.value) ?? null)
  const known = computed<readonly KnownExtension[]>(() => list.value?.extensions ?? [])
  const ground = computed<ClashGround>(() => ({
    open: list.value?.claims?.filter(({ number }) => number !== own.value) ?? [],
    directory: list.value?.extensions.filter(({ request }) => !request || request !== own.value) ?? [],
  }))

  async function keep(kept: Omit<KeptExtensions, 'at'>): Promise<void> {
    const dated = { ...kept, at: new Date().toISOString() }
    lists.value = new Map(lists.value).set(kept.enterpriseId, dated)
    await db.put('extensions', dated)
  }

  async function client() {
    const signedIn = connection.connection.peek()
    if (!signedIn) return null
    const { createSeatApi } = await import('../seat-api.ts')
    return createSeatApi(connection.service.peek(), signedIn.token, 'en-US')
  }

  async function refresh(): Promise<void> {
    const id = enterpriseId.peek()
    const api = id === '' ? null : await client()
    if (!api) return
    const [extensions, claims] = await Promise.all([api.extensions(id), api.claims(id)])
    if (extensions.ok && claims.ok) await keep({ enterpriseId: id, ...extensions.value, ...claims.value })
  }

  effect(() => {
    if (enterpriseId.value !== '' && connection.connection.value && connection.reached.value) void refresh()
  })

  /** Makes this the list of the chosen enterprise, here and, where it can be reached, at the service. */
  async function take(extensions: KnownExtension[]): Promise<void> {
    const id = enterpriseId.peek()
    const { claims = [] } = list.peek() ?? {}
    await keep({ enterpriseId: id, extensions, claims })
    const api = id === '' ? null : await client()
    const reply = await api?.listExtensions(id, extensions)
    if (reply?.ok) await keep({ enterpriseId: id, ...reply.value, claims })
  }

  /** When it was learned; null where nothing is known. ISO instant. */
  const at = computed(() => list.value?.at ?? null)
  return { known, ground, at, take, refresh }
}
