import type { PanelWork } from '../../shared/words/catalogue.ts'
import type { DraftSource } from '../draft.ts'

/** What the list is called: its file, or how it came in. */
export function sourceName({ verdict }: Pick<PanelWork, 'verdict'>, source: DraftSource): string {
  if (source.kind === 'file') return source.name
  return source.kind === 'typed' ? verdict.typedList : verdict.pastedList
}
