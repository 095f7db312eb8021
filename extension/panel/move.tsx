import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Move } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { type MoveModel, mayDecide, mayWithdraw, moveGroups } from '../models/move.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Icon } from '../ui/icon.tsx'
import { Sign } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { Actions } from './actions.tsx'
import { useModels, useWords } from './models.ts'
import { MOVE_TONES } from './move-ask.tsx'
import { useDeciding } from './move-decide.tsx'
import { MoveGroupPart } from './move-group.tsx'
import { sayNotQueued, sayProblem } from './problem.ts'
import { Title } from './title.tsx'
import { whenText } from './when.tsx'

/** One move (N5): who asked for what, where each account stands, and what was decided about it, with the reason. */
export function MoveView({ number }: { number: string }): JSX.Element {
  const { known, connection, place } = useModels()
  const words = useWords()
  const model = known.part.value?.move
  const signedIn = connection.connection.value !== null
  useEffect(() => {
    if (signedIn) void model?.open(number)
  }, [model, number, signedIn])
  const opened = model?.opened.value
  const problem = model?.problem.value ?? null
  const unread = model?.unread.value ?? null
  const person = connection.connection.value?.person
  const back = (
    <button type="button" class="back" onClick={() => place.go({ name: 'requests', request: null })}>
      <Icon name="left" small />
      {words.request.title}
    </button>
  )
  const trouble = problem && (
    <Notice tone="look" role="alert" title={sayNotQueued(words, problem, connection.host.value)} />
  )
  if (model && person && opened?.number === number) {
    return <Shown key={number} model={model} move={opened} person={person} back={back} trouble={trouble} />
  }
  return (
    <main class="page">
      <Title back={back}>{number}</Title>
      {unread ? (
        <Notice tone="look" role="alert" title={sayProblem(words, unread, connection.host.value)} />
      ) : (
        <p class="muted" role="status">
          {words.panel.waiting}
        </p>
      )}
    </main>
  )
}

function Shown({
  model,
  move,
  person,
  back,
  trouble,
}: {
  model: MoveModel
  move: Move
  person: Person
  back: JSX.Element
  trouble: JSX.Element | null
}): JSX.Element {
  const { place } = useModels()
  const words = useWords()
  const { left, setLeft } = useLeft(move)
  const decides = mayDecide(move, person)
  const deciding = useDeciding(model, move, left)
  const { moved, here, waiting } = move.counts
  const { number, to, batch, reason, state } = move
  const said = move.state === 'waiting' || batch !== null ? words.moving.askedBy : words.moving.movedBy
  return (
    <>
      <main class="page">
        <div class="verdict">
          <Title back={back} lead={words.moving.lead(to.name, to.id)}>
            {words.move.result(moved + here, waiting, move.rows.length)}
          </Title>
          <div class="cluster">
            <Copy text={number} name={words.result.copyNumber(number)} done={words.panel.copied}>
              {number}
            </Copy>
            <Sign tone={MOVE_TONES[state]}>{words.move.states[state]}</Sign>
          </div>
          <p class="small muted">
            {said(move.askedBy.name, whenText(words.locale, move.askedAt))}
            {batch !== null && (
              <>
                {' '}
                <LinkButton onClick={() => place.go({ name: 'requests', request: batch })}>
                  {words.moving.from(batch)}
                </LinkButton>
              </>
            )}
          </p>
          {reason !== null && <p class="small">{words.move.reason(reason)}</p>}
        </div>
        {trouble}
        {moveGroups(move.rows).map(group => (
          <MoveGroupPart
            key={JSON.stringify([group.state, group.decided])}
            group={group}
            told={batch !== null}
            choice={decides && group.state === 'waiting' ? { left, onChange: setLeft } : null}
          />
        ))}
        {decides && deciding.reason}
        {mayWithdraw(move, person) && <Withdraw key={move.version} model={model} move={move} />}
      </main>
      {decides ? (
        deciding.bar
      ) : (
        <Actions>
          <Button size="large" onClick={() => place.go({ name: 'requests', request: null })}>
            {words.panel.back}
          </Button>
        </Actions>
      )}
    </>
  )
}

const NONE: ReadonlySet<string> = new Set()

/**
 * The rows left aside. Where the move changed, what was chosen of what was seen before counts no more; the page itself
 * stays, so that whoever is writing a reason goes on writing.
 */
function useLeft({ version }: Move) {
  const [chosen, setChosen] = useState({ version, left: NONE })
  return {
    left: chosen.version === version ? chosen.left : NONE,
    setLeft: (left: ReadonlySet<string>) => setChosen({ version, left }),
  }
}

/** Taking back what nobody has decided yet, after asking. */
function Withdraw({ model, move }: { model: MoveModel; move: Move }): JSX.Element {
  const { moving, panel } = useWords()
  const [asking, setAsking] = useState(false)
  const { waiting } = move.counts
  if (!asking) {
    return (
      <Button class="start" size="small" icon="undo" onClick={() => setAsking(true)}>
        {moving.withdraw}
      </Button>
    )
  }
  return (
    <Notice tone="look" role="alert" title={moving.withdrawAsk(waiting)}>
      <div class="cluster">
        <Button size="small" onClick={() => setAsking(false)}>
          {panel.cancel}
        </Button>
        <Button size="small" kind="danger" busy={model.busy.value} onClick={() => model.withdraw(move)}>
          {moving.withdrawDo(waiting)}
        </Button>
      </div>
    </Notice>
  )
}
