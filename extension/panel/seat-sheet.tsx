import type { JSX } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Seat } from '../../shared/seat.ts'
import { answersOf } from '../../shared/seat.ts'
import { seatCellText } from '../../shared/seat-cell-text.ts'
import { SEAT_COLUMNS, type SeatColumn } from '../../shared/seat-column.ts'
import { copyDown, typeInto } from '../models/seat-sheet.ts'
import { useGridWindow } from './grid-window.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

const LAST = SEAT_COLUMNS.length - 1

interface Editing {
  /** As it was before typing began: each letter is judged from there, and Escape brings it back. */
  seat: Seat
  column: SeatColumn
  text: string
}

/**
 * The seats as a sheet, of which only the rows that can be seen are drawn. The sheet itself keeps the focus and says which
 * of its cells is meant; what is typed into one is stored with each letter.
 */
export function SeatSheet(): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const content = model.draft.value
  const { seats } = content
  const [at, setAt] = useState({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Editing | null>(null)
  const window = useGridWindow(seats.length)
  const row = Math.min(at.row, seats.length - 1)
  const column = SEAT_COLUMNS[at.column] ?? SEAT_COLUMNS[0]
  const here = seats[row]
  const stops = new Set(
    model.check.value.findings
      .filter(({ level }) => level === 'stop')
      .map(({ seat, question }) => `${seat}\n${question}`),
  )
  const { box } = window
  useEffect(() => {
    window.reveal(row)
    document.getElementById(cellId(row, at.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [row, at.column, window.reveal])

  const move = (down: number, across: number) =>
    setAt({
      row: Math.max(0, Math.min(seats.length - 1, row + down)),
      column: Math.max(0, Math.min(LAST, at.column + across)),
    })
  const texts = useTexts()
  const textAt = (seat: Seat, name: SeatColumn) => texts(seat)[SEAT_COLUMNS.indexOf(name)] ?? ''
  const edit = (text?: string) => {
    if (!here) return
    setEditing({ seat: here, column, text: text ?? textAt(here, column) })
    if (text !== undefined) put(here, column, text)
  }
  const put = (seat: Seat, name: SeatColumn, text: string) => {
    const typed = typeInto(seat, name, text)
    if (typed) model.answerMany(new Map([[seat.id, typed]]))
  }
  const close = (down: number, across: number) => {
    setEditing(null)
    box.current?.focus({ preventScroll: true })
    move(down, across)
  }
  const fill = (to: readonly Seat[]) => {
    if (here) model.answerMany(copyDown(here, column, to))
  }
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.isComposing || event.altKey) return
    const strong = event.ctrlKey || event.metaKey
    const deeds: Readonly<Record<string, () => void>> = strong
      ? {
          d: () => fill(seats.slice(row + 1)),
          Home: () => setAt({ row: 0, column: 0 }),
          End: () => setAt({ row: seats.length - 1, column: LAST }),
        }
      : {
          ArrowDown: () => move(1, 0),
          ArrowUp: () => move(-1, 0),
          ArrowRight: () => move(0, 1),
          ArrowLeft: () => move(0, -1),
          PageDown: () => move(window.page, 0),
          PageUp: () => move(-window.page, 0),
          Home: () => setAt({ row, column: 0 }),
          End: () => setAt({ row, column: LAST }),
          Enter: () => edit(),
          F2: () => edit(),
          Delete: () => here && put(here, column, ''),
          Backspace: () => here && put(here, column, ''),
        }
    const deed = deeds[event.key]
    if (deed) deed()
    else if (!strong && [...event.key].length === 1 && event.key !== ' ') edit(event.key)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      class="sheet"
      role="grid"
      tabIndex={0}
      aria-label={words.seating.gridName}
      aria-describedby="seat-keys"
      aria-rowcount={seats.length + 1}
      aria-colcount={SEAT_COLUMNS.length}
      aria-activedescendant={cellId(row, at.column)}
      onScroll={window.onScroll}
      onKeyDown={press}
      onPaste={event => {
        if (event.target instanceof HTMLInputElement) return
        event.preventDefault()
        model.putDown({ row, column: at.column }, event.clipboardData?.getData('text/plain') ?? '')
      }}
      onCopy={event => {
        if (event.target instanceof HTMLInputElement || !here) return
        event.preventDefault()
        event.clipboardData?.setData('text/plain', textAt(here, column))
      }}
    >
      <div class="sheet-row sheet-head" role="row" ref={window.head} aria-rowindex={1}>
        {SEAT_COLUMNS.map((name, index) => (
          <span key={name} role="columnheader" aria-colindex={index + 1}>
            {words.seatQuestion[name].name}
          </span>
        ))}
      </div>
      <div class="sheet-probe" ref={window.probe} aria-hidden="true" />
      <div class="sheet-body" style={{ height: `${seats.length * window.rowHeight}px` }}>
        {seats.slice(window.first, window.last).map((seat, offset) => {
          const index = window.first + offset
          return (
            <div
              // A row is drawn in the place of the one that scrolled away.
              key={index % Math.max(1, window.last - window.first)}
              class="sheet-row"
              role="row"
              aria-rowindex={index + 2}
              style={{ top: `${index * window.rowHeight}px` }}
            >
              {SEAT_COLUMNS.map((name, place) => {
                const isMeant = index === row && place === at.column
                return (
                  <span
                    key={name}
                    id={cellId(index, place)}
                    role="gridcell"
                    tabIndex={-1}
                    aria-colindex={place + 1}
                    aria-selected={isMeant}
                    data-bad={stops.has(`${seat.id}\n${name}`) || undefined}
                    onMouseDown={() => setAt({ row: index, column: place })}
                    onDblClick={() => edit()}
                  >
                    {isMeant && editing ? (
                      <CellInput
                        name={words.seatQuestion[name].name}
                        text={editing.text}
                        onType={text => {
                          setEditing({ ...editing, text })
                          put(editing.seat, editing.column, text)
                        }}
                        onClose={close}
                        onEscape={() => {
                          model.answerMany(
                            new Map([
                              [
                                editing.seat.id,
                                copyDown(editing.seat, editing.column, [editing.seat]).get(editing.seat.id) ?? {},
                              ],
                            ]),
                          )
                          close(0, 0)
                        }}
                      />
                    ) : (
                      textAt(seat, name)
                    )}
                  </span>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** What stands in the cells of a seat, worked out once as long as nothing of it changes. */
function useTexts(): (seat: Seat) => string[] {
  const model = useSeats()
  const words = useSeatWords()
  const content = model.draft.value
  const { about, shared } = content
  const said = model.words.value
  const known = useRef<{ on: readonly unknown[]; texts: WeakMap<Seat, string[]> }>({ on: [], texts: new WeakMap() })
  const on = [about, shared, said]
  if (on.some((each, at) => each !== known.current.on[at])) known.current = { on, texts: new WeakMap() }
  const { texts } = known.current
  return seat => {
    const found = texts.get(seat)
    if (found) return found
    const answers = answersOf({ about, shared }, seat)
    const made = SEAT_COLUMNS.map(column => seatCellText(column, answers, words))
    texts.set(seat, made)
    return made
  }
}

function cellId(row: number, column: number): string {
  return `seat-${row}-${column}`
}

function CellInput({
  name,
  text,
  onType,
  onClose,
  onEscape,
}: {
  name: string
  text: string
  onType: (text: string) => void
  onClose: (down: number, across: number) => void
  onEscape: () => void
}): JSX.Element {
  const field = useRef<HTMLInputElement>(null)
  // Before the next key comes: it would go to the sheet, and begin anew what was just begun.
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Enter') onClose(event.shiftKey ? -1 : 1, 0)
    else if (event.key === 'Tab') onClose(0, event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onEscape()
    else return
    event.preventDefault()
  }
  return (
    <input
      ref={field}
      class="input"
      aria-label={name}
      autocomplete="off"
      spellcheck={false}
      value={text}
      onInput={event => onType(event.currentTarget.value)}
      onKeyDown={press}
    />
  )
}
