import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Batch } from '../../shared/batch.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { remainingCells } from '../models/remaining.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { saveWorkbook } from './save.ts'
import { sourceName } from './source.ts'

/** What can be done with the list after its answer: the proof, the rows that remain as a file, another list. */
export function ResultNext({
  batch,
  back,
  another,
}: {
  batch: Batch
  /** Whether the bar has no room for these. */
  back: boolean
  another: boolean
}): JSX.Element | null {
  const { draft, place, making } = useModels()
  const { result, step } = useWords()
  useEffect(() => void making.open(), [making])
  const model = making.part.value
  if (batch.undo) return null
  return (
    <Section id="result-next" title={result.onward}>
      <div class="list">
        <Way
          icon="proof"
          name={result.compare}
          about={result.compareAbout}
          onGo={() => place.go({ name: 'proof', of: null })}
        />
        <Rest batch={batch} />
        {back && <Way icon="list" name={result.backToList} onGo={() => void draft.takeUp(batch)} />}
        {another && <Way icon="sheet" name={result.anotherList} onGo={draft.startOver} />}
      </div>
      {model?.failed.value && (
        <p class="msg msg-stop" role="alert">
          <Icon name="stop" />
          <span>{step.failed}</span>
        </p>
      )}
    </Section>
  )
}

/** The rows that can go in and did not, as one upload-ready workbook; more than one workbook takes is split from the list itself. */
function Rest({ batch }: { batch: Batch }): JSX.Element | null {
  const { draft, making } = useModels()
  const words = useWords()
  const { result, step } = words
  const model = making.part.value
  const { check } = draft.draft.value
  const cells = remainingCells(draft.draft.value, batch)
  if (!model || !check || cells.length === 0 || cells.length > lumenConnect.limits.accounts) return null
  const name = sourceName(words, check.source)
  const save = async () => {
    const part = await model.makeRest(name, cells)
    if (part) saveWorkbook(part.bytes, `${name.replace(/\.\w+$/, '')}-${cells.length}.xlsx`)
  }
  const busy = model.busy.value === 'rest'
  return (
    <Way
      icon="download"
      name={result.rest(cells.length)}
      about={busy ? step.making : result.restAbout}
      busy={busy}
      onGo={save}
    />
  )
}

function Way({
  icon,
  name,
  about,
  busy = false,
  onGo,
}: {
  icon: IconName
  name: string
  about?: string
  busy?: boolean
  onGo: () => void
}): JSX.Element {
  return (
    <button type="button" class="row" aria-busy={busy || undefined} onClick={busy ? undefined : onGo}>
      <Icon name={icon} />
      <span class="row-text">
        <span>{name}</span>
        {about && <span class="small">{about}</span>}
      </span>
    </button>
  )
}
