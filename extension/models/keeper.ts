import { type Signal, signal } from '@preact/signals'
import type { Db } from '../db.ts'
import type { AccountDraft } from '../draft.ts'
import type { Checker } from './checker.ts'
import { type Keep, keepDraft, loadDraft } from './kept-draft.ts'

type Changes = Partial<AccountDraft>

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
  const siblings = new BroadcastChannel('sidecheck-draft')
  let known = loaded
  let following: Promise<unknown> = Promise.resolve()

  async function write(next: AccountDraft, keep: Keep): Promise<boolean> {
    const turn = { after: known, revision: crypto.randomUUID() }
    known = turn.revision
    const kept = await keep(db, next, turn)
    if (kept) siblings.postMessage(turn.revision)
    return kept
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
    draft.value = stored
  }

  async function settle(kept: Promise<boolean>, was: AccountDraft, changes: Changes, keep: Keep): Promise<void> {
    if (await kept) return
    const [{ rebase }] = await Promise.all([import('./rebase.ts'), follow()])
    const still = rebase(changes, was, draft.value)
    if (still) change(still, keep)
    else overtaken.value = true
  }

  /** Makes a change, and stores it. */
  function change(changes: Changes, keep: Keep = keepDraft): void {
    const was = draft.value
    draft.value = { ...was, ...changes }
    void settle(write(draft.value, keep), was, changes, keep)
  }

  /** Makes a change that counts only if no other window made one; answers whether it does. */
  async function claim(changes: Changes, keep: Keep): Promise<boolean> {
    draft.value = { ...draft.value, ...changes }
    const kept = await write(draft.value, keep)
    if (!kept) await follow()
    return kept
  }

  siblings.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== known) void follow()
  }
  return { change, claim, overtaken }
}
