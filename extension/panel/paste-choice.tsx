import type { JSX } from 'preact'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFirstWords, useModels } from './models.ts'

/** A column was pasted where a list stands already: instead of it, or after it. */
export function PasteChoice(): JSX.Element | null {
  const { draft } = useModels()
  const { start, panel } = useFirstWords()
  const pasted = draft.pasted.value
  if (pasted === null) return null
  return (
    <Notice tone="note" role="alert" title={start.pasteAsk(draft.draft.value.list.length, pasted.length)}>
      <div class="cluster">
        <Button size="small" onClick={() => draft.settlePasted('replace')}>
          {start.pasteReplace}
        </Button>
        <Button size="small" onClick={() => draft.settlePasted('add')}>
          {start.pasteAdd}
        </Button>
        <Button size="small" kind="quiet" onClick={() => draft.settlePasted('drop')}>
          {panel.cancel}
        </Button>
      </div>
    </Notice>
  )
}
