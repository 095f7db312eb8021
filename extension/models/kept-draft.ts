import { type Edit, type EditHistory, NO_EDITS } from '../../shared/edit.ts'
import type { Db } from '../db.ts'
import { type AccountDraft, type DraftCheck, EMPTY_DRAFT, type KeptCheck, type KeptDraft } from '../draft.ts'
import type { Checker } from './checker.ts'

/**
 * The draft as it was left. The check that is known already is taken over, so that a second window follows without
 * reading ten thousand rows again.
 */
export async function loadDraft(db: Db, checker: Checker, known: DraftCheck | null): Promise<AccountDraft> {
  const kept = await db.get('draft', 'accounts')
  if (!kept) return EMPTY_DRAFT
  const { checkedAt, deeds, ...left } = kept
  const rest = { ...EMPTY_DRAFT, ...left }
  if (checkedAt === null) return { ...rest, check: null }
  const rows = known?.at === checkedAt ? known : await db.get('check', 'accounts')
  if (!rows) return { ...rest, check: null }
  const history = historyOf(await db.getAll('edit'), deeds)
  const now = await checker.again({ check: rows.found, cells: rows.cells }, history, rest.done)
  return { ...rest, check: { ...rows, history, now: now ?? rows.found } }
}

/** Keeps the small part of the draft: what is chosen and typed, and how many deeds are done. */
export async function keepDraft(db: Db, draft: AccountDraft): Promise<void> {
  await db.put('draft', small(draft), 'accounts')
}

/** Keeps a new check with its draft and its own deeds, and forgets those on the one before it. */
export async function keepCheck(db: Db, draft: AccountDraft): Promise<void> {
  const transaction = db.transaction(['draft', 'check', 'edit'], 'readwrite')
  const { check } = draft
  const [checks, edits] = [transaction.objectStore('check'), transaction.objectStore('edit')]
  const { done, undone } = check?.history ?? NO_EDITS
  await Promise.all([
    edits.clear(),
    ...[...done, ...undone.toReversed()].map((edit, at) => edits.put(edit, at)),
    transaction.objectStore('draft').put(small(draft), 'accounts'),
    check ? checks.put(rowsOf(check), 'accounts') : checks.delete('accounts'),
    transaction.done,
  ])
}

/** Keeps the last deed by itself, and forgets what could have been done again before it. */
export async function keepEdit(db: Db, draft: AccountDraft): Promise<void> {
  const done = draft.check?.history.done ?? []
  const last = done.at(-1)
  if (!last) return keepDraft(db, draft)
  const transaction = db.transaction(['draft', 'edit'], 'readwrite')
  await Promise.all([
    transaction.objectStore('edit').delete(IDBKeyRange.lowerBound(done.length - 1)),
    transaction.objectStore('edit').put(last, done.length - 1),
    transaction.objectStore('draft').put(small(draft), 'accounts'),
    transaction.done,
  ])
}

function rowsOf({ source, found, cells, at }: DraftCheck): KeptCheck {
  return { source, found, cells, at }
}

function small({ check, ...rest }: AccountDraft): KeptDraft {
  return { ...rest, checkedAt: check?.at ?? null, deeds: check?.history.done.length ?? 0 }
}

function historyOf(edits: readonly Edit[], deeds: number): EditHistory {
  return { done: edits.slice(0, deeds), undone: edits.slice(deeds).toReversed() }
}
