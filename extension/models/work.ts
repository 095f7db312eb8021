import { signal } from '@preact/signals'
import {
  type EditDeed,
  type EditHistory,
  makeEdit,
  type RowState,
  recordEdit,
  redo,
  stateOf,
  undo,
} from '../../shared/edit.ts'
import type { FindingCode } from '../../shared/finding.ts'
import type { AccountDraft, DraftCheck } from '../draft.ts'
import type { Checker } from './checker.ts'

export type WorkModel = ReturnType<typeof createWork>

/** What is done to the rows of a check: each deed is stored at once, then what follows from it is found out. */
export function createWork({
  checker,
  present,
  onDeed,
  onStep,
  onJudged,
}: {
  checker: Checker
  /** The check that is worked on, and the cells that stand in the enterprise already. */
  present: () => Pick<AccountDraft, 'check' | 'done'>
  /** A new deed stands at the end of the history. */
  onDeed: (check: DraftCheck) => void
  /** The last deed was taken back, or done again. */
  onStep: (check: DraftCheck) => void
  /** How the rows stand after it is known. */
  onJudged: (check: DraftCheck) => void
}) {
  /** All fixes of a kind, or all safe ones, are being worked out. */
  const busy = signal(false)

  function opened({ found, cells }: DraftCheck) {
    return { check: found, cells }
  }

  async function judge(): Promise<void> {
    const { check, done } = present()
    if (!check) return
    const { history } = check
    const now = await checker.again(opened(check), history, done)
    const latest = present()
    if (now && latest.check?.history === history && latest.done === done) onJudged({ ...latest.check, now })
  }

  function record(deed: EditDeed, states: ReadonlyMap<string, RowState>, code: FindingCode | null = null): void {
    const { check } = present()
    if (!check) return
    const history = recordEdit(check.history, makeEdit(check.history, deed, states, code))
    if (history === check.history) return
    onDeed({ ...check, history })
    void judge()
  }

  function step(move: (history: EditHistory) => EditHistory): void {
    const { check } = present()
    if (!check) return
    const history = move(check.history)
    onStep({ ...check, history })
    void judge()
  }

  async function fixAll(code: FindingCode | null): Promise<void> {
    if (busy.value) return
    busy.value = true
    // A deed that comes while the fixes are worked out stands before them: they are worked out again.
    while (!(await fixOnce(code)));
    busy.value = false
  }

  /** Whether it came to an end: false where the rows changed meanwhile. */
  async function fixOnce(code: FindingCode | null): Promise<boolean> {
    const { check, done } = present()
    if (!check) return true
    const fixed = await checker.fix(opened(check), check.history, done, code)
    const latest = present().check
    if (!fixed || latest?.at !== check.at) return true
    if (latest.history !== check.history) return false
    const { deed, now } = fixed
    if (deed) onDeed({ ...latest, now, history: { done: [...check.history.done, deed], undone: [] } })
    return true
  }

  return {
    busy,
    /** Finds out how the rows stand now. */
    judge: () => void judge(),
    /** Puts the text a fix proposes in a row's place; an empty one leaves the row out. */
    fix: (cell: string, text: string) => record('fix', new Map([[cell, stateOf(text)]])),
    /** Puts what a person typed in a row's place. Typing what is there confirms it as plain text. */
    type: (cell: string, text: string) => record('type', new Map([[cell, stateOf(text)]])),
    /** Puts several texts in place at once, as one deed. */
    typeAll: (texts: ReadonlyMap<string, string>) =>
      record('type', new Map([...texts].map(([cell, text]) => [cell, stateOf(text)]))),
    leaveOut: (cells: readonly string[]) => record('delete', new Map(cells.map(cell => [cell, 'deleted']))),
    /** Brings a row back as it was read. */
    restore: (cell: string) => record('restore', new Map([[cell, 'as-read']])),
    /** Every fix of a kind, as one deed. */
    fixKind: (code: FindingCode) => fixAll(code),
    fixSafe: () => fixAll(null),
    undo: () => step(undo),
    redo: () => step(redo),
  }
}
