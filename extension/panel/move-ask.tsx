import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Batch } from '../../shared/batch.ts'
import type { MoveState } from '../../shared/move.ts'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import { type Errand, errandCount } from '../errand.ts'
import { packetsOf } from '../models/moves.ts'
import type { Waiting } from '../submission.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { useModels, useWords } from './models.ts'
import { sayWaiting } from './sending.tsx'

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
  const { known, connection, place, requests } = useModels()
  const words = useWords()
  const model = known.part.value?.moves
  const errands = known.part.value?.errands
  // Asked from here or by the background: once it is answered, the batch is read anew.
  const answered = errands?.items.value.some(
    ({ task, state }) => task.name === 'ask' && task.batch === batch.number && state.name === 'accepted',
  )
  useEffect(() => {
    if (!answered) return
    void model?.refresh()
    void requests.open(batch.number)
  }, [answered, model, requests, batch.number])
  if (!model || !errands || !connection.connection.value || batch.undo) return null
  const { packets } = packetsOf(batch, model.moves.value)
  const waits = errands.askOf(batch.number)
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
      {waits && errands.waiting(waits) !== 'sending' && (
        <Notice tone={waits.state.name === 'refused' ? 'stop' : 'note'} role="status" title={sayErrand(words, waits)}>
          <p class="small muted">{sayErrandLead(words, waits, errands.waiting(waits))}</p>
          <Button class="start" size="small" onClick={() => place.go({ name: 'requests', request: waits.key })}>
            {words.errand.see}
          </Button>
        </Notice>
      )}
    </>
  )
}

function sayErrand({ errand: said }: PanelWords, errand: Errand): string {
  const say = errand.state.name === 'refused' ? said.refused : said.queued
  return say[errand.task.name](errandCount(errand))
}

function sayErrandLead(words: PanelWords, errand: Errand, why: Waiting | 'sending'): string {
  return errand.state.name === 'refused' ? words.fault[errand.state.code].detail : sayWaiting(words, why, errand)
}

/** N5: asks for the rows that stand elsewhere in one packet; null where there is nothing to ask for. */
export function useMoveAsk(batch: Batch | null | undefined, kind: 'primary' | 'plain' = 'primary'): JSX.Element | null {
  const { known, connection, requests } = useModels()
  const { packet } = useWords()
  const model = known.part.value?.moves
  const errands = known.part.value?.errands
  const signedIn = connection.connection.value !== null
  useEffect(() => {
    if (signedIn) void model?.refresh()
  }, [model, signedIn])
  if (!batch || !model || !signedIn || batch.undo) return null
  const { open } = packetsOf(batch, model.moves.value)
  const waits = errands?.askOf(batch.number) ?? null
  const going = waits !== null && errands?.waiting(waits) === 'sending'
  // What is queued already is told above (MovePackets); asking again would be the same question.
  if (!errands || open.length === 0 || (waits?.state.name === 'waiting' && !going)) return null
  const ask = async () => {
    const asked = await errands.ask(batch, open.length)
    if (asked?.state.name !== 'accepted') return
    await Promise.all([model.refresh(), requests.open(batch.number)])
  }
  return (
    <Button size="large" kind={kind} busy={going} onClick={ask}>
      {packet.ask(open.length)}
    </Button>
  )
}
