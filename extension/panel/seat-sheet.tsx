import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Seat } from '../../shared/seat.ts'
import { answersOf } from '../../shared/seat.ts'
import { seatCellText } from '../../shared/seat-cell-text.ts'
import { SEAT_COLUMNS, type SeatColumn } from '../../shared/seat-column.ts'
import { sayForm } from '../../shared/words/seat-form.ts'
import { copyDown, typeInto } from '../models/seat-sheet.ts'
import { useColumnWindow } from './column-window.ts'
import { useGridWindow } from './grid-window.ts'
import { SeatCellInput } from './seat-cell-input.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { pressInSheet, type SheetPlace } from './seat-sheet-keys.ts'
import { cellId, stuckClass, useSheetRows } from './seat-sheet-row.tsx'

const LAST = SEAT_COLUMNS.length - 1

interface Editing {
  /** As it was before typing began: each letter is judged from there, and Escape brings it back. */
  seat: Seat
  column: SeatColumn
  text: string
  /** What is typed from here on is one deed. */
  field: string
}

/**
 * The seats as a sheet, of which only the cells that can be seen are drawn. The sheet itself keeps the focus and says
 * which of its cells is meant; what is typed into one is stored with each letter.
 */
export function SeatSheet(): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const { seats, shared } = model.draft.value
  const [at, setAt] = useState<SheetPlace>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Editing | null>(null)
  const window = useGridWindow(seats.length)
  const { box, probe } = window
  const columns = useColumnWindow(box, probe, SEAT_COLUMNS.length)
  const row = Math.min(at.row, seats.length - 1)
  const column = SEAT_COLUMNS[at.column] ?? SEAT_COLUMNS[0]
  const here = seats[row]
  useEffect(() => {
    window.reveal(row)
    columns.reveal(at.column)
  }, [row, at.column, window.reveal, columns.reveal])
  const texts = useTexts()
  const stops = useStops()
  const draw = useSheetRows()
  const textAt = (seat: Seat, name: SeatColumn) => texts(seat)[SEAT_COLUMNS.indexOf(name)] ?? ''

  const put = ({ seat, column: name, text, field }: Editing) => {
    const typed = typeInto(seat, name, text)
    if (typed) model.answerMany('typed', new Map([[seat.id, typed]]), field)
  }
  const edit = (text?: string) => {
    if (!here) return
    const field = `${here.id}\n${column}\n${crypto.randomUUID()}`
    const begun = { seat: here, column, text: text ?? textAt(here, column), field }
    setEditing(begun)
    if (text !== undefined) put(begun)
  }
  const leave = () => {
    setEditing(null)
    box.current?.focus({ preventScroll: true })
  }
  const giveUp = () => {
    if (editing) model.answerMany('typed', copyDown(editing.seat, editing.column, [editing.seat]), editing.field)
    leave()
  }
  const close = (down: number, across: number) => {
    leave()
    setAt({
      row: Math.max(0, Math.min(seats.length - 1, row + down)),
      column: Math.max(0, Math.min(LAST, at.column + across)),
    })
  }
  const clear = () => {
    const typed = here && typeInto(here, column, '')
    if (typed) model.answerMany('cleared', new Map([[here.id, typed]]))
  }
  const fillDown = () => {
    if (here) model.answerMany('filled', copyDown(here, column, seats.slice(row + 1)))
  }
  const point = (event: MouseEvent): SheetPlace | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
  }
  const field = editing && (
    <SeatCellInput
      name={words.seatQuestion[editing.column].name}
      text={editing.text}
      problem={typeInto(editing.seat, editing.column, editing.text) === null ? sayForm(editing.column, words) : null}
      onType={text => {
        const next = { ...editing, text }
        setEditing(next)
        put(next)
      }}
      onClose={close}
      onEscape={giveUp}
    />
  )
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
      onScroll={() => {
        window.onScroll()
        columns.onScroll()
      }}
      onKeyDown={event => {
        if (event.target !== event.currentTarget) return
        const keys = { row, column: at.column, rows: seats.length, page: window.page }
        if (pressInSheet(event, { ...keys, goTo: setAt, edit, clear, fillDown })) event.preventDefault()
      }}
      onMouseDown={event => {
        const place = point(event)
        if (place && !(event.target instanceof HTMLInputElement)) setAt(place)
      }}
      onDblClick={event => {
        if (point(event) && !(event.target instanceof HTMLInputElement)) edit()
      }}
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
          <span
            key={name}
            role="columnheader"
            aria-colindex={index + 1}
            class={index < columns.stuck ? stuckClass(index) : undefined}
            title={words.seatQuestion[name].name}
          >
            {words.seatQuestion[name].name}
          </span>
        ))}
      </div>
      <div class="sheet-probe" ref={probe} aria-hidden="true" />
      <div
        class="sheet-body"
        style={{
          height: `${seats.length * window.rowHeight}px`,
          width: `calc(${SEAT_COLUMNS.length} * var(--sheet-column))`,
        }}
      >
        {seats.slice(window.first, window.last).map((seat, offset) => {
          const index = window.first + offset
          const isHere = index === row
          // A row is drawn in the place of the one that scrolled away.
          return draw(index % Math.max(1, window.last - window.first), {
            seat,
            index,
            shared,
            texts: texts(seat),
            stops: stops.get(seat.id) ?? '',
            stuck: columns.stuck,
            first: columns.first,
            last: columns.last,
            top: index * window.rowHeight,
            meant: isHere ? at.column : null,
            field: isHere ? field : null,
            differs: words.seat.exception,
          })
        })}
      </div>
    </div>
  )
}

/** The questions with a stop, by seat. */
function useStops(): ReadonlyMap<string | null, string> {
  const { findings } = useSeats().check.value
  const kept = useRef<{ findings: unknown; stops: Map<string | null, string> }>({ findings: null, stops: new Map() })
  if (kept.current.findings !== findings) {
    const bySeat = Map.groupBy(
      findings.filter(({ level }) => level === 'stop'),
      ({ seat }) => seat,
    )
    const stops = new Map([...bySeat].map(([seat, found]) => [seat, found.map(({ question }) => question).join('\n')]))
    kept.current = { findings, stops }
  }
  return kept.current.stops
}

/** What stands in the cells of a seat, worked out once as long as nothing of it changes. */
function useTexts(): (seat: Seat) => readonly string[] {
  const model = useSeats()
  const words = useSeatWords()
  const { about, shared } = model.draft.value
  const known = useRef<{ on: readonly unknown[]; texts: WeakMap<Seat, string[]> }>({ on: [], texts: new WeakMap() })
  const on = [about, shared, model.words.value]
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
