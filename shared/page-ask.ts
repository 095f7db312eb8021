import type { PageField } from './page-rule.ts'

/** What may be asked of the open page, each on a press of a button: two looks that change nothing, and three deeds. */
export type PageAsk =
  | { do: 'tables' }
  | { do: 'fields'; selectors: readonly FieldSelectors[] }
  | PageDeed
  | { do: 'show'; look: string; field: number }

/** A deed names the look that it follows from: another page, or the same page changed, is not touched. */
export type PageDeed =
  | { do: 'put'; look: string; field: number; file: PageFile }
  | { do: 'fill'; look: string; values: readonly PageValue[] }
  | { do: 'undo'; look: string }

export interface FieldSelectors {
  field: PageField
  selectors: readonly string[]
}

export interface PageValue {
  field: number
  value: string
}

/** A file as it travels to the page. */
export interface PageFile {
  name: string
  type: string
  /** Base 64. */
  bytes: string
}

/** A table as it stands in the page: text alone. */
export interface RawTable {
  /** Its caption, or the heading above it. */
  title: string
  headings: string[]
  /** Rows that could be seen; a chosen one is ticked or marked in the page itself. */
  rows: { cells: string[]; chosen: boolean }[]
  /** What the page says of all its rows, where it says so. */
  rowCount: number | null
  /** Short texts near the table, the nearest first. */
  around: string[]
  /** Whether there are ways to another part of the table, and whether they can be pressed. */
  next: boolean | null
  previous: boolean | null
  /** Not all of it was read: a bound was met. */
  cut: boolean
}

/** What was seen of the page beside what was asked for. */
export interface PageSight {
  host: string
  /** Of the page and its sections. */
  headings: string[]
  /** Frames of other origins, which are never looked into. */
  closedFrames: number
}

export interface TablesLook extends PageSight {
  tables: RawTable[]
}

/** A field as it stands in the page, told by what names it. */
export interface FormField {
  /** Its place in the look. */
  at: number
  kind: 'file' | 'line' | 'lines' | 'choice' | 'rich'
  /** The strongest first. */
  names: { from: FieldName; text: string }[]
  /** The rule whose selector finds it. */
  rule: PageField | null
  /** What stands in it now. */
  value: string
  /** Characters it takes; null for any. */
  most: number | null
  /** Of a file chooser: the kinds it takes, as the page writes them; '' for any. */
  accept: string
  /** Disabled, or to be read only. */
  locked: boolean
  /** A person can see it, or what stands for it. */
  visible: boolean
  /** Fields of one form have the same number. */
  form: number
}

export type FieldName = 'label' | 'aria' | 'placeholder' | 'name' | 'heading'

export interface FieldsLook extends PageSight {
  /** Names this look for the deeds that follow. */
  look: string
  fields: FormField[]
}

/** What became of each field, read again after a moment. */
export interface FilledField {
  field: number
  /** kept: it stands there. changed: the page made something else of it. refused: it could not be put. */
  outcome: 'kept' | 'changed' | 'refused'
  /** What stands there now. */
  value: string
}

/** Why the page was not touched. `moved`: it is another page than the one looked at, or has changed since. */
export type PageRefusal = 'not-secure' | 'sandboxed' | 'moved'

export type PageReply =
  | { ok: true; tables: TablesLook }
  | { ok: true; fields: FieldsLook }
  | { ok: true; filled: FilledField[] }
  | { ok: false; why: PageRefusal }
