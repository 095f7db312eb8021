import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { GridModel } from '../models/grid.ts'
import { pastedNumbers } from '../models/paste.ts'
import { useGridDeed } from './grid-deed.tsx'
import { COLUMNS, type GridColumn, pressKey } from './grid-keys.ts'
import { cellId, GridLine } from './grid-row.tsx'
import { type GridWindow, useGridWindow } from './grid-window.ts'
import { useModels, useVerdictWords } from './models.ts'

/**
 * The rows, of which only those that can be seen are drawn. The grid itself keeps the focus and says which of its cells is
 * meant, so that no row takes the keyboard along when it scrolls away.
 */
export function GridTable({ model }: { model: GridModel }): JSX.Element {
  const { draft } = useModels()
  const { grid } = useVerdictWords()
  const [column, setColumn] = useState<GridColumn>('value')
  const deedOf = useGridDeed(model)
  const shown = model.shown.value
  const count = shown?.length ?? model.rows.value?.cells.length ?? 0
  const indexAt = (place: number) => (shown ? (shown[place] ?? -1) : place)
  const placeOf = (index: number) => (shown ? shown.indexOf(index) : index)
  const window = useGridWindow(count)
  const active = model.active.value
  const place = placeOf(active)
  const pool = Math.max(1, window.last - window.first)
  const focus = () => window.box.current?.focus({ preventScroll: true })

  const move = (to: number, next: GridColumn) => {
    const at = Math.max(0, Math.min(count - 1, to))
    setColumn(next)
    if (indexAt(at) >= 0) model.goTo(indexAt(at))
  }
  const edit = (text?: string) => {
    const row = model.at(active)
    if (row && row.status !== 'done') model.type(active, text ?? row.typed)
  }
  const here = () => model.at(active)?.cell ?? ''
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || count === 0) return
    const deed = () => {
      const row = model.at(active)
      if (row) deedOf(row)?.run()
    }
    const leaveOut = () => model.at(active)?.status !== 'done' && draft.work.leaveOut([here()])
    const keys = { model, count, page: window.page, place, column, indexAt, placeOf, move, edit }
    const deeds = { press: deed, leaveOut, restore: () => draft.work.restore(here()) }
    if (pressKey(event, { ...keys, ...deeds })) event.preventDefault()
  }
  useReveal(window, place, active)

  return (
    <div
      ref={window.box}
      class="grid"
      role="grid"
      tabIndex={0}
      aria-label={grid.name}
      aria-rowcount={count + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={place >= 0 ? cellId(active, column) : undefined}
      onScroll={window.onScroll}
      onKeyDown={press}
      onMouseDown={event => {
        // The row that is pointed at is drawn anew, and with it a button that is just being pressed.
        if (event.target instanceof Element && event.target.closest('button')) return
        pointTo(event, index => move(placeOf(index), columnOf(event) ?? 'value'))
      }}
      onClick={event => {
        // The button that was pressed may go with what it settled.
        if (!(event.target instanceof Element && event.target.closest('button'))) return
        pointTo(event, index => move(placeOf(index), 'fix'))
        focus()
      }}
      onDblClick={event => pointTo(event, () => edit())}
      onCopy={event => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        event.clipboardData?.setData('text/plain', model.at(active)?.typed ?? '')
      }}
      onPaste={event => {
        if (event.target instanceof HTMLInputElement) return
        event.preventDefault()
        model.fillDown(active, pastedNumbers(event.clipboardData?.getData('text/plain') ?? ''))
      }}
    >
      <div ref={window.head} role="row" class="grid-row grid-head" aria-rowindex={1}>
        {COLUMNS.map((name, at) => (
          <div key={name} role="columnheader" class={`grid-${name}`} aria-colindex={at + 1}>
            {grid.columns[name]}
          </div>
        ))}
      </div>
      <div ref={window.probe} class="grid-probe" aria-hidden="true" />
      {count > 0 && (
        <div class="grid-body" role="rowgroup" style={{ height: `${count * window.rowHeight}px` }}>
          {places(window, place).map(at => {
            const row = model.at(indexAt(at))
            if (!row) return null
            return (
              <GridLine
                // A row that scrolls away becomes the one that comes; the one with the keyboard stays itself.
                key={at === place ? 'active' : at % pool}
                model={model}
                row={row}
                place={at}
                top={at * window.rowHeight}
                column={at === place ? column : null}
                editing={model.editing.value === row.index}
                onSaved={step => {
                  focus()
                  move(place + step, column)
                }}
              />
            )
          })}
        </div>
      )}
    </div>
  )
}

/** The places that are drawn: those in the window, and the one that the keyboard is on wherever it is. */
function places({ first, last }: GridWindow, active: number): number[] {
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at)
  return active >= 0 && (active < first || active >= last) ? [...drawn, active] : drawn
}

/** What the keyboard is on is seen, also when the list is drawn up anew or the window is resized. */
function useReveal({ reveal, rowHeight, page }: GridWindow, place: number, active: number): void {
  useLayoutEffect(() => {
    if (place >= 0) reveal(place)
  }, [place, active, rowHeight, page])
  useEffect(() => {
    if (place >= 0) reveal(place)
  }, [])
}

function pointTo(event: MouseEvent, go: (index: number) => void): void {
  if (!(event.target instanceof Element) || event.target.closest('input')) return
  // As the event came: what it settled may be gone from the page by now.
  const row = event.composedPath().find(each => each instanceof HTMLElement && each.dataset.index !== undefined)
  if (row instanceof HTMLElement) go(Number(row.dataset.index))
}

function columnOf({ target }: MouseEvent): GridColumn | undefined {
  const name = target instanceof Element ? target.closest<HTMLElement>('[data-column]')?.dataset.column : undefined
  return COLUMNS.find(column => column === name)
}
