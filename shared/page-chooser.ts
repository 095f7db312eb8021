import type { FormField } from './page-ask.ts'
import { suits } from './page-form.ts'
import type { FieldRule } from './page-rule.ts'
import { XLSX_TYPE } from './workbook/media-type.ts'

/** A file chooser of the page. `why`: it would not take the workbook. */
export interface Chooser {
  field: FormField
  /** A rule or its label says that it is for the list of accounts. */
  meant: boolean
  why: 'locked' | 'kind' | null
}

/**
 * The page's file choosers, the one for the list of accounts first. A chooser itself is often hidden behind a drawn
 * button; one that nobody can see anything of is not offered.
 */
export function choosersOf(fields: readonly FormField[], rules: readonly FieldRule[], name: string): Chooser[] {
  const rule = rules.find(({ field }) => field === 'accounts-file')
  return fields
    .filter(({ kind, visible }) => kind === 'file' && visible)
    .map(field => ({ field, score: rule ? suits(field, rule, rules) : 0 }))
    .toSorted((one, other) => other.score - one.score)
    .map(({ field, score }) => ({
      field,
      meant: score > 0,
      why: field.locked ? 'locked' : takes(field.accept, name) ? null : 'kind',
    }))
}

/** Whether a chooser takes a workbook of this name, by its `accept`: endings and kinds, '' for anything. */
export function takes(accept: string, name: string): boolean {
  const kinds = accept
    .toLowerCase()
    .split(',')
    .map(kind => kind.trim())
    .filter(Boolean)
  if (kinds.length === 0) return true
  return kinds.some(kind =>
    kind.startsWith('.') ? name.toLowerCase().endsWith(kind) : [XLSX_TYPE, 'application/*', '*/*', '*'].includes(kind),
  )
}
