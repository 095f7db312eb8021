import type { JSX } from 'preact'
import { sayFinding } from '../../shared/words/finding.ts'
import type { GridModel } from '../models/grid.ts'
import type { GridRow } from '../models/grid-rows.ts'
import { Button } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Sign } from '../ui/level.tsx'
import { GridKeyList } from './grid-key-list.tsx'
import { useWhy } from './grid-row.tsx'
import { GRID_TONES, useGridState } from './grid-state.ts'
import { useFindings, useModels, useVerdictWords } from './models.ts'
import { Stored } from './stored.tsx'

/** Everything about the row that the keyboard is on: nothing is cut short here, and each deed has its button. */
export function GridSide({ model }: { model: GridModel }): JSX.Element {
  const { grid } = useVerdictWords()
  const active = model.active.value
  const shown = model.shown.value
  const row = shown?.includes(active) === false ? null : model.at(active)
  if (!row) {
    return (
      <section class="grid-side">
        <p class="muted">{grid.none}</p>
      </section>
    )
  }
  return (
    <section class="grid-side" aria-label={grid.row(row.cell)}>
      <div class="grid-side-body">
        <Head model={model} row={row} />
        <Said row={row} />
        <Values row={row} />
        <Why model={model} row={row} />
      </div>
      <Deeds model={model} row={row} />
      <GridKeyList />
    </section>
  )
}

function Head({ model, row }: { model: GridModel; row: GridRow }): JSX.Element {
  const { grid } = useVerdictWords()
  const sayState = useGridState()
  const { tone, icon } = GRID_TONES[row.status]
  const level = row.status === 'stop' || row.status === 'look' ? row.status : undefined
  return (
    <div class="cluster">
      <Cell name={row.cell} tone={level} />
      <Sign tone={tone} {...(icon ? { icon } : {})}>
        {sayState(row.status)}
      </Sign>
      <span class="small faint grid-place">{grid.place(row.index + 1, model.rows.value?.cells.length ?? 0)}</span>
    </div>
  )
}

function Said({ row }: { row: GridRow }): JSX.Element {
  const { grid } = useVerdictWords()
  const said = useWhy()(row)
  return <h2 class="finding-title">{said || grid.fine}</h2>
}

/** How sure the fix is, with the way to do all such at once; then why it matters. */
function Why({ model, row }: { model: GridModel; row: GridRow }): JSX.Element {
  const { draft } = useModels()
  const sentences = useFindings()
  const { grid, work: say } = useVerdictWords()
  const { work } = draft
  const [code] = row.fix?.codes ?? []
  const alike = code ? (model.alike.value.get(code) ?? 0) : 0
  const why = sentences ? row.findings.map(finding => sayFinding(sentences, finding).why).join(' ') : ''
  return (
    <>
      {row.safety && <p class="small">{grid.safety(row.safety, row.fix?.text === '')}</p>}
      {alike > 1 && code && (
        <Button class="start" size="small" busy={work.busy.value} onClick={() => work.fixKind(code)}>
          {say.fixAlike(alike)}
        </Button>
      )}
      {why && <p class="small muted">{why}</p>}
    </>
  )
}

function Values({ row: { typed, was, fix, status } }: { row: GridRow }): JSX.Element {
  const { verdict, work } = useVerdictWords()
  const level = status === 'stop' || status === 'look' ? status : undefined
  return (
    <div class="values">
      <dl class="pairs">
        <div>
          <dt>{was === null ? verdict.stored : work.now}</dt>
          <dd>
            <Stored value={typed} level={level} />
          </dd>
        </div>
        {was !== null && (
          <div>
            <dt>{work.before}</dt>
            <dd>
              <Stored value={was} />
            </dd>
          </div>
        )}
        {fix?.text && (
          <div>
            <dt>{verdict.fix}</dt>
            <dd class={fix.safety === 'safe' ? 'fix' : undefined}>{fix.text}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

function Deeds({ model, row }: { model: GridModel; row: GridRow }): JSX.Element | null {
  const { draft } = useModels()
  const { grid, verdict, work: say } = useVerdictWords()
  const { work } = draft
  const { cell, index, typed, was, status, fix } = row
  if (status === 'done') return null
  return (
    <div class="cluster grid-deeds">
      {fix?.text && (
        <Button
          size="small"
          icon="check"
          aria-label={grid.fixTo(cell, fix.text)}
          onClick={() => work.fix(cell, fix.text)}
        >
          {verdict.apply}
        </Button>
      )}
      <Button size="small" icon="pencil" aria-label={say.edit(cell)} onClick={() => model.type(index, typed)}>
        {grid.edit}
      </Button>
      {status === 'left' ? (
        <Button size="small" icon="undo" aria-label={grid.takeBackCell(cell)} onClick={() => work.restore(cell)}>
          {grid.takeBack}
        </Button>
      ) : (
        <Button size="small" kind="quiet" aria-label={grid.leaveOut(cell)} onClick={() => work.leaveOut([cell])}>
          {verdict.leaveOut}
        </Button>
      )}
      {was !== null && (
        <Button size="small" kind="quiet" aria-label={grid.asReadCell(cell)} onClick={() => work.restore(cell)}>
          {grid.asRead}
        </Button>
      )}
    </div>
  )
}
