import type { Policy } from '../shared/batch.ts'
import type { Check } from '../shared/check.ts'
import type { EditHistory } from '../shared/edit.ts'
import type { SheetPlace } from '../shared/place.ts'
import type { AccountCell } from '../shared/sheet.ts'
import type { KeptText } from './kept-text.ts'

/** Where the checked rows came from. */
export type DraftSource =
  | { kind: 'file'; name: string; asText: boolean; place: SheetPlace }
  | { kind: 'typed' }
  | { kind: 'pasted' }

/** How far the work has come: choosing, reading the verdict, working in the grid of all rows, about to send, sent. */
export type DraftStep = 'start' | 'verdict' | 'grid' | 'submit' | 'sent'

/** One number of the typed list, kept as it was typed. */
export interface TypedNumber {
  id: string
  typed: string
}

/** What was checked, as it was found. */
export interface DraftCheck {
  source: DraftSource
  /** The check of the file or list as it came. */
  found: Check
  /** The account cells as they were read. */
  cells: AccountCell[]
  /** Everything the person did to them. */
  history: EditHistory
  /** The check of the rows as they stand now; rows left out are not in it. */
  now: Check
  /** ISO instant. */
  at: string
}

/** The list of accounts being worked on, with everything the person decided about it. */
export interface AccountDraft {
  step: DraftStep
  check: DraftCheck | null
  /** A17 to A19: numbers applied one by one, before they become a list. */
  list: TypedNumber[]
  /** What stands in the field and is not applied yet. */
  typing: string
  /** What stands in the field for a whole column and is not checked yet. */
  pasting: string
  /** The list that the check was made of, kept with its ids, so that deeds follow a number when the list changes. */
  listed: TypedNumber[]
  /** Cells whose accounts stand in the enterprise since an earlier submission of this draft. */
  done: string[]
  policy: Policy
  /** A list longer than what goes in at one time is sent whole, in several requests. */
  whole: boolean
  /** The code of a sealed check as it was typed, '' for none. */
  seal: string
  /** The Idempotency-Key of the submission made of it, until the person comes back to the list. */
  submission: string | null
}

export const EMPTY_DRAFT: AccountDraft = {
  step: 'start',
  check: null,
  list: [],
  typing: '',
  pasting: '',
  listed: [],
  done: [],
  policy: 'ready-rows',
  whole: true,
  seal: '',
  submission: null,
}

/** What was checked, as it is kept: written once, since it is large. What it comes to now follows from the deeds. */
export interface KeptCheck extends Pick<DraftCheck, 'source' | 'at'> {
  rows: KeptText<Pick<DraftCheck, 'found' | 'cells'>>
}

/** Where the person is in the grid of the rows, kept apart from the draft: it changes with every letter. */
export interface KeptGrid {
  /** Which check it belongs to, by its instant. */
  at: string | null
  onlyProblems: boolean
  /** The row that the keyboard is on, by its place among those that were read. */
  index: number
  /** What is being typed and not saved yet. */
  typing: { index: number; text: string } | null
}

/** The rest of the draft, kept on every change. */
export interface KeptDraft extends Omit<AccountDraft, 'check'> {
  /** Which check it belongs to, by its instant. */
  checkedAt: string | null
  /** How many of the kept deeds stand; those after them were undone and can be done again. */
  deeds: number
  /** Made anew by every change: who did not see the last one may not write over it. */
  revision?: string
}

/** A draft as it is kept, and by which change. */
export interface LoadedDraft {
  draft: AccountDraft
  revision: string
}
