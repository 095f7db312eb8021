import { setImmediate } from 'node:timers/promises'
import type { DirectoryReport } from '../../shared/directory.ts'
import type { DirectoryList } from '../../shared/directory-list.ts'
import { Fault } from '../../shared/fault.ts'
import type { Person } from '../../shared/person.ts'
import { markDirectory } from '../store/account.ts'
import { insertAudit } from '../store/audit.ts'
import { cutOffImport, keepProgress } from '../store/directory-import.ts'
import { insertEvents, type NewEvent } from '../store/event.ts'
import { attempt, type Writer } from '../store/transaction.ts'
import type { Part } from './directory-part.ts'
import { addTo, cut, type Decide, type DirectoryWorld, PART, partsOf, printOf, type Sum } from './directory-sum.ts'

/**
 * Rows in one transaction: half a second on SQLite, where everybody else waits for it, a second program included. A list
 * that is no longer goes in whole or not at all.
 */
export const WHOLE = 5000

/** Transaction by transaction; the last one says that there is a directory, and who made it. */
export async function writeDirectory(
  world: DirectoryWorld,
  by: Person | null,
  { list, file }: { list: DirectoryList; file: DirectoryReport['file'] },
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

interface Turn {
  trx: Writer
  world: DirectoryWorld
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
  { world, by, now }: { world: DirectoryWorld; by: Person | null; now: number },
  detail: { kind: DirectoryReport['kind']; sha256: string },
): Promise<void> {
  await markDirectory(trx, detail.kind, now)
  const entry = { id: world.newId(), personId: by?.id ?? null, deed: 'directory.import', subject: detail.kind, detail }
  await insertAudit(trx, entry, now)
}
