import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { Button, IconButton } from '../../../extension/ui/button.tsx'
import { Copy } from '../../../extension/ui/copy.tsx'
import type { Move, MoveSummary } from '../../../shared/move.ts'
import { useDesk, useMayDo, usePerson, useWords } from '../desk.ts'
import { createDecision, type Decision } from '../models/decision.ts'
import { Back } from '../parts/back.tsx'
import { Empty } from '../parts/empty.tsx'
import { Heading } from '../parts/heading.tsx'
import { MoveChanged } from '../parts/move-changed.tsx'
import { MoveDecision, MoveDone } from '../parts/move-decision.tsx'
import { MoveFacts } from '../parts/move-facts.tsx'
import { MoveRows } from '../parts/move-rows.tsx'
import { MoveState } from '../parts/move-state.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Time } from '../parts/time.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { type MoveView, movePath } from '../place.ts'

/** One move. What the list knows of it is shown at once; its rows follow. */
export function MovePane({ number, view }: { number: string; view: MoveView }): JSX.Element {
  const { opened, lists } = useDesk()
  const { deciding } = useWords()
  const state = opened.move.state.value
  const mine = state?.key === number ? state : null
  const move = mine?.is === 'there' ? mine.value : null
  const known = move ?? lists[view].items.value?.find(item => item.number === number) ?? null
  const back = <Back href={movePath(null, view)} name={deciding[view]} />
  if (mine?.is === 'absent')
    return (
      <article class="ticket">
        <div class="ticket-body">
          {back}
          <Empty icon="ask" title={<Heading title={deciding.absent(number)} />} text={deciding.absentNext} />
        </div>
      </article>
    )
  return (
    <article class="ticket">
      {known ? <Head move={known} back={back} /> : back}
      {known && <MoveFacts move={known} />}
      <div class="ticket-body">
        {move && <Body move={move} />}
        {mine?.is === 'trouble' && <Trouble refusal={mine.refusal} onAgain={() => opened.move.open(number)} />}
        {!move && mine?.is !== 'trouble' && <Skeleton name={deciding.loading(number)} rows={6} />}
      </div>
    </article>
  )
}

function Head({ move, back }: { move: MoveSummary; back: JSX.Element }): JSX.Element {
  const { desk, move: words } = useWords()
  const { number, counts, to } = move
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const title =
    move.state === 'waiting' ? words.to(rows, to.name) : words.result(counts.moved + counts.here, counts.waiting, rows)
  return (
    <header class="ticket-head">
      {back}
      <div class="ticket-line">
        <div class="cluster">
          <Copy text={number} name={desk.copyNumber(number)} done={desk.copied}>
            {number}
          </Copy>
          <MoveState state={move.state} pill />
          <span class="faint small">
            {move.askedBy.name}, <Time at={move.askedAt} />
          </span>
        </div>
        <IconButton icon="print" name={desk.print} onClick={() => window.print()} />
      </div>
      <Heading title={title} />
    </header>
  )
}

function Body({ move }: { move: Move }): JSX.Element {
  const { api, opened, session } = useDesk()
  const decision = useMemo(() => createDecision(api, opened.move, session), [api, opened, session])
  useEffect(() => decision.take(move), [decision, move])
  const mayDecide = useMayDo('move.decide')
  const waiting = move.rows.flatMap(({ account, state }) => (state === 'waiting' && account !== null ? [account] : []))
  const chosen = waiting.filter(account => !decision.left.value.has(account))
  const decides = mayDecide && waiting.length > 0
  const choosing = {
    chosen: new Set(chosen),
    choose: (account: string, on: boolean) => decision.leave([account], !on),
    chooseAll: (on: boolean) => decision.leave(waiting, !on),
  }
  const changes = decision.changes.value
  const trouble = decision.trouble.value
  return (
    <>
      <MoveDone decision={decision} />
      {changes.length > 0 && <MoveChanged changes={changes} onSeen={decision.seen} />}
      {trouble && <Trouble refusal={trouble} onAgain={() => opened.move.refresh()} />}
      <MoveRows rows={move.rows} choosing={decides ? choosing : null} />
      {decides && <MoveDecision number={move.number} decision={decision} chosen={chosen} />}
      {waiting.length > 0 && <Withdraw move={move} decision={decision} />}
    </>
  )
}

/** Who asked for it may take back what nobody has decided. */
function Withdraw({ move, decision }: { move: Move; decision: Decision }): JSX.Element | null {
  const { deciding } = useWords()
  const person = usePerson()
  const mayWithdraw = useMayDo('move.withdraw')
  if (!mayWithdraw || move.askedBy.id !== person.id) return null
  return (
    <Button class="start" busy={decision.sending.value !== null} onClick={() => decision.withdraw()}>
      {deciding.withdraw}
    </Button>
  )
}
