import { createHash } from 'node:crypto'
import type { DirectoryReport } from '../../shared/directory.ts'
import type { DirectoryList } from '../../shared/directory-list.ts'
import type { DirectoryOutcome } from '../../shared/directory-report.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { markDirectory } from '../store/account.ts'
import { insertAudit } from '../store/audit.ts'
import { insertEvents } from '../store/event.ts'
import type { Reader } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { decideAccounts } from './directory-account.ts'
import { decideEnterprises } from './directory-enterprise.ts'
import type { Part } from './directory-part.ts'

export interface DirectoryImport {
  list: DirectoryList
  file: DirectoryReport['file']
  dryRun: boolean
  /** The digest of the dry run that somebody saw; null where nobody looked before. */
  seen?: string | null
}

type World = Pick<Context, 'store' | 'clock' | 'newId'>

/** Rows in one transaction: short ones, since panels and a second program write beside an import. */
const PART = 500

/** Whether this person may import; asked before a large file is read. Raises auth.forbidden. */
export function requireImporter(person: Person): void {
  if (!mayDo(person.role, 'directory.import')) throw new Fault('auth.forbidden')
}

/**
 * Brings a list into the directory, or says what that would do. Importing the same list again changes nothing, so an
 * import that was cut off is done again. What the list does not name stays as it is. `by` is null on the command line.
 * Raises version.stale where it would not do what was seen any more: then nothing was written, or, where the directory
 * changed while it was written, nothing but what was seen.
 */
export async function importDirectory(
  world: World,
  by: Person | null,
  { list, file, dryRun, seen = null }: DirectoryImport,
): Promise<DirectoryOutcome> {
  const { kind } = list.content
  const total = { rows: list.rows, added: 0, changed: 0, unchanged: 0, stopped: list.stopped }
  const findings = [...list.findings]
  const prints: string[] = []
  const expected = seen === null ? null : await lookAgain(world, list, seen)
  for (const [at, decide] of partsOf(list).entries()) {
    const part = dryRun ? await decide(world.store.db, world) : await writePart(world, decide, expected?.[at])
    prints.push(printOf(part))
    for (const finding of part.findings) findings.push(finding)
    total.added += part.counts.added
    total.changed += part.counts.changed
    total.unchanged += part.counts.unchanged
    total.stopped += part.counts.stopped
  }
  if (!dryRun) await finish(world, by, { kind, sha256: file.sha256, ...total })
  return { kind, dryRun, file, counts: total, digest: digestOf(prints), findings }
}

type Decide = (db: Reader, world: World) => Promise<Part>

function partsOf({ content }: DirectoryList): Decide[] {
  if (content.kind === 'enterprises') {
    return cut(content.listed).map(listed => db => decideEnterprises(db, listed))
  }
  return cut(content.listed).map(
    listed =>
      (db, { newId }) =>
        decideAccounts(db, listed, newId),
  )
}

function cut<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / PART) }, (_, at) => items.slice(at * PART, (at + 1) * PART))
}

/** What each part comes to now, if all of it is still what was seen. */
async function lookAgain(world: World, list: DirectoryList, seen: string): Promise<string[]> {
  const prints: string[] = []
  for (const decide of partsOf(list)) prints.push(printOf(await decide(world.store.db, world)))
  if (digestOf(prints) !== seen) throw new Fault('version.stale')
  return prints
}

function printOf({ counts, findings, writes }: Part): string {
  return digestOf([JSON.stringify([counts, findings, writes])])
}

function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 32)
}

async function writePart(world: World, decide: Decide, expected: string | undefined): Promise<Part> {
  return world.store.write(async trx => {
    const now = world.clock()
    const part = await decide(trx, world)
    if (expected !== undefined && printOf(part) !== expected) throw new Fault('version.stale')
    await part.write(trx, now)
    await insertEvents(trx, part.events, now)
    return part
  })
}

/** Only now is there a directory: while a first import runs, a number of a later part must not be called unknown. */
async function finish(
  { store, clock, newId }: World,
  by: Person | null,
  detail: { kind: DirectoryReport['kind']; sha256: string },
): Promise<void> {
  await store.write(async trx => {
    const now = clock()
    await markDirectory(trx, detail.kind, now)
    const entry = { id: newId(), personId: by?.id ?? null, deed: 'directory.import', subject: detail.kind, detail }
    await insertAudit(trx, entry, now)
  })
}
