import type { InboxQuestion, SavedView } from '../../shared/saved-view.ts'
import { fromJson, toInstant, toJson } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** The views that a person saved, by name. */
export async function viewsOf(db: Reader, personId: string): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .select(['id', 'name', 'asked', 'version'])
    .where('person_id', '=', personId)
    .orderBy('name')
    .execute()
  return rows.map(({ id, name, asked, version }) => ({ id, name, asked: fromJson(asked), version: String(version) }))
}

export async function insertView(
  trx: Writer,
  { id, personId, name, asked }: { id: string; personId: string; name: string; asked: InboxQuestion },
  now: number,
): Promise<void> {
  const values = { id, person_id: personId, name, asked: toJson(asked), saved_at: toInstant(now), version: 1 }
  await trx.insertInto('saved_view').values(values).execute()
}

/** Writes a view anew if it still is at this version; answers whether it was. */
export async function updateView(
  trx: Writer,
  personId: string,
  { id, name, asked, version }: SavedView,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('saved_view')
    .set({ name, asked: toJson(asked), version: Number(version) + 1 })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('version', '=', Number(version))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether there was one to take away. */
export async function deleteView(trx: Writer, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('saved_view')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
