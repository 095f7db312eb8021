import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { MoveSummary } from '../../shared/move.ts'
import { MOVE_ROW_STATES } from '../../shared/move.ts'
import { Sign } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { MOVE_TONES } from './move-ask.tsx'
import { When } from './when.tsx'

/** The moves that were asked for, newest first, each leading to the request that it came of. */
export function MovesList(): JSX.Element | null {
  const { known, connection, requests } = useModels()
  const { packet } = useWords()
  const model = known.part.value?.moves
  const signedIn = connection.connection.value !== null
  const listedAt = requests.listedAt.value
  // Asked again whenever the list of requests was.
  useEffect(() => {
    if (signedIn && listedAt) void model?.refresh()
  }, [model, signedIn, listedAt])
  if (!model || !signedIn || model.moves.value.length === 0) return null
  return (
    <Section id="moves" title={packet.title}>
      <div class="list">
        {model.moves.value.map(move => (
          <MoveRow key={move.number} move={move} />
        ))}
      </div>
    </Section>
  )
}

function MoveRow({ move }: { move: MoveSummary }): JSX.Element {
  const { place } = useModels()
  const { request, move: said } = useWords()
  const { number, to, counts, state, askedBy, askedAt, batch } = move
  const count = MOVE_ROW_STATES.reduce((sum, each) => sum + counts[each], 0)
  const inside = (
    <>
      <span class="row-text">
        <span>{said.to(count, to.name)}</span>
        <span class="small">{request.by(number, askedBy.name)}</span>
        <Sign tone={MOVE_TONES[state]}>{said.states[state]}</Sign>
      </span>
      <span class="marks">
        <span class="small faint">
          <When at={askedAt} />
        </span>
      </span>
    </>
  )
  if (batch === null) return <div class="row row-top">{inside}</div>
  return (
    <button type="button" class="row row-top" onClick={() => place.go({ name: 'requests', request: batch })}>
      {inside}
    </button>
  )
}
