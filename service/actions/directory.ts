import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { DirectoryReport, ListFinding, UnfinishedImport } from '../../shared/directory.ts'
import type { DirectoryList } from '../../shared/directory-list.ts'
import type { DirectoryOutcome } from '../../shared/directory-report.ts'
import { Fault } from '../../shared/fault.ts'
import type { Finding } from '../../shared/finding.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import { markDirectory } from '../store/account.ts'
import { insertAudit } from '../store/audit.ts'
import { cutOffImport, keepProgress, unfinishedImports } from '../store/directory-import.ts'
import { insertEvents, type NewEvent } from '../store/event.ts'
import { attempt, type Reader, type Writer } from '../store/transaction.ts'
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

/** Rows in one statement, within what both databases take. */
const PART = 500

/**
 * Rows in one transaction: half a second on SQLite, where everybody else waits for it, a second program included. A list
 * that is no longer goes in whole or not at all.
 */
export const WHOLE = 5000

/** An import that wrote nothing for so long does not run any more. */
const CUT_OFF_MS = 60_000

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
  world: World,
  by: Person | null,
  { list, file, dryRun, seen = null }: DirectoryImport,
): Promise<DirectoryOutcome> {
  const { kind } = list.content
  const sum = startSum(list)
  const expected = dryRun || seen === null ? null : await lookAgain(world, list, seen)
  if (dryRun) for (const decide of partsOf(list)) addTo(sum, await decide(world.store.db, world))
  else await writeAll(world, by, { list, file }, { sum, expected })
  const { counts, findings, prints } = sum
  return { kind, dryRun, file, counts, digest: digestOf(prints), findings }
}

/** Imports that run or were cut off, for whoever may import. Raises auth.forbidden. */
export async function listUnfinished({ store, clock }: World, person: Person): Promise<UnfinishedImport[]> {
  requireImporter(person)
  const now = clock()
  const found = await unfinishedImports(store.db)
  return found.map(one => ({ ...one, running: now - Date.parse(one.touchedAt) < CUT_OFF_MS }))
}

/** What an import has come to so far. */
interface Sum {
  counts: DirectoryReport['counts']
  findings: (Finding | ListFinding)[]
  prints: string[]
}

function startSum({ rows, stopped, findings }: DirectoryList): Sum {
  return {
    counts: { rows, added: 0, changed: 0, unchanged: 0, stopped },
    findings: [...findings],
    prints: [],
  }
}

function addTo({ counts, findings, prints }: Sum, part: Part): void {
  prints.push(printOf(part))
  for (const finding of part.findings) findings.push(finding)
  for (const count of ['added', 'changed', 'unchanged', 'stopped'] as const) counts[count] += part.counts[count]
}

/** Transaction by transaction; the last one says that there is a directory, and who made it. */
async function writeAll(
  world: World,
  by: Person | null,
  { list, file }: Pick<DirectoryImport, 'list' | 'file'>,
  { sum, expected }: { sum: Sum; expected: readonly string[] | null },
): Promise<void> {
  const { kind } = list.content
  const parts = partsOf(list)
  // A list of which nothing can go in is an import too.
  const turns = parts.length === 0 ? [[]] : cut(parts, WHOLE / PART)
  const id = (await cutOffImport(world.store.db, kind, file.sha256)) ?? world.newId()
  const rows = list.content.listed.length
  for (const [turn, decides] of turns.entries()) {
    const from = turn * (WHOLE / PART)
    const ended = turn === turns.length - 1
    const brought = await world.store.write(async trx => {
      const now = world.clock()
      const written = await writeTurn(
        { trx, world, now },
        decides,
        expected?.slice(from, from + decides.length) ?? null,
      )
      const done = Math.min((turn + 1) * WHOLE, rows)
      const progress = {
        id,
        kind,
        fileName: file.name,
        sha256: file.sha256,
        rows,
        done,
        personId: by?.id ?? null,
        ended,
      }
      await keepProgress(trx, progress, now)
      if (ended) await finish(trx, { world, by, now }, { kind, sha256: file.sha256, ...countsOf(sum, written) })
      await insertEvents(trx, eventsOf(written), now)
      return written
    })
    for (const part of brought) addTo(sum, part)
    // SQLite answers without waiting for anything: whoever stands behind is let in between.
    await setImmediate()
  }
}

function countsOf(sum: Sum, last: readonly Part[]): DirectoryReport['counts'] {
  const all: Sum = { counts: { ...sum.counts }, findings: [], prints: [] }
  for (const part of last) addTo(all, part)
  return all.counts
}

/** Each thing that changed is told once a transaction. */
function eventsOf(parts: readonly Part[]): NewEvent[] {
  const events = parts.flatMap(part => part.events)
  return [...new Map(events.map(event => [`${event.kind} ${event.subject}`, event])).values()]
}

type Decide = (db: Reader, world: World) => Promise<Part>

function partsOf({ content }: DirectoryList): Decide[] {
  if (content.kind === 'enterprises') {
    return cut(content.listed, PART).map(listed => db => decideEnterprises(db, listed))
  }
  // In the order in which batches take their accounts, so that neither waits for the other.
  const listed = [...content.listed].sort((one, other) => (one.number < other.number ? -1 : 1))
  return cut(listed, PART).map(
    part =>
      (db, { newId }) =>
        decideAccounts(db, part, newId),
  )
}

function cut<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, at) =>
    items.slice(at * length, (at + 1) * length),
  )
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

interface Turn {
  trx: Writer
  world: World
  now: number
}

/** Puts the parts of one transaction down; one that is not what was seen takes all of them back. */
async function writeTurn(turn: Turn, decides: readonly Decide[], expected: readonly string[] | null): Promise<Part[]> {
  const parts: Part[] = []
  for (const [at, decide] of decides.entries()) {
    const part = await writePart(turn, decide)
    if (expected && printOf(part) !== expected[at]) throw new Fault('version.stale')
    parts.push(part)
  }
  return parts
}

/** Where somebody else took one of its accounts meanwhile, the part is decided again. */
async function writePart({ trx, world, now }: Turn, decide: Decide): Promise<Part> {
  for (;;) {
    const part = await decide(trx, world)
    if (await attempt(trx, () => part.write(trx, now))) return part
  }
}

/** Only now is there a directory: while a first import runs, a number of a later part must not be called unknown. */
async function finish(
  trx: Writer,
  { world, by, now }: { world: World; by: Person | null; now: number },
  detail: { kind: DirectoryReport['kind']; sha256: string },
): Promise<void> {
  await markDirectory(trx, detail.kind, now)
  const entry = { id: world.newId(), personId: by?.id ?? null, deed: 'directory.import', subject: detail.kind, detail }
  await insertAudit(trx, entry, now)
}
