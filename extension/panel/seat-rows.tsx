import type { JSX } from 'preact'
import type { AnyValue } from '../../shared/answer.ts'
import {
  FORWARD_TO,
  FORWARD_WHEN,
  type Forward,
  type IvrPlace,
  KEYS,
  QUEUE_KINDS,
  type QueuePlace,
} from '../../shared/routing.ts'
import type { SeatFinding } from '../../shared/seat-finding.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { useSeatWords } from './seat-context.ts'
import { focusField } from './seat-focus.ts'
import { SeatTarget } from './seat-target.tsx'

interface Cell {
  name: string
  /** What can be chosen; a field to type in where nothing is. */
  options?: readonly { value: string; name: string }[]
  value: string
  /** Whether an extension is typed here, of which some are known. */
  isExtension?: boolean
  put: (text: string) => unknown
}

type RowType = 'queues' | 'ivr' | 'forwards'

/** Entries of a list, a row each: places in queues (B35) and menus (B34), forwarding (B31). */
export function SeatRows({
  type,
  value,
  findings,
  id,
  onChange,
}: {
  type: RowType
  value: readonly unknown[]
  findings: readonly SeatFinding[]
  id: string
  onChange: (value: AnyValue) => void
}): JSX.Element {
  const words = useSeatWords()
  const { seating } = words
  const cellsOf = useCells(type)
  // Rows of one type came from its own question and go back to it.
  const change = (rows: readonly unknown[]) => onChange(rows as QueuePlace[])
  const rows = value.length > 0 ? value : [EMPTY[type]]
  const bad = new Set(findings.filter(({ level }) => level === 'stop').map(({ at }) => at))
  return (
    <div class="stack stack-2">
      {rows.map((row, at) => (
        // A row has no name but its place.
        <div class="field-row seat-row" key={`row${at}`}>
          {cellsOf(row).map(({ name, options, value: text, isExtension = false, put }, column) => {
            const field = `${id}-${at}-${column}`
            const write = (typed: string) => change(rows.map((other, index) => (index === at ? put(typed) : other)))
            return (
              <div class="field" key={name}>
                <label class="label" for={field}>
                  {name}
                </label>
                {options ? (
                  <select id={field} class="input" value={text} onChange={event => write(event.currentTarget.value)}>
                    {options.map(option => (
                      <option key={option.value} value={option.value}>
                        {option.name}
                      </option>
                    ))}
                  </select>
                ) : (
                  <SeatTarget id={field} value={text} isExtension={isExtension} invalid={bad.has(at)} onType={write} />
                )}
              </div>
            )
          })}
          {rows.length > 1 && (
            <IconButton
              icon="x"
              name={seating.removeRow(at + 1)}
              onClick={() => {
                change(rows.filter((_, index) => index !== at))
                focusField(id)
              }}
            />
          )}
        </div>
      ))}
      <Button class="start" size="small" kind="quiet" icon="plus" onClick={() => change([...rows, EMPTY[type]])}>
        {seating.addRow}
      </Button>
    </div>
  )
}

const EMPTY: Readonly<Record<RowType, QueuePlace | IvrPlace | Forward>> = {
  queues: { kind: 'queue', queue: '', position: null } satisfies QueuePlace,
  ivr: { attendant: '', option: '' } satisfies IvrPlace,
  forwards: { when: 'no-answer', to: 'extension', target: '' } satisfies Forward,
}

function useCells(type: RowType): (row: unknown) => Cell[] {
  const { seatChoice, seating } = useSeatWords()
  const named = (values: readonly string[], names: Readonly<Record<string, string>>) =>
    values.map(value => ({ value, name: names[value] ?? value }))
  if (type === 'queues') {
    return row => {
      const place = row as QueuePlace
      const { kind, queue, position } = place
      return [
        {
          name: seating.kind,
          options: named(QUEUE_KINDS, seatChoice.queueKinds),
          value: kind,
          put: text => ({ ...place, kind: text }),
        },
        { name: seating.queue, value: queue, put: text => ({ ...place, queue: text }) },
        {
          name: seating.order,
          value: position === null ? '' : String(position),
          put: text => ({ ...place, position: digitsOf(text) }),
        },
      ]
    }
  }
  if (type === 'ivr') {
    return row => {
      const place = row as IvrPlace
      const { attendant, option } = place
      return [
        { name: seating.attendant, value: attendant, put: text => ({ ...place, attendant: text }) },
        {
          name: seating.key,
          options: ['', ...KEYS].map(key => ({ value: key, name: key === '' ? '–' : key })),
          value: option,
          put: text => ({ ...place, option: text }),
        },
      ]
    }
  }
  return row => {
    const forward = row as Forward
    const { when, to, target } = forward
    return [
      {
        name: seating.when,
        options: named(FORWARD_WHEN, seatChoice.forwardWhen),
        value: when,
        put: text => ({ ...forward, when: text }),
      },
      {
        name: seating.where,
        options: named(FORWARD_TO, seatChoice.forwardTo),
        value: to,
        put: text => ({ ...forward, to: text }),
      },
      {
        name: seating.target,
        value: target,
        isExtension: to === 'extension',
        put: text => ({ ...forward, target: text }),
      },
    ]
  }
}

/** A place in a queue is a number: nothing else can be typed there. */
function digitsOf(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, 3)
  return digits === '' ? null : Number(digits)
}
