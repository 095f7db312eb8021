import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Batch } from '../../shared/batch.ts'
import type { MoveState } from '../../shared/move.ts'
import { packetsOf } from '../models/moves.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { useModels, useWords } from './models.ts'
import { sayProblem } from './problem.ts'

/** How the state of a move is drawn. */
export const MOVE_TONES: Readonly<Record<MoveState, Tone>> = {
  waiting: 'note',
  applied: 'ready',
  'partly-applied': 'look',
  declined: 'stop',
  withdrawn: 'none',
  refused: 'stop',
}

/** N5: the packets that ask for a batch's rows, each with its number and state. */
export function MovePackets({ batch }: { batch: Batch }): JSX.Element | null {
  const { known, connection, place } = useModels()
  const words = useWords()
  const model = known.part.value?.moves
  if (!model || !connection.connection.value || batch.undo) return null
  const { packets } = packetsOf(batch, model.moves.value)
  const problem = model.problem.value
  return (
    <>
      {packets.map(({ number, rows, state }) => (
        <div class="cluster" key={number} role="status">
          <Copy text={number} name={words.result.copyNumber(number)} done={words.panel.copied}>
            {number}
          </Copy>
          <span class="small">{words.packet.asks(rows.length)}</span>
          {state && <Sign tone={MOVE_TONES[state]}>{words.move.states[state]}</Sign>}
          <LinkButton onClick={() => place.go({ name: 'requests', request: number })}>
            {words.request.open(number)}
          </LinkButton>
        </div>
      ))}
      {problem && <Notice tone="look" role="alert" title={sayProblem(words, problem, connection.host.value)} />}
    </>
  )
}

/** N5: asks for the rows that stand elsewhere in one packet; null where there is nothing to ask for. */
export function useMoveAsk(batch: Batch | null | undefined, kind: 'primary' | 'plain' = 'primary'): JSX.Element | null {
  const { known, connection, requests } = useModels()
  const { packet } = useWords()
  const model = known.part.value?.moves
  const signedIn = connection.connection.value !== null
  useEffect(() => {
    if (signedIn) void model?.refresh()
  }, [model, signedIn])
  if (!batch || !model || !signedIn || batch.undo) return null
  const { open } = packetsOf(batch, model.moves.value)
  if (open.length === 0) return null
  const ask = async () => {
    if (await model.ask(batch.number)) await requests.open(batch.number)
  }
  return (
    <Button size="large" kind={kind} busy={model.busy.value} onClick={ask}>
      {packet.ask(open.length)}
    </Button>
  )
}
