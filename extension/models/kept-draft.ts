import { type Edit, type EditHistory, NO_EDITS } from '../../shared/edit.ts'
import type { Db } from '../db.ts'
import {
  type AccountDraft,
  type DraftCheck,
  EMPTY_DRAFT,
  type KeptCheck,
  type KeptDraft,
  type LoadedDraft,
} from '../draft.ts'
import { fromKept, keptText } from '../kept-text.ts'
import type { Submission } from '../submission.ts'
import type { Checker } from './checker.ts'

/** The change that a window knew last, and the one that it makes. */
export interface Turn {
  after: string
  revision: string
}

/** Keeps a change. False where another window made one in between: then nothing was kept. */
export type Keep = (db: Db, draft: AccountDraft, turn: Turn) => Promise<boolean>

/** A draft that was never changed. */
export const NO_REVISION = ''

/**
 * The draft as it was left. The check that is known already is taken over, so that a second window follows without
 * reading ten thousand rows again.
 */
export async function loadDraft(db: Db, checker: Checker, known: DraftCheck | null): Promise<LoadedDraft> {
  // In one transaction, so that no change of another window comes between.
  const transaction = db.transaction(['draft', 'check', 'edit'])
  const kept = await transaction.objectStore('draft').get('accounts')
  if (!kept) return { draft: EMPTY_DRAFT, revision: NO_REVISION }
  const check = known?.at === kept.checkedAt ? undefined : await transaction.objectStore('check').get('accounts')
  if (isEarlier(kept, check)) return renew(db, checker)
  const { checkedAt, deeds, revision = NO_REVISION, ...left } = kept
  const draft = { ...EMPTY_DRAFT, ...left, check: null }
  if (checkedAt === null) return { draft, revision }
  const rows = known?.at === checkedAt ? known : opened(check)
  if (!rows) return { draft, revision }
  const history = historyOf(await transaction.objectStore('edit').getAll(), deeds)
  const now = await checker.again({ check: rows.found, cells: rows.cells }, history, draft.done)
  return { draft: { ...draft, check: { ...rows, history, now: now ?? rows.found } }, revision }
}

/** Keeps the small part of the draft: what is chosen and typed, and how many deeds are done. */
export const keepDraft: Keep = (db, draft, turn) => keepIn(db, draft, turn)

/** Keeps a new check with its draft and its own deeds, and forgets those on the one before it. */
export const keepCheck: Keep = (db, draft, turn) =>
  keepIn(db, draft, turn, transaction => {
    const { check } = draft
    const [checks, edits] = [transaction.objectStore('check'), transaction.objectStore('edit')]
    const { done, undone } = check?.history ?? NO_EDITS
    return [
      edits.clear(),
      ...[...done, ...undone.toReversed()].map((edit, at) => edits.put(edit, at)),
      check ? checks.put(rowsOf(check), 'accounts') : checks.delete('accounts'),
    ]
  })

/** Keeps the last deed by itself, and forgets what could have been done again before it. */
export const keepEdit: Keep = (db, draft, turn) =>
  keepIn(db, draft, turn, transaction => {
    const done = draft.check?.history.done ?? []
    const last = done.at(-1)
    if (!last) return []
    const edits = transaction.objectStore('edit')
    return [edits.delete(IDBKeyRange.lowerBound(done.length - 1)), edits.put(last, done.length - 1)]
  })

/** Keeps what is to be sent together with the draft it was made of: of two windows that press at once, one does (R5). */
export function keepSubmissions(submissions: readonly Submission[]): Keep {
  return (db, draft, turn) =>
    keepIn(db, draft, turn, transaction => submissions.map(each => transaction.objectStore('submission').put(each)))
}

const STORES = ['draft', 'check', 'edit', 'submission'] as const

/** Writes all of it in one transaction, if the draft is still the one that the window knew. */
async function keepIn(
  db: Db,
  draft: AccountDraft,
  { after, revision }: Turn,
  write: (transaction: ReturnType<typeof begin>) => Promise<unknown>[] = () => [],
): Promise<boolean> {
  const transaction = begin(db)
  const drafts = transaction.objectStore('draft')
  const kept = await drafts.get('accounts')
  const free = (kept?.revision ?? NO_REVISION) === after
  const writes = free ? [...write(transaction), drafts.put(small(draft, revision), 'accounts')] : []
  await Promise.all([...writes, transaction.done])
  return free
}

function begin(db: Db) {
  return db.transaction(STORES, 'readwrite')
}

/** Kept by a panel of before: the first form held its check in itself, the later ones held its rows as objects. */
function isEarlier(kept: KeptDraft, check: KeptCheck | undefined): boolean {
  return kept.deeds === undefined || (check !== undefined && typeof check.rows !== 'string')
}

/** Takes over what an earlier panel left, once: in today's form from then on. */
async function renew(db: Db, checker: Checker): Promise<LoadedDraft> {
  const { renewDraft } = await import('./earlier-draft.ts')
  const { draft, revision: after } = await renewDraft(db, checker)
  const revision = crypto.randomUUID()
  // A full disk leaves it in its earlier form, to be taken over the next time.
  const stored = await keepCheck(db, draft, { after, revision }).catch(() => null)
  return stored === false ? loadDraft(db, checker, null) : { draft, revision: stored ? revision : after }
}

function rowsOf({ source, found, cells, at }: DraftCheck): KeptCheck {
  return { source, at, rows: keptText({ found, cells }) }
}

function opened(kept: KeptCheck | undefined): Omit<DraftCheck, 'history' | 'now'> | null {
  return kept ? { source: kept.source, at: kept.at, ...fromKept(kept.rows) } : null
}

function small({ check, ...rest }: AccountDraft, revision: string): KeptDraft {
  return { ...rest, checkedAt: check?.at ?? null, deeds: check?.history.done.length ?? 0, revision }
}

function historyOf(edits: readonly Edit[], deeds: number): EditHistory {
  return { done: edits.slice(0, deeds), undone: edits.slice(deeds).toReversed() }
}
