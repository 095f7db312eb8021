import type { DirectoryReport, UnfinishedImport } from '../../shared/directory.ts'
import type { DirectoryList } from '../../shared/directory-list.ts'
import type { DirectoryOutcome } from '../../shared/directory-report.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { insertAudit } from '../store/audit.ts'
import { dismissImport, unfinishedImports } from '../store/directory-import.ts'
import { addTo, type DirectoryWorld, digestOf, partsOf, printOf, startSum } from './directory-sum.ts'
import { writeDirectory } from './directory-write.ts'

export interface DirectoryImport {
  list: DirectoryList
  file: DirectoryReport['file']
  dryRun: boolean
  /** The digest of the dry run that somebody saw; null where nobody looked before. */
  seen?: string | null
}

/** An import that wrote nothing for so long does not run any more. */
const CUT_OFF_MS = 60_000

/** One that nobody went on with is told for so long. */
const TOLD_MS = 30 * 24 * 60 * 60_000

/** Whether this person may import; asked before a large file is read. Raises auth.forbidden. */
export function requireImporter(person: Person): void {
  if (!mayDo(person.role, 'directory.import')) throw new Fault('auth.forbidden')
}

/**
 * Brings a list into the directory, or says what that would do. Up to 5,000 rows go in whole or not at all; a longer list
 * goes in by so many, each with the note how far it has come, and what was cut off goes on when the same list is brought
 * again. It is done, and told so, only when all of it is committed. What the list does not name stays as it is. `by` is
 * null on the command line.
 * Raises version.stale where it would not do what was seen any more: then nothing was written, or, where the directory
 * changed while a long list was written, nothing but what was seen.
 */
export async function importDirectory(
  world: DirectoryWorld,
  by: Person | null,
  { list, file, dryRun, seen = null }: DirectoryImport,
): Promise<DirectoryOutcome> {
  const { kind } = list.content
  const sum = startSum(list)
  const expected = dryRun || seen === null ? null : await lookAgain(world, list, seen)
  if (dryRun) for (const decide of partsOf(list)) addTo(sum, await decide(world.store.db, world))
  else await writeDirectory(world, by, { list, file }, { sum, expected })
  const { counts, findings, prints } = sum
  return { kind, dryRun, file, counts, digest: digestOf(prints), findings }
}

/** Imports that run or were cut off, for whoever may import. Raises auth.forbidden. */
export async function listUnfinished({ store, clock }: DirectoryWorld, person: Person): Promise<UnfinishedImport[]> {
  requireImporter(person)
  const now = clock()
  const found = await unfinishedImports(store.db, now - TOLD_MS)
  return found.map(one => ({ ...one, running: now - Date.parse(one.touchedAt) < CUT_OFF_MS }))
}

/** Tells of an import that was cut off no more; of one that runs it goes on telling. Doing it twice does nothing more. */
export async function dismissUnfinished(
  { store, clock, newId }: DirectoryWorld,
  person: Person,
  id: string,
): Promise<void> {
  requireImporter(person)
  await store.write(async trx => {
    const now = clock()
    if (!(await dismissImport(trx, id, { before: now - CUT_OFF_MS, now }))) return
    const entry = { id: newId(), personId: person.id, deed: 'directory.dismiss', subject: id }
    await insertAudit(trx, { ...entry, detail: {} }, now)
  })
}

/** What each part comes to now, if all of it is still what was seen. */
async function lookAgain(world: DirectoryWorld, list: DirectoryList, seen: string): Promise<string[]> {
  const prints: string[] = []
  for (const decide of partsOf(list)) prints.push(printOf(await decide(world.store.db, world)))
  if (digestOf(prints) !== seen) throw new Fault('version.stale')
  return prints
}
