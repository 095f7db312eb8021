import type { JSX } from 'preact'
import { sayNumber } from '../../shared/words/format.ts'
import type { GridModel } from '../models/grid.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { useModels, useVerdictWords } from './models.ts'
import { RowHistory } from './row-history.tsx'

/** What is done to the grid as a whole: which rows it shows, all safe fixes at once, back and forth. */
export function GridBar({ model }: { model: GridModel }): JSX.Element {
  const { draft } = useModels()
  const { verdict } = useVerdictWords()
  const safe = model.safe.value
  const { work } = draft
  return (
    <div class="grid-bar">
      <Filter model={model} />
      {safe > 0 && (
        <Button size="small" icon="check" busy={work.busy.value} onClick={work.fixSafe}>
          {verdict.fixSafe(safe)}
        </Button>
      )}
      <RowHistory />
    </div>
  )
}

/** All rows, or those with a problem; rows that were settled meanwhile stay in their place until they are hidden. */
function Filter({ model }: { model: GridModel }): JSX.Element {
  const { grid, locale } = useVerdictWords()
  const { cells, problems } = model.rows.value ?? { cells: [], problems: 0 }
  const only = model.onlyProblems.value
  const settled = only ? (model.shown.value?.length ?? 0) - problems : 0
  return (
    <>
      <fieldset class="seg" aria-label={grid.show}>
        <button type="button" aria-pressed={!only} onClick={() => model.show(false)}>
          {grid.all} <span class="num">{sayNumber(locale, cells.length)}</span>
        </button>
        <button type="button" aria-pressed={only} onClick={() => model.show(true)}>
          {grid.problems} <span class="num">{sayNumber(locale, problems)}</span>
        </button>
      </fieldset>
      {settled > 0 && <LinkButton onClick={() => model.show(true)}>{grid.hideSettled(settled)}</LinkButton>}
    </>
  )
}
