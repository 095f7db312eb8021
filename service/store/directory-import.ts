import type { DirectoryKind, UnfinishedImport } from '../../shared/directory.ts'
import { toInstant } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** How far an import has come. */
export interface ImportProgress {
  id: string
  kind: DirectoryKind
  fileName: string
  sha256: string
  /** That were read of the file and can go in. */
  rows: number
  /** That were committed, this part of it included. */
  done: number
  personId: string | null
  ended: boolean
}

/** Notes how far an import has come, in the transaction that brings it there. */
export async function keepProgress(trx: Writer, progress: ImportProgress, now: number): Promise<void> {
  const { id, kind, sha256, rows, done, ended } = progress
  const at = toInstant(now)
  // Whoever goes on with it wants to hear of it again.
  const moved = { done, touched_at: at, ended_at: ended ? at : null, dismissed_at: null }
  await trx
    .insertInto('directory_import')
    .values({
      id,
      kind,
      sha256,
      rows,
      file_name: progress.fileName,
      person_id: progress.personId,
      begun_at: at,
      ...moved,
    })
    .onConflict(clash => clash.column('id').doUpdateSet(moved))
    .execute()
}

/** The import of the same file that was cut off, if there is one: doing it again goes on with that. */
export async function cutOffImport(db: Reader, kind: DirectoryKind, sha256: string): Promise<string | null> {
  const row = await db
    .selectFrom('directory_import')
    .select('id')
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/**
 * Imports that have not come to their end and were not left alone since `after`, newest first. Another list that came in
 * whole later says nothing of them; one of the same name takes their place.
 */
export async function unfinishedImports(db: Reader, after: number): Promise<Omit<UnfinishedImport, 'running'>[]> {
  const rows = await db
    .selectFrom('directory_import as one')
    .leftJoin('person', 'person.id', 'one.person_id')
    .select([
      'one.id',
      'one.kind',
      'file_name',
      'sha256',
      'rows',
      'done',
      'begun_at',
      'touched_at',
      'person.name as by',
    ])
    .where('ended_at', 'is', null)
    .where('dismissed_at', 'is', null)
    .where('touched_at', '>', toInstant(after))
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('directory_import as later')
            .select('later.id')
            .whereRef('later.kind', '=', 'one.kind')
            .whereRef('later.file_name', '=', 'one.file_name')
            .whereRef('later.begun_at', '>', 'one.begun_at')
            .where('later.ended_at', 'is not', null),
        ),
      ),
    )
    .orderBy('begun_at', 'desc')
    .limit(10)
    .execute()
  return rows.map(({ id, kind, file_name, sha256, rows: all, done, by, begun_at, touched_at }) => ({
    id,
    kind,
    file: { name: file_name, sha256 },
    rows: all,
    done,
    by,
    begunAt: begun_at,
    touchedAt: touched_at,
  }))
}

/** Tells of an import no more that wrote nothing since `before`; false where there is none to tell of. */
export async function dismissImport(
  trx: Writer,
  id: string,
  { before, now }: { before: number; now: number },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('directory_import')
    .set({ dismissed_at: toInstant(now) })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('dismissed_at', 'is', null)
    .where('touched_at', '<', toInstant(before))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
