import type { JSX } from 'preact'
import { standingCells } from '../models/result.ts'
import { asksToConfirm, confirmedSeries } from '../models/submit.ts'
import { isAccepted, type Submission, seriesOf } from '../submission.ts'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Notice, Promised } from '../ui/notice.tsx'
import { Actions } from './actions.tsx'
import { Connect } from './connect.tsx'
import { useModels, useWords } from './models.ts'
import { sayWaiting } from './sending.tsx'
import { Title } from './title.tsx'

/** A long list that was sent as several requests: each is ticked once the service accepted it, and opens on a press. */
export function SeriesSent({ id }: { id: string }): JSX.Element {
  const { outbox } = useModels()
  const words = useWords()
  const { series: say } = words
  const parts = seriesOf(outbox.submissions.value, id)
  const accepted = parts.filter(isAccepted)
  const next = parts.find(({ state }) => state.name === 'waiting')
  const why = next ? outbox.waiting(next) : null
  const held = next && why !== 'sending' && why !== 'unreachable' ? sayWaiting(words, why, next) : null
  const offline = next !== undefined && next.state.name === 'waiting' && next.state.hold !== null
  const lead = !next ? say.allAnswered : (held ?? (offline ? sayWaiting(words, why, next) : say.lead))
  return (
    <>
      <main class="page">
        <Title lead={lead}>{say.title(accepted.length, parts.length)}</Title>
        <div class="list" role="status">
          {parts.map(part => (
            <Part key={part.key} part={part} of={parts.length} />
          ))}
        </div>
        <Question parts={parts} />
        {why === 'signed-out' && <Connect />}
        <Promised icon="lock">{words.sending.once}</Promised>
      </main>
      <SeriesActions parts={parts} waits={next !== undefined} idle={why !== 'sending'} />
    </>
  )
}

/** Asked once for all requests of which most would not go in; what still waits its turn is covered by the answer. */
function Question({ parts }: { parts: readonly Submission[] }): JSX.Element | null {
  const { outbox } = useModels()
  const { series: say, sending } = useWords()
  const asked = parts.filter(asksToConfirm)
  if (asked.length === 0) return null
  const count = asked.reduce((sum, { request }) => sum + request.rows.length, 0)
  return (
    <Notice tone="look" role="alert" title={say.confirm(asked.length, count)}>
      <p>{say.confirmMeans}</p>
      <Button class="start" onClick={() => outbox.submitSeriesAgain(confirmedSeries(parts))}>
        {sending.sendAnyway}
      </Button>
    </Notice>
  )
}

function Part({ part, of }: { part: Submission; of: number }): JSX.Element {
  const { outbox, place } = useModels()
  const { series: say } = useWords()
  const { state, request, series, key } = part
  const count = request.rows.length
  const sending = outbox.waiting(part) === 'sending'
  const [icon, about]: [IconName, string] =
    state.name === 'accepted'
      ? ['ready', `${state.batch.number}, ${say.accepted(standingCells(state.batch).length, count)}`]
      : state.name === 'refused'
        ? ['stop', say.refused]
        : sending
          ? ['spin', say.sending]
          : ['todo', say.waiting]
  const open = () => place.go({ name: 'requests', request: state.name === 'accepted' ? state.batch.number : key })
  return (
    <button type="button" class="row" onClick={open}>
      <span class={state.name === 'accepted' ? 'sign-ready' : state.name === 'refused' ? 'sign-stop' : 'faint'}>
        <Icon name={icon} />
      </span>
      <span class="row-text">
        <span>{say.part(series?.part ?? 1, series?.of ?? of, count)}</span>
        <span class="small">{about}</span>
      </span>
    </button>
  )
}

/** While some wait: try again, or let them be. After the last answer: back to what is left of the list. */
function SeriesActions({
  parts,
  waits,
  idle,
}: {
  parts: readonly Submission[]
  waits: boolean
  idle: boolean
}): JSX.Element {
  const { draft, outbox } = useModels()
  const { series: say, result, panel } = useWords()
  const batches = parts.filter(isAccepted).map(({ state }) => state.batch)
  const standing = batches.reduce((sum, batch) => sum + standingCells(batch).length, 0)
  const count = parts.reduce((sum, { request }) => sum + request.rows.length, 0)
  const dropRest = async () => {
    for (const { key, state } of parts) if (state.name === 'waiting') await outbox.discard(key)
  }
  return (
    <Actions note={<span>{say.sum(standing, count)}</span>}>
      {waits && idle && (
        <Button size="large" kind="danger" onClick={dropRest}>
          {say.dropRest}
        </Button>
      )}
      {waits && idle && (
        <Button size="large" kind="primary" onClick={outbox.flush}>
          {panel.tryAgain}
        </Button>
      )}
      {!waits && (
        <Button size="large" onClick={draft.startOver}>
          {result.anotherList}
        </Button>
      )}
      {!waits && (
        <Button size="large" kind="primary" onClick={() => draft.takeUp(...batches)}>
          {result.backToList}
        </Button>
      )}
    </Actions>
  )
}
