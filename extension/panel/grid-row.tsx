import type { JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import type { GridModel } from '../models/grid.ts'
import type { GridRow } from '../models/grid-rows.ts'
import { Cell } from '../ui/cell.tsx'
import { Sign } from '../ui/level.tsx'
import { GridDeedButton, useGridDeed } from './grid-deed.tsx'
import { GridEditor } from './grid-editor.tsx'
import { COLUMNS, type GridColumn } from './grid-keys.ts'
import { GRID_TONES, useGridState } from './grid-state.ts'
import { useFindings, useVerdictWords } from './models.ts'
import { Stored } from './stored.tsx'

/** The id of a cell of the grid, so that the grid can say where the keyboard is. */
export function cellId(index: number, column: GridColumn): string {
  return `grid-${index}-${column}`
}

/** One row: its cell, its value as stored, how it stands, why, and the one thing to do about it. */
export function GridLine({
  model,
  row,
  place,
  top,
  column,
  editing,
  onSaved,
}: {
  model: GridModel
  row: GridRow
  /** Among the rows shown, from 0. */
  place: number
  /** px */
  top: number
  /** The column that the keyboard is on; null where it is on another row. */
  column: GridColumn | null
  editing: boolean
  onSaved: (step: number) => void
}): JSX.Element {
  const sayState = useGridState()
  const why = useWhy()(row)
  const deed = useGridDeed(model)(row)
  const { tone, icon } = GRID_TONES[row.status]
  const part = (name: GridColumn) => ({
    id: cellId(row.index, name),
    class: `grid-${name}`,
    'aria-colindex': COLUMNS.indexOf(name) + 1,
    'data-column': name,
    'data-at': column === name || undefined,
  })
  const level = row.status === 'stop' || row.status === 'look' ? row.status : undefined
  return (
    <div
      role="row"
      class="grid-row"
      aria-rowindex={place + 2}
      aria-selected={column !== null}
      data-index={row.index}
      data-state={row.status}
      data-plain={(why === '' && deed === null) || undefined}
      style={{ top: `${top}px` }}
    >
      <div role="rowheader" {...part('cell')}>
        <Cell name={row.cell} tone={level} />
      </div>
      <div role="gridcell" {...part('value')}>
        {editing ? (
          <GridEditor key={row.index} model={model} row={row} onSaved={onSaved} />
        ) : (
          <span class="grid-typed">
            <Stored value={row.typed} level={level} />
          </span>
        )}
      </div>
      <div role="gridcell" {...part('state')}>
        <Sign tone={tone} {...(icon ? { icon } : {})}>
          {sayState(row.status)}
        </Sign>
      </div>
      <div role="gridcell" {...part('finding')} title={why}>
        <span class="grid-why">{why}</span>
      </div>
      <div role="gridcell" {...part('fix')}>
        {deed && <GridDeedButton deed={deed} />}
      </div>
    </div>
  )
}

/** Why a row stands as it does, in one sentence or several. */
export function useWhy(): (row: GridRow) => string {
  const sentences = useFindings()
  const { grid } = useVerdictWords()
  return ({ status, findings }) => {
    if (status === 'left') return grid.leftMeans
    if (status === 'done') return grid.doneMeans
    const said = sentences ? findings.map(finding => sayFinding(sentences, finding).title) : []
    if (said.length === 0 && status === 'past') return grid.pastMeans(lumenConnect.limits.accounts)
    return said.join(' ')
  }
}
