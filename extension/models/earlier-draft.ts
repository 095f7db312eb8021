import { type Edit, type EditHistory, NO_EDITS } from '../../shared/edit.ts'
import { PACK_PLACE } from '../../shared/place.ts'
import type { Db } from '../db.ts'
import {
  type AccountDraft,
  type DraftCheck,
  type DraftSource,
  EMPTY_DRAFT,
  type KeptDraft,
  type LoadedDraft,
} from '../draft.ts'
import type { Checker } from './checker.ts'

/** The first form of a draft: its whole check within it, and what was done to the rows by kind. */
interface FirstDraft extends Pick<AccountDraft, 'step' | 'list' | 'typing' | 'policy' | 'submission'> {
  check: Pick<EarlierCheck, 'source' | 'found' | 'at'> | null
  leftOut: string[]
  fixed: Record<string, string>
}

/** What was checked, as it was kept before it became one text. */
interface EarlierCheck extends Pick<DraftCheck, 'found' | 'at'> {
  source: DraftSource | { kind: 'file'; name: string; asText: boolean; place?: undefined }
}

/** What an earlier panel kept of the draft, taken apart. */
interface Earlier {
  draft: AccountDraft
  revision: string
  check: EarlierCheck | null
  history: EditHistory
}

/**
 * The draft that an earlier panel kept, in today's form: what was chosen, typed and done stays, and the rows are checked
 * again, since sentences and findings of that time may be no more. Nothing is stored yet.
 */
export async function renewDraft(db: Db, checker: Checker): Promise<LoadedDraft> {
  const { draft, revision, check, history } = await readEarlier(db)
  if (!check) return { draft, revision }
  const source = renewSource(check.source)
  const opened = await openAgain(db, checker, source, check)
  // Its file is not there any more: the list has to be given again.
  if (!opened) return { draft: { ...draft, step: 'start' }, revision }
  const now = await checker.again(opened, history, draft.done)
  const { check: found, cells } = opened
  return { draft: { ...draft, check: { source, found, cells, history, now: now ?? found, at: check.at } }, revision }
}

async function readEarlier(db: Db): Promise<Earlier> {
  const transaction = db.transaction(['draft', 'check', 'edit'])
  const [kept, check, edits] = await Promise.all([
    transaction.objectStore('draft').get('accounts'),
    transaction.objectStore('check').get('accounts'),
    transaction.objectStore('edit').getAll(),
  ])
  // The types tell of today's form alone; what is read here was kept by another one.
  const draft = kept as unknown as KeptDraft | FirstDraft
  return isFirst(draft) ? fromFirst(draft) : fromLater(draft, check as unknown as EarlierCheck | undefined, edits)
}

function isFirst(kept: KeptDraft | FirstDraft): kept is FirstDraft {
  return !('deeds' in kept)
}

function fromFirst({ check, leftOut, fixed, ...left }: FirstDraft): Earlier {
  const fix: Edit = { deed: 'fix', code: null, changes: [] }
  const fixes = Object.entries(fixed).map(([cell, text]) => ({ cell, from: 'as-read', to: { text } }) as const)
  const out = leftOut.map(cell => {
    const text = fixed[cell]
    return { cell, from: text === undefined ? 'as-read' : { text }, to: 'deleted' } as const
  })
  const done: Edit[] = [
    { ...fix, changes: fixes },
    { ...fix, deed: 'delete', changes: out },
  ]
  return {
    draft: { ...EMPTY_DRAFT, ...left, listed: left.list },
    revision: '',
    check,
    history: { ...NO_EDITS, done: done.filter(({ changes }) => changes.length > 0) },
  }
}

function fromLater(kept: KeptDraft, check: EarlierCheck | undefined, edits: readonly Edit[]): Earlier {
  const { checkedAt, deeds, revision = '', ...left } = kept
  return {
    draft: { ...EMPTY_DRAFT, ...left },
    revision,
    check: checkedAt === null ? null : (check ?? null),
    history: { done: edits.slice(0, deeds), undone: edits.slice(deeds).toReversed() },
  }
}

function renewSource(source: EarlierCheck['source']): DraftSource {
  return source.kind === 'file' ? { ...source, place: source.place ?? PACK_PLACE } : source
}

/** The file as it came is kept beside its check; of a list the rows are all there is. */
async function openAgain(db: Db, checker: Checker, source: DraftSource, { found }: EarlierCheck) {
  if (source.kind !== 'file') {
    return checker.openList({ rows: found.rows.map(({ cell, typed }) => ({ cell, typed })) })
  }
  const bytes = await db.get('file', 'accounts')
  return bytes ? checker.openFile({ bytes, name: source.name, asText: source.asText, place: source.place }) : null
}
