import type { JSX } from 'preact'
import { sayVerdict } from '../models/sentence.ts'
import { Icon } from '../ui/icon.tsx'
import { useModels, useVerdictWords } from './models.ts'
import { sourceName } from './source.ts'

/** The way back to what was checked last: choosing another file loses nothing until that file is there. */
export function Resume(): JSX.Element | null {
  const { draft } = useModels()
  const words = useVerdictWords()
  const { check, submission } = draft.draft.value
  const view = draft.view.value
  if (!check || !view) return null
  return (
    <div class="list">
      <button type="button" class="row" onClick={() => draft.go(submission === null ? 'verdict' : 'sent')}>
        <Icon name={check.source.kind === 'file' ? 'sheet' : 'list'} />
        <span class="row-text">
          <span>{sourceName(words, check.source)}</span>
          <span class="small">{sayVerdict(words, check.now.verdict, view).title}</span>
        </span>
        <Icon name="right" small />
      </button>
    </div>
  )
}
