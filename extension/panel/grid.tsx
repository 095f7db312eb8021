import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { gridCounts } from '../models/grid-rows.ts'
import { sayVerdict } from '../models/sentence.ts'
import { IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { GridBar } from './grid-bar.tsx'
import { GridSaid } from './grid-said.tsx'
import { GridSide } from './grid-side.tsx'
import { GridTable } from './grid-table.tsx'
import { useModels, useVerdictWords } from './models.ts'
import { openAccounts } from './open-files.ts'
import { Title } from './title.tsx'
import './styles/grid.css'

/** All rows of the list in a grid, to be fixed cell by cell; about the row that the keyboard is on, everything. */
export function GridPage(): JSX.Element | null {
  const { grid, draft, place } = useModels()
  const words = useVerdictWords()
  useEffect(() => void grid.open(), [grid])
  const model = grid.part.value
  const { check, done } = draft.draft.value
  if (!model || !check) return null
  const { title } = sayVerdict(words, check.now.verdict, { counts: gridCounts(check, done) })
  return (
    <main class="grid-page">
      <div class="grid-top">
        <div class="grid-title">
          <Title
            back={
              <button type="button" class="back" onClick={() => draft.go('verdict')}>
                <Icon name="left" small />
                {words.grid.back}
              </button>
            }
          >
            {title}
          </Title>
          {!place.inTab && <IconButton icon="external" name={words.grid.inTab} onClick={() => openAccounts()} />}
        </div>
        <GridBar model={model} />
      </div>
      <GridTable key={check.at} model={model} />
      <GridSide model={model} />
      <GridSaid model={model} title={title} />
    </main>
  )
}
