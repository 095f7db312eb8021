import type { KyselyPlugin, RootOperationNode } from 'kysely'
import type { Store } from '../service/store/open.ts'
import { write } from '../service/store/transaction.ts'

/** A statement that was carried out: what it does, and the table it is about where it is about one. */
export interface Watched {
  does: 'select' | 'insert' | 'update' | 'delete' | 'other'
  table: string | null
}

/** The same store, but each statement waits after it was carried out until `seen` is done with it. */
export function watchStore(store: Store, seen: (statement: Watched) => void | Promise<void>): Store {
  const statements = new WeakMap<object, Watched>()
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      statements.set(queryId, describe(node))
      return node
    },
    async transformResult({ result, queryId }) {
      const statement = statements.get(queryId)
      if (statement) await seen(statement)
      return result
    },
  }
  const db = store.db.withPlugin(plugin)
  return { ...store, db, write: deed => write(db, store.engine, deed) }
}

function describe(node: RootOperationNode): Watched {
  if (node.kind === 'SelectQueryNode') return { does: 'select', table: nameOf(node.from?.froms[0]) }
  if (node.kind === 'InsertQueryNode') return { does: 'insert', table: nameOf(node.into) }
  if (node.kind === 'UpdateQueryNode') return { does: 'update', table: nameOf(node.table) }
  if (node.kind === 'DeleteQueryNode') return { does: 'delete', table: nameOf(node.from.froms[0]) }
  return { does: 'other', table: null }
}

function nameOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null) return null
  if ('table' in node && typeof node.table === 'object' && node.table !== null && 'identifier' in node.table) {
    const { identifier } = node.table
    if (typeof identifier === 'object' && identifier !== null && 'name' in identifier) return String(identifier.name)
  }
  return null
}
