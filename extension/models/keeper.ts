import { type Signal, signal } from '@preact/signals'
import type { Db } from '../db.ts'
import type { AccountDraft } from '../draft.ts'
import type { Checker } from './checker.ts'
import { type Keep, keepCheck, keepDraft, loadDraft } from './kept-draft.ts'

type Changes = Partial<AccountDraft>

/** What the disk would not take is tried again after this. */
const RETRY_MS = 2000

/** What became of a change: stored, another window's change came between, or the disk would not take it. */
type Outcome = 'kept' | 'overtaken' | 'refused'

/**
 * Stores each change of the draft as it is made. The panel may stand open in two windows: the one that is not worked in
 * follows, and a change that was made without knowing the last one of the other window is never written over it.
 */
export function createKeeper(
  { db, checker, draft }: { db: Db; checker: Checker; draft: Signal<AccountDraft> },
  /** The change that the draft was loaded with. */
  loaded: string,
) {
  /** A change of this window was given up, since another window had changed the same: the person is told. */
  const overtaken = signal(false)
  /** The disk would not take the last changes: they stand in this window alone, and are tried again until it does. */
  const unstored = signal(false)
  const siblings = new BroadcastChannel('sidecheck-draft')
  let known = loaded
  /** What is stored for certain, and by which change. */
  let safe = { draft: draft.value, revision: loaded }
  let following: Promise<unknown> = Promise.resolve()

  async function write(next: AccountDraft, keep: Keep): Promise<Outcome> {
    const turn = { after: known, revision: crypto.randomUUID() }
    known = turn.revision
    const kept = await keep(db, next, turn).catch(() => null)
    // What follows a refused change is made upon something that is not there: that is no other window's doing.
    if (kept === null || (!kept && unstored.value)) return 'refused'
    if (!kept) return 'overtaken'
    safe = { draft: next, revision: turn.revision }
    siblings.postMessage(turn.revision)
    return 'kept'
  }

  /** Keeps what the disk refused in this window, and tries all of it again in a moment. */
  function holdOn(): void {
    if (unstored.value) return
    unstored.value = true
    setTimeout(tryAgain, RETRY_MS)
  }

  async function tryAgain(): Promise<void> {
    known = safe.revision
    unstored.value = false
    const [was, all] = [safe.draft, draft.value]
    await settle(write(all, keepCheck), was, all, keepCheck)
  }

  /** Takes over what is stored, after what is being taken over already. */
  function follow(): Promise<unknown> {
    following = following.then(takeOver)
    return following
  }

  async function takeOver(): Promise<void> {
    const before = known
    const { draft: stored, revision } = await loadDraft(db, checker, draft.value.check)
    // Something was done here meanwhile: what was read is older than that.
    if (known !== before) return takeOver()
    known = revision
    safe = { draft: stored, revision }
    draft.value = stored
  }

  async function settle(written: Promise<Outcome>, was: AccountDraft, changes: Changes, keep: Keep): Promise<void> {
    const outcome = await written
    if (outcome === 'refused') return holdOn()
    if (outcome === 'kept') return
    const [{ rebase }] = await Promise.all([import('./rebase.ts'), follow()])
    const still = rebase(changes, was, draft.value)
    if (still) change(still, keep)
    else overtaken.value = true
  }

  /** Makes a change, and stores it. */
  function change(changes: Changes, keep: Keep = keepDraft): void {
    const was = draft.value
    draft.value = { ...was, ...changes }
    // Until the disk takes what it refused, the next try takes this along.
    if (!unstored.value) void settle(write(draft.value, keep), was, changes, keep)
  }

  /** Makes a change that counts only once it is stored, and if no other window made one; answers whether it does. */
  async function claim(changes: Changes, keep: Keep): Promise<boolean> {
    if (unstored.value) return false
    const was = draft.value
    draft.value = { ...was, ...changes }
    const outcome = await write(draft.value, keep)
    if (outcome === 'overtaken') await follow()
    if (outcome === 'refused') {
      draft.value = was
      holdOn()
    }
    return outcome === 'kept'
  }

  siblings.onmessage = ({ data }: MessageEvent<unknown>) => {
    // What stands here alone is not given up for what another window stored: the next try puts both together.
    if (data !== known && !unstored.value) void follow()
  }
  return { change, claim, overtaken, unstored }
}
