import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Actions } from './actions.tsx'
import { ErrandView } from './errand.tsx'
import { useModels, useWords } from './models.ts'
import { MoveView } from './move.tsx'
import { useMoveAsk } from './move-ask.tsx'
import { sayProblem } from './problem.ts'
import { Result } from './result.tsx'
import { Sending } from './sending.tsx'
import { TicketView } from './ticket-view.tsx'
import { Title } from './title.tsx'

const KEY_LENGTH = 36

/** One request: on its way, or as the service holds it, with the outcome of every row; or one move. */
export function RequestView({ request }: { request: string }): JSX.Element {
  const { outbox, known } = useModels()
  const own = outbox.byKey(request)
  const errand = known.part.value?.errands.byKey(request)
  if (errand) return <ErrandView errand={errand} />
  if (!own && request.startsWith('MV-')) return <MoveView number={request} />
  // A ticket is known by its number, or by its key as long as it has none.
  if (!own && (request.startsWith('TK-') || request.length === KEY_LENGTH)) return <TicketView request={request} />
  if (!own) return <Answered number={request} />
  if (own.state.name === 'accepted') return <Answered number={own.state.batch.number} />
  return <Sending submission={own} key={own.state.name} />
}

function Answered({ number }: { number: string }): JSX.Element {
  const { requests, connection, outbox, place } = useModels()
  const words = useWords()
  useEffect(() => {
    void requests.open(number)
  }, [number, requests])
  const own = outbox.accepted(number)
  const fetched = requests.opened.value
  const batch = fetched?.number === number ? fetched : own?.state.batch
  const ask = useMoveAsk(batch)
  const problem = requests.problem.value
  const back = (
    <button type="button" class="back" onClick={() => place.go({ name: 'requests', request: null })}>
      <Icon name="left" small />
      {words.request.title}
    </button>
  )
  if (batch) {
    return (
      <Result
        key={number}
        batch={batch}
        submission={own}
        back={back}
        actions={sum => (
          <Actions note={<span>{sum}</span>}>
            <Button size="large" onClick={() => place.go({ name: 'requests', request: null })}>
              {words.panel.back}
            </Button>
            {ask}
          </Actions>
        )}
      />
    )
  }
  return (
    <main class="page">
      <Title back={back}>{number}</Title>
      {problem ? (
        <Notice tone="look" role="status" title={sayProblem(words, problem, connection.host.value)} />
      ) : (
        <p class="muted" role="status">
          {words.panel.waiting}
        </p>
      )}
    </main>
  )
}
