import { DatabaseSync } from 'node:sqlite'
import { MIGRATIONS } from './migrate.ts'

/** Why a copy is worthless as a back-up. */
export type CopyFault = 'damaged' | 'not-ours' | 'newer'

/** Looks through every page of a copy, and whether it is a database of ours that this program knows. Null when it is good. */
export function judgeCopy(file: string): CopyFault | null {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(file)
    // One file: nothing of the copy stays in a log beside it.
    database.exec('pragma journal_mode = delete')
    const { integrity_check: found } = database.prepare('pragma integrity_check').get() ?? {}
    if (found !== 'ok' || database.prepare('pragma foreign_key_check').get()) return 'damaged'
    return judgeSchema(database)
  } catch {
    return 'damaged'
  } finally {
    database?.close()
  }
}

function judgeSchema(database: DatabaseSync): CopyFault | null {
  const ours = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'migration'").get()
  if (!ours) return 'not-ours'
  const { number } = database.prepare('select max(number) as number from migration').get() ?? {}
  const newest = MIGRATIONS.at(-1)?.number ?? 0
  return typeof number === 'number' && number <= newest ? null : 'newer'
}
