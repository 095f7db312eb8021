import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { type Errand, errandCount } from '../errand.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice, Promised } from '../ui/notice.tsx'
import { Actions } from './actions.tsx'
import { Connect } from './connect.tsx'
import { useModels, useWords } from './models.ts'
import { sayWaiting, WaitingSteps } from './sending.tsx'
import { Title } from './title.tsx'

/** N18: something about moves that has no answer yet; once it has one, the move itself takes its place. */
export function ErrandView({ errand }: { errand: Errand }): JSX.Element | null {
  const { place, known } = useModels()
  const { state } = errand
  const number = state.name === 'accepted' ? state.move.number : null
  const moves = known.part.value?.moves
  useEffect(() => {
    if (number === null) return
    void moves?.refresh()
    place.go({ name: 'requests', request: number })
  }, [number, place, moves])
  if (number !== null) return null
  return state.name === 'refused' ? <NotTaken errand={errand} /> : <Waits errand={errand} />
}

function Waits({ errand }: { errand: Errand }): JSX.Element {
  const { known } = useModels()
  const words = useWords()
  const errands = known.part.value?.errands
  const why = errands?.waiting(errand) ?? null
  const going = why === 'sending'
  const { task } = errand
  const count = errandCount(errand)
  const title = going
    ? words.errand.row[task.name](count, errand.enterprise.name)
    : words.errand.queued[task.name](count)
  const sendable = why === 'unreachable' || why === 'busy' || why === 'stale'
  const remove = useTakeBack(errand)
  return (
    <>
      <main class="page">
        <Title back={<Back />} lead={sayWaiting(words, why, errand)}>
          {title}
        </Title>
        <WaitingSteps item={errand} going={going} result={words.errand.stepResult} />
        {why === 'signed-out' && <Connect />}
        {task.name === 'move' && <p class="small muted">{words.errand.later}</p>}
        <Promised icon="lock">{words.errand.once}</Promised>
      </main>
      {!going && (
        <Actions note={<span>{words.sending.discardMeans}</span>}>
          <Button size="large" kind="danger" onClick={remove}>
            {words.sending.discard}
          </Button>
          {sendable && (
            <Button size="large" kind="primary" onClick={() => errands?.send(errand.key, true)}>
              {why === 'stale' ? words.sending.sendOld : words.panel.tryAgain}
            </Button>
          )}
        </Actions>
      )}
    </>
  )
}

/** The service would not do it: why, and the way back to what was written. */
function NotTaken({ errand }: { errand: Errand }): JSX.Element | null {
  const words = useWords()
  const remove = useTakeBack(errand)
  const { state, task } = errand
  if (state.name !== 'refused') return null
  return (
    <>
      <main class="page">
        <Title back={<Back />} lead={words.errand.nothingMoved}>
          {words.errand.refused[task.name](errandCount(errand))}
        </Title>
        <Notice tone="stop" role="alert" title={words.fault[state.code].detail}>
          <p class="small faint">{words.panel.quote(state.code)}</p>
        </Notice>
      </main>
      <Actions>
        <Button size="large" kind="primary" onClick={remove}>
          {task.name === 'move' ? words.errand.back : words.request.open(task.batch)}
        </Button>
      </Actions>
    </>
  )
}

/** Takes it back, and leads to where it was asked for; what a representative wrote is there again. */
function useTakeBack(errand: Errand): () => Promise<void> {
  const { known, place } = useModels()
  const { task, key } = errand
  return async () => {
    const model = known.part.value
    if (task.name === 'move') await model?.relocation.takeUp(task.written)
    await model?.errands.discard(key)
    place.go(task.name === 'move' ? { name: 'relocation' } : { name: 'requests', request: task.batch })
  }
}

function Back(): JSX.Element {
  const { place } = useModels()
  const { request } = useWords()
  return (
    <button type="button" class="back" onClick={() => place.go({ name: 'requests', request: null })}>
      <Icon name="left" small />
      {request.title}
    </button>
  )
}
