import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { stateOf, valueAt } from '../../shared/answer.ts'
import type { Completeness } from '../../shared/completeness.ts'
import { requestQuestions, seatName, sharedQuestions } from '../../shared/seat.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Sign } from '../ui/level.tsx'
import { useModels } from './models.ts'
import { openSeatGrid } from './open-seats.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { focusPart } from './seat-focus.ts'
import { SeatImport } from './seat-import.tsx'

/** So many people are drawn; the rest on demand. */
const SHOWN = 30

/** The people of a request with their open points, what all share, and the ways to add more. */
export function SeatPeople(): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const { place } = useModels()
  const [all, setAll] = useState(false)
  const { draft, check, pack } = model
  const { seats, open } = draft.value
  const clashes = Map.groupBy(
    check.value.findings.filter(({ level, code }) => level === 'stop' && code.startsWith('clash.')),
    ({ seat }) => seat,
  )
  const opened = seats.findIndex(({ id }) => id === open)
  const shown = all || opened >= SHOWN ? seats : seats.slice(0, SHOWN)
  const go = (part: string) => () => {
    model.open(part)
    focusPart()
  }
  const asked = requestQuestions(pack, draft.value)
  const shared = sharedQuestions(pack, draft.value).filter(({ id }) => stateOf(draft.value.shared[id]) !== 'open')
  return (
    <section class="section" aria-label={words.seating.people}>
      <div class="list">
        <button
          type="button"
          class="row"
          aria-current={!seats[opened] && open !== 'shared' ? 'true' : undefined}
          onClick={go('about')}
        >
          <Icon name="ticket" />
          <span class="row-text">
            <span>{words.seating.about}</span>
            <span class="small">{words.seating.questions(asked.length)}</span>
          </span>
          <Marks counts={check.value.completeness.about} clashes={0} />
        </button>
        {shown.map((seat, at) => (
          <button
            key={seat.id}
            type="button"
            class="row"
            aria-current={seat.id === open ? 'true' : undefined}
            onClick={go(seat.id)}
          >
            <span class="row-text">
              <span>{seatName(seat) ?? words.seat.unnamed(at + 1)}</span>
              <span class="small">{words.seating.extension(valueAt(seat.answers, 'extension'))}</span>
            </span>
            <Marks counts={check.value.completeness.seats[at]} clashes={clashes.get(seat.id)?.length ?? 0} />
          </button>
        ))}
        {seats.length > 1 && (
          <button
            type="button"
            class="row"
            aria-current={open === 'shared' ? 'true' : undefined}
            onClick={go('shared')}
          >
            <Icon name="people" />
            <span class="row-text">
              <span>{words.seat.sharedBy(seats.length)}</span>
              <span class="small">
                {shared.length > 0
                  ? shared.map(({ id }) => words.seatQuestion[id].name).join(', ')
                  : words.seating.nothingShared}
              </span>
            </span>
            <Icon name="right" small />
          </button>
        )}
      </div>
      {shown.length < seats.length && (
        <Button size="small" kind="quiet" class="start" onClick={() => setAll(true)}>
          {words.seating.showAll(seats.length)}
        </Button>
      )}
      <div class="cluster tools">
        <Button
          size="small"
          icon="plus"
          onClick={() => {
            model.add()
            focusPart()
          }}
          aria-disabled={seats.length >= pack.limits.seats || undefined}
        >
          {words.seating.add}
        </Button>
        {!place.inTab && (
          <Button size="small" kind="quiet" icon="external" onClick={openSeatGrid}>
            {words.seating.grid}
          </Button>
        )}
      </div>
      <SeatImport />
    </section>
  )
}

function Marks({ counts, clashes }: { counts: Completeness | undefined; clashes: number }): JSX.Element {
  const words = useSeatWords()
  // A longer request is checked in the pause after: a seat may be newer than its check.
  if (!counts) return <span class="marks marks-start" />
  const { ask, missing, faulty } = counts
  return (
    <span class="marks marks-start">
      {clashes > 0 && <Sign tone="stop">{words.seat.clashes(clashes)}</Sign>}
      {faulty > 0 && <Sign tone="stop">{words.seating.toMend(faulty)}</Sign>}
      {missing > 0 && (
        <Sign tone="none" icon="todo">
          {words.seating.missingCount(missing)}
        </Sign>
      )}
      {ask > 0 && <Sign tone="ask">{words.seating.askCount(ask)}</Sign>}
      {clashes + faulty + missing + ask === 0 && <Sign tone="ready">{words.seat.complete}</Sign>}
    </span>
  )
}
