import type { JSX } from 'preact'
import type { MadeSet } from '../made.ts'
import { type MakingModel, stampOf } from '../models/making.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { lazyBelow } from './lazy.tsx'
import { useFirstWords, useModels, useWork } from './models.ts'
import { saveWorkbook } from './save.ts'
import { whenText } from './when.tsx'

const PutPart = lazyBelow(async () => (await import('./put-part.tsx')).PutPart)

/** Cells named in a sentence before the rest is only counted. */
const MOST_NAMED = 8

/** The workbooks that were made, each to be saved and ticked as uploaded, and the rows that are in none of them. */
export function MadeParts({ model }: { model: MakingModel }): JSX.Element | null {
  const { draft } = useModels()
  const { step, correction } = useWork()
  const sentences = useModels().language.findings.value
  const set = model.set.value
  const at = draft.draft.value.check?.at
  if (!set || !at || !set.stamp.startsWith(at)) return null
  if (set.stamp !== stampOf(draft.draft.value)) {
    const ticked = Object.keys(set.uploaded).length
    return ticked > 0 || set.parts.length > 0 ? <p class="pad small muted">{step.old}</p> : null
  }
  const next = set.parts.find(({ key }) => !set.uploaded[key])
  const put = set.parts.filter(({ key }) => set.uploaded[key] && set.put?.[key]).length
  const done = set.parts.filter(({ key }) => set.uploaded[key]).length
  return (
    <div class="pad stack stack-2">
      {set.fault && sentences && <Notice tone="stop" role="alert" title={correction.fault(set.fault, sentences)} />}
      {set.parts.map(part => (
        <Part key={part.key} part={part} model={model} at={set.uploaded[part.key] ?? null} next={part === next} />
      ))}
      {set.parts.length > 0 && (
        <p class="small muted" role="status">
          {step.uploadedOf(done - put, set.parts.length)}
          {put > 0 && `, ${step.putOf(put)}`}. {step.clean}
        </p>
      )}
      {set.leftOut.length > 0 && <p class="small">{named(set.leftOut, step.leftOut)}</p>}
      {set.removed.length > 0 && <p class="small muted">{named(set.removed, step.removed)}</p>}
    </div>
  )
}

function Part({
  part,
  model,
  at,
  next,
}: {
  part: MadeSet['parts'][number]
  model: MakingModel
  at: string | null
  /** The first that is not uploaded yet: the one to put into the portal's page. */
  next: boolean
}): JSX.Element {
  const { name, bytes, accounts, from, to, key } = part
  const put = model.set.value?.put?.[key]
  const { locale } = useFirstWords()
  const { step } = useWork()
  return (
    <div class="stack stack-2">
      <div class="cluster between">
        <label class="check">
          <input
            type="checkbox"
            aria-label={step.uploadedName(name)}
            checked={at !== null}
            onChange={event => model.tick(key, event.currentTarget.checked ? new Date().toISOString() : null)}
          />
          <span class="stack stack-1">
            <span class="wrap-any">{name}</span>
            <span class="small faint">{step.part(accounts, from, to)}</span>
            <span class="small faint">
              {at === null ? step.uploaded : (put ? step.putAt : step.uploadedAt)(whenText(locale, at))}
            </span>
          </span>
        </label>
        <Button size="small" icon="download" aria-label={step.save(name)} onClick={() => saveWorkbook(bytes, name)}>
          {step.saveShort}
        </Button>
      </div>
      {(next || put) && <PutPart part={part} model={model} next={next} />}
    </div>
  )
}

function named(cells: readonly string[], say: (cells: readonly string[], more: number) => string): string {
  return say(cells.slice(0, MOST_NAMED), Math.max(0, cells.length - MOST_NAMED))
}
