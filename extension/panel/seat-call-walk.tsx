import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { type CallLine, callLines } from '../../shared/call-line.ts'
import { type Seat, seatName } from '../../shared/seat.ts'
import { answersAt, type Bearer } from '../models/seat-deed.ts'
import { isSaid } from '../seat-said.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Sign } from '../ui/level.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatQuestion } from './seat-question.tsx'

/**
 * The call card of a request that is not filed yet, line by line (N14): what support says goes right into the draft, each
 * line is marked as said, and where one was is kept.
 */
export function SeatCallWalk(): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const draft = model.draft.value
  const { about, shared, seats, callAt } = draft
  const lines = useMemo(
    () => callLines(model.pack, { about, shared, seats }, callAt),
    [model.pack, about, shared, seats, callAt],
  )
  const found = lines.findIndex(({ key }) => key === callAt)
  const unsaid = lines.findIndex(line => !isSaid(draft, line))
  const at = Math.max(0, found >= 0 ? found : unsaid)
  const line = lines[at]
  const said = lines.filter(each => isSaid(draft, each)).length
  const go = (index: number) => {
    const next = lines[index]
    if (next) model.set({ callAt: next.key })
  }
  const sayAndGo = (now: CallLine) => {
    const after = lines.findIndex((each, index) => index > at && !isSaid(draft, each))
    const next = lines[after >= 0 ? after : lines.findIndex((each, index) => index !== at && !isSaid(draft, each))]
    model.say(now, true, (next ?? now).key)
  }
  if (!line) return <p class="small muted">{words.call.saidOf(0, 0)}</p>
  const isDone = isSaid(draft, line)
  return (
    <div class="stack call-lines">
      <p class="small muted" role="status">
        {said === lines.length ? words.call.allSaid : words.call.saidOf(said, lines.length)}
      </p>
      <div class="card stack">
        <p class="small muted" aria-live="polite">
          {words.call.at(at + 1, lines.length)}, {whose(line, seats, words)}
        </p>
        <Line key={line.key} line={line} />
        {isDone && <Sign tone="ready">{words.call.said}</Sign>}
        <div class="cluster">
          <Button size="small" icon="check" onClick={() => sayAndGo(line)}>
            {words.call.sayNext}
          </Button>
          <Button size="small" icon="left" onClick={() => go(at - 1)} aria-disabled={at === 0 || undefined}>
            {words.call.previous}
          </Button>
          <Button size="small" onClick={() => go(at + 1)} aria-disabled={at === lines.length - 1 || undefined}>
            {words.call.next}
          </Button>
          {isDone && <LinkButton onClick={() => model.say(line, false, line.key)}>{words.call.unsay}</LinkButton>}
        </div>
      </div>
      <p class="small faint">{words.call.answers}</p>
    </div>
  )
}

/** The question of a line with its answer, as it stands in the form. */
function Line({ line: { part, question } }: { line: CallLine }): JSX.Element {
  const model = useSeats()
  const bearer = bearerOf(part)
  const own = answersAt(model.draft.value, bearer)[question.id]
  const seat = bearer.kind === 'seat' ? bearer.id : null
  return (
    <SeatQuestion
      question={question}
      part={`call-${part}`}
      answer={own}
      findings={
        part === 'shared'
          ? []
          : model.check.value.findings.filter(found => found.seat === seat && found.question === question.id)
      }
      onAnswer={answer => model.answer(bearer, question.id, answer)}
    />
  )
}

function bearerOf(part: CallLine['part']): Bearer {
  if (part === 'about') return { kind: 'about' }
  return part === 'shared' ? { kind: 'shared' } : { kind: 'seat', id: part }
}

/** Of whom a line speaks. */
function whose({ part }: CallLine, seats: readonly Seat[], words: ReturnType<typeof useSeatWords>): string {
  if (part === 'about') return words.seating.about
  if (part === 'shared') return words.seat.sharedBy(seats.length)
  const at = seats.findIndex(({ id }) => id === part)
  const seat = seats[at]
  return (seat && seatName(seat)) ?? words.seat.unnamed(at + 1)
}
