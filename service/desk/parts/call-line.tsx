import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CallLine } from '../../../shared/call-line.ts'
import { seatName } from '../../../shared/seat.ts'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import type { ItemState } from '../../../shared/ticket.ts'
import { sayAnswer } from '../../../shared/words/answer.ts'
import { useDesk, useWords } from '../desk.ts'
import { ItemSign } from './request-state.tsx'
import { type TickChoice, TickChoices } from './tick-choices.tsx'
import { WorkNote } from './work-note.tsx'

interface CallLineProps {
  line: CallLine
  request: SeatRequest
  state: ItemState
  note: string | null
  /** "Line 3 of 38" */
  place: string
  onTick: (state: ItemState, note: string | null) => void
  onStep: (step: 1 | -1) => void
}

const KEYS: Readonly<Record<string, TickChoice>> = { d: 'done', i: 'needs-info', n: 'not-possible' }

/** The line that is being read out, large, with its choices; the keys of the checklist mean the same here. */
export function CallLineView({ line, request, state, note, place, onTick, onStep }: CallLineProps): JSX.Element {
  const { letters } = useDesk()
  const words = useWords()
  const { requests: say, call, ticket } = words
  /** What a note is being written for, and on which line: the next line begins without, also for keys quicker than a frame. */
  const [writing, setWriting] = useState<{ line: string; choice: Exclude<TickChoice, 'done'> } | null>(null)
  const noting = writing?.line === line.key ? writing.choice : null
  const box = useRef<HTMLDivElement>(null)
  const focusChoice = () => box.current?.querySelector<HTMLElement>('.seg [tabindex="0"]')?.focus()
  useEffect(() => {
    // The note that was just saved had the focus, and is gone.
    if (document.activeElement === document.body) focusChoice()
  }, [line.key])
  const label = words.seatQuestion[line.question.id].name
  const press = (choice: TickChoice) => {
    if (choice === state) return onTick('to-do', null)
    if (choice === 'done') return onTick('done', null)
    setWriting({ line: line.key, choice })
  }
  const keys = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLButtonElement) || event.metaKey || event.ctrlKey || event.altKey) return
    const choice = letters.on.peek() ? KEYS[event.key] : undefined
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') onStep(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const choices = [...(box.current?.querySelectorAll<HTMLElement>('.seg button') ?? [])]
      choices[choices.indexOf(event.target) + (event.key === 'ArrowRight' ? 1 : -1)]?.focus()
    } else if (choice) press(choice)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is named by a legend, and this one by what stands in it
    <div class="card call-line" role="group" aria-label={place} ref={box} onKeyDown={keys}>
      <p class="small muted">
        {place}, {whose(line, request, words)}
      </p>
      <div aria-live="polite" class="call-said">
        <p class="muted">{words.seatQuestion[line.question.id].ask}</p>
        <p class="call-answer">
          {line.entry ? sayAnswer(line.question.id, line.entry, words) : line.asked ? call.toAsk : call.missing}
        </p>
      </div>
      {line.items.length > 1 && (
        <p class="small muted">
          {call.sharedBy(line.items.length)}. {call.askedOnce}
        </p>
      )}
      <div class="cluster">
        <TickChoices label={label} state={state} onPress={press} />
        <ItemSign state={state} />
      </div>
      {note !== null && noting === null && <p class="small muted">{note}</p>}
      {noting && (
        <WorkNote
          id="call-note"
          name={`note.${request.number}.call.${line.key}`}
          label={say.noteFor[noting](label)}
          before={note ?? ''}
          action={ticket.items[noting]}
          onSave={text => {
            setWriting(null)
            onTick(noting, text)
            focusChoice()
          }}
          onCancel={() => {
            setWriting(null)
            focusChoice()
          }}
        />
      )}
      {letters.on.value && <p class="small faint">{call.keys}</p>}
    </div>
  )
}

/** Of whom the line speaks. */
function whose({ part }: CallLine, request: SeatRequest, words: ReturnType<typeof useWords>): string {
  if (part === 'about') return words.requests.aboutRequest
  if (part === 'shared') return words.seat.document.shared
  const at = request.seats.findIndex(({ id }) => id === part)
  const seat = request.seats[at]
  return (seat && seatName(seat)) ?? words.seat.unnamed(at + 1)
}
