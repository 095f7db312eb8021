import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { MoveSummary } from '../../shared/move.ts'
import { MOVE_ROW_STATES } from '../../shared/move.ts'
import { mayDo } from '../../shared/role.ts'
import type { MovePage } from '../api.ts'
import type { MovesModel } from '../models/moves.ts'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { MOVE_TONES } from './move-ask.tsx'
import { When } from './when.tsx'

/** The moves that were asked for, those that wait first; for a representative those are theirs to decide. */
export function MovesLists(): JSX.Element | null {
  const { known, connection, requests, place } = useModels()
  const { packet, moving } = useWords()
  const model = known.part.value?.moves
  const role = connection.connection.value?.person.role
  const listedAt = requests.listedAt.value
  // Asked again whenever the list of requests was.
  useEffect(() => {
    if (role && listedAt) void model?.refresh()
  }, [model, role, listedAt])
  if (!model || !role) return null
  return (
    <>
      {mayDo(role, 'move.make') && (
        <Button class="start" icon="move" onClick={() => place.go({ name: 'relocation' })}>
          {moving.make}
        </Button>
      )}
      <MovesList
        id="moves-waiting"
        title={mayDo(role, 'move.decide') ? moving.forYou : moving.waiting}
        model={model}
        of="waiting"
      />
      <MovesList id="moves" title={packet.title} model={model} of="decided" />
    </>
  )
}

function MovesList({
  id,
  title,
  model,
  of,
}: {
  id: string
  title: string
  model: MovesModel
  of: 'waiting' | 'decided'
}): JSX.Element | null {
  const { request } = useWords()
  const { moves, next }: MovePage = model[of].value
  if (moves.length === 0) return null
  return (
    <Section
      id={id}
      title={
        <>
          {title} {of === 'waiting' && <span class="count">{next === null ? moves.length : `${moves.length}+`}</span>}
        </>
      }
    >
      <div class="list">
        {moves.map(move => (
          <MoveRow key={move.number} move={move} />
        ))}
      </div>
      {next !== null && (
        <Button class="start" size="small" onClick={() => model.more(of)}>
          {request.more}
        </Button>
      )}
    </Section>
  )
}

function MoveRow({ move }: { move: MoveSummary }): JSX.Element {
  const { place } = useModels()
  const { move: said } = useWords()
  const { number, to, counts, state, askedBy, askedAt } = move
  const count = MOVE_ROW_STATES.reduce((sum, each) => sum + counts[each], 0)
  return (
    <button type="button" class="row row-top" onClick={() => place.go({ name: 'requests', request: number })}>
      <span class="row-text row-text-long">
        <span>{said.to(count, to.name)}</span>
        <span class="small">
          <span class="mono">{number}</span>, {askedBy.name}, <When at={askedAt} />
        </span>
        <Sign tone={MOVE_TONES[state]}>{said.states[state]}</Sign>
      </span>
    </button>
  )
}
