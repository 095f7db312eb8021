import { computed, effect, signal } from '@preact/signals'
import { mayDo } from '../../shared/role.ts'
import type { ServiceApi } from '../api.ts'
import { eraseFetched, type KnownDb, type KnownList, type KnownPage } from '../known-db.ts'
import type { ConnectionModel } from './connection.ts'

export type DirectoryModel = Awaited<ReturnType<typeof createDirectory>>

/** Pages of a thousand accounts fetched of one enterprise; past them a list is just less complete, never wrong. */
const MOST_PAGES = 100

/** Whose lists are wanted: one person's at one service. */
interface Scope {
  service: string
  personId: string
  enterpriseIds: string[]
}

/**
 * The accounts of the person's own enterprises, kept on this computer with their date, so that *here already* is told
 * without a network (N4). Fetched anew whenever the panel opens and the service can be reached; what is unchanged is
 * not sent again. Nothing about the person's own list leaves the computer for it. `onForget` when all that was fetched goes.
 */
export async function createDirectory(db: KnownDb, connection: ConnectionModel, onForget: () => void) {
  const lists = signal<KnownList[]>([])
  const wanted = computed(() => JSON.stringify(scopeOf(connection)))

  async function load({ service, personId, enterpriseIds }: Scope): Promise<void> {
    const found = await Promise.all(enterpriseIds.map(id => db.get('list', [service, personId, id])))
    if (isCurrent({ service, personId, enterpriseIds })) lists.value = found.filter(list => list !== undefined)
  }

  async function refresh(scope: Scope): Promise<void> {
    const api = await connection.api()
    if (!api) return
    for (const enterpriseId of scope.enterpriseIds) {
      const before = lists.value.find(list => list.enterpriseId === enterpriseId)
      const pages = await fetchPages(api, enterpriseId, before?.pages ?? [])
      // Unreachable or refused: what was known stays, with its date. Somebody else signed in meanwhile: not theirs.
      if (!pages || !isCurrent(scope)) return
      const list = { ...scope, enterpriseId, pages, asOf: new Date().toISOString() }
      const { service, personId, asOf } = list
      await keep({ service, personId, enterpriseId, pages, asOf })
    }
  }

  async function keep(list: KnownList): Promise<void> {
    lists.value = [...lists.value.filter(({ enterpriseId }) => enterpriseId !== list.enterpriseId), list]
    await db.put('list', list)
  }

  function isCurrent(scope: Scope): boolean {
    return wanted.peek() === JSON.stringify(scope)
  }

  async function forget(): Promise<void> {
    lists.value = []
    onForget()
    await eraseFetched(db)
  }

  let signedIn = connection.connection.peek() !== null
  effect(() => {
    const known = connection.connection.value !== null
    // Whoever signs out leaves nothing of the directory behind; a session that merely ended comes back to it.
    if (signedIn && !known && connection.trouble.peek() === null) void forget()
    signedIn = known
  })

  effect(() => {
    const scope: Scope | null = JSON.parse(wanted.value)
    const reached = connection.reached.value
    if (!scope) {
      lists.value = []
      return
    }
    void load(scope).then(() => (reached ? refresh(scope) : undefined))
  })

  /** Asks for the lists again, where somebody is signed in who may see them. */
  function refreshNow(): Promise<void> {
    const scope: Scope | null = JSON.parse(wanted.peek())
    return scope ? refresh(scope) : Promise.resolve()
  }

  return { lists, forget, refresh: refreshNow }
}

/** An admin's enterprises are their own; who may see everybody's gets the chosen one alone. */
function scopeOf(connection: ConnectionModel): Scope | null {
  const known = connection.connection.value
  if (!known || !mayDo(known.person.role, 'account.read')) return null
  const chosen = connection.enterpriseId.value
  const own = known.enterprises.map(({ id }) => id)
  const enterpriseIds = mayDo(known.person.role, 'account.read-all') ? own.filter(id => id === chosen) : own
  return { service: connection.service.value, personId: known.person.id, enterpriseIds }
}

/** All pages of an enterprise, those that have not changed as they were; null when the service gave no answer. */
async function fetchPages(
  api: ServiceApi,
  enterpriseId: string,
  before: readonly KnownPage[],
): Promise<KnownPage[] | null> {
  const pages: KnownPage[] = []
  let cursor: string | null = null
  do {
    const old: KnownPage | null = before.find(page => page.cursor === cursor) ?? null
    const reply = await api.accounts({ enterpriseId, cursor, tag: old?.tag ?? null })
    if (!reply.ok) return null
    const { value } = reply
    const page: KnownPage | null = value === 'unchanged' ? old : { cursor, ...value }
    if (!page) return null
    pages.push(page)
    cursor = page.next
  } while (cursor !== null && pages.length < MOST_PAGES)
  return pages
}
