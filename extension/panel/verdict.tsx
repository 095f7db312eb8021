import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { sayBytes } from '../../shared/words/format.ts'
import type { DraftCheck } from '../draft.ts'
import { packLabelOf, sayVerdict } from '../models/sentence.ts'
import type { RowStatus, VerdictView } from '../models/verdict.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Promised } from '../ui/notice.tsx'
import { AboutFile } from './about-file.tsx'
import { Concerns } from './concerns.tsx'
import { useHeldFocus } from './held-focus.ts'
import { lazyBelow } from './lazy.tsx'
import { useModels, useVerdictWords } from './models.ts'
import { DoneRows, LeftRows, ReadyRows } from './ready-rows.tsx'
import { RowHistory } from './row-history.tsx'
import { sourceName } from './source.ts'
import { Strip } from './strip.tsx'
import { Tallies } from './tallies.tsx'
import { Title } from './title.tsx'
import { VerdictActions } from './verdict-actions.tsx'
import { whenText } from './when.tsx'

const Standing = lazyBelow(async () => (await import('./standing.tsx')).Standing)
const PlacePart = lazyBelow(async () => (await import('./place-part.tsx')).PlacePart)
const ChangesPart = lazyBelow(async () => (await import('./changes-part.tsx')).ChangesPart)
const NextSteps = lazyBelow(async () => (await import('./next-steps.tsx')).NextSteps)

/** The answer: a sentence, the strip, the counts, then what was found, worst first. */
export function VerdictPage(): JSX.Element | null {
  const { draft, place } = useModels()
  const words = useVerdictWords()
  const [chosen, setOnly] = useState<RowStatus | null>(null)
  const { check } = draft.draft.value
  const view = draft.view.value
  useHeldFocus(view)
  if (!check || !view) return null
  // When the last row of the chosen level was settled, all is shown again.
  const only = chosen !== null && view.counts[chosen] > 0 ? chosen : null
  const shows = (status: RowStatus) => (only === null || only === status) && view.counts[status] > 0
  return (
    <>
      <main class="page">
        <Answer check={check} view={view} only={only} onOnly={setOnly} />
        {only === null && <PlacePart check={check} />}
        {only === null && <ChangesPart check={check} />}
        {only === null && <AboutFile findings={view.aboutFile} refused={check.now.verdict === 'refused'} />}
        {shows('stop') && <Concerns level="stop" view={view} />}
        {shows('look') && <Concerns level="look" view={view} />}
        {only === null && view.concerns.note.length > 0 && <Concerns level="note" view={view} />}
        {shows('ready') && <ReadyRows view={view} open={only === 'ready'} />}
        {shows('left') && <LeftRows view={view} />}
        {shows('done') && <DoneRows view={view} />}
        {only === null && <Standing view={view} />}
        {only === null && view.counts.all > 0 && <NextSteps check={check} view={view} />}
        <Promised icon="computer">
          {words.verdict.checked(whenText(words.locale, check.at), packLabelOf(check.now.pack))}
        </Promised>
        {view.counts.going > 0 && (
          <LinkButton class="start" onClick={() => place.go({ name: 'proof', of: null })}>
            {words.verdict.prove}
          </LinkButton>
        )}
      </main>
      <VerdictActions check={check} view={view} />
    </>
  )
}

function Answer(props: {
  check: DraftCheck
  view: VerdictView
  only: RowStatus | null
  onOnly: (only: RowStatus | null) => void
}): JSX.Element {
  const { check, view, only, onOnly } = props
  const { draft } = useModels()
  const words = useVerdictWords()
  const { title, lead } = sayVerdict(words, check.now.verdict, view)
  return (
    <div class="verdict">
      <Source check={check} />
      <Title lead={lead}>{title}</Title>
      {view.rows.length > 1 && <Strip view={view} />}
      {view.rows.length > 0 && <Tallies counts={view.counts} only={only} onOnly={onOnly} />}
      {view.rows.length > 0 && (
        <Button class="start" size="small" icon="sheet" onClick={() => draft.go('grid')}>
          {words.grid.open(view.rows.length)}
        </Button>
      )}
      <RowHistory />
    </div>
  )
}

/** What was checked: the file with its sheet, range and size, or the list; and the way to another. */
function Source({ check }: { check: DraftCheck }): JSX.Element {
  const { draft } = useModels()
  const words = useVerdictWords()
  const { file, sheet, range } = check.found
  const isFile = check.source.kind === 'file'
  const size = file && sayBytes(words.locale, file.bytes)
  const where = words.verdict.where({ sheet, from: range?.first ?? null, to: range?.last ?? null, size })
  return (
    <div class="file">
      <Icon name={isFile ? 'sheet' : 'list'} />
      <div class="row-text">
        <strong>{sourceName(words, check.source)}</strong>
        {where && <span class="small">{where}</span>}
      </div>
      <LinkButton onClick={isFile ? () => draft.go('start') : draft.changeList}>
        {isFile ? words.verdict.anotherFile : words.verdict.changeList}
      </LinkButton>
    </div>
  )
}
