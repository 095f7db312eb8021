import type { Role } from '../../shared/role.ts'
import { fromJson, type Json, toInstant, toJson } from './cast.ts'
import type { Reader, Writer } from './transaction.ts'

/** One deed for the record: who did what to what. No cell values, no tokens. */
export interface AuditEntry {
  id: string
  /** Null for the service itself. */
  personId: string | null
  deed: string
  subject: string
  detail: unknown
}

/** Adds to the audit log; the table takes nothing but additions. */
export async function insertAudit(trx: Writer, entry: AuditEntry, now: number): Promise<void> {
  await trx
    .insertInto('audit')
    .values({
      id: entry.id,
      at: toInstant(now),
      person_id: entry.personId,
      deed: entry.deed,
      subject: entry.subject,
      detail: toJson(entry.detail),
    })
    .execute()
}

/** How often a deed was done to a subject since then (milliseconds since 1970). */
export async function countAudit(
  db: Reader,
  { subject, deed, since }: { subject: string; deed: string; since: number },
): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select(eb => eb.fn.countAll().as('count'))
    .where('subject', '=', subject)
    .where('deed', '=', deed)
    .where('at', '>', toInstant(since))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** What was noted each time a deed was done to a subject since then; `Detail` is what that deed notes. */
export async function auditDetails<Detail>(
  db: Reader,
  { subject, deed, since }: { subject: string; deed: string; since: number },
): Promise<Detail[]> {
  const rows = await db
    .selectFrom('audit')
    .select('detail')
    .where('subject', '=', subject)
    .where('deed', '=', deed)
    .where('at', '>', toInstant(since))
    .execute()
  // Only our own code writes details, and a deed always notes the same.
  return rows.map(row => fromJson(row.detail as Json<Detail>))
}

/** What was done to a subject, the newest first; `Detail` is what those deeds note. */
export async function auditOf<Detail>(
  db: Reader,
  { subject, deeds, limit }: { subject: string; deeds: readonly string[]; limit: number },
): Promise<
  { id: string; at: string; by: { id: string; name: string; role: Role } | null; deed: string; detail: Detail }[]
> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.person_id')
    .select(['audit.id', 'audit.at', 'audit.deed', 'audit.detail', 'person.id as by', 'person.name', 'person.role'])
    .where('subject', '=', subject)
    .where('deed', 'in', deeds)
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, at, deed, detail, by, name, role }) => ({
    id,
    at,
    deed,
    by: by !== null && name !== null && role !== null ? { id: by, name, role } : null,
    // Only our own code writes details.
    detail: fromJson(detail as Json<Detail>),
  }))
}

/** Those of these entries that noted this deed: who did it, to what. */
export async function deedsById(
  db: Reader,
  ids: readonly string[],
  deed: string,
): Promise<{ id: string; personId: string | null; subject: string }[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('audit')
    .select(['id', 'person_id', 'subject'])
    .where('id', 'in', ids)
    .where('deed', '=', deed)
    .orderBy('id')
    .execute()
  return rows.map(({ id, person_id, subject }) => ({ id, personId: person_id, subject }))
}
