import type { JSX } from 'preact'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/level.tsx'
import type { WrittenReply } from '../written-reply.ts'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { sayWaiting } from './sending.tsx'
import { When } from './when.tsx'

/** A reply on its way (N18): it counts as said only once the service has it. */
export function Written({ reply }: { reply: WrittenReply }): JSX.Element {
  const { talk } = useSeats()
  const words = useSeatWords()
  const { person } = useModels().connection.connection.value ?? {}
  const { replying, fault } = words
  const { state, text, file, madeAt, key } = reply
  const why = talk.waiting(reply)
  return (
    <li class="said">
      <p class="said-head">
        <strong>{person?.name}</strong>
        <When at={madeAt} />
      </p>
      <p class="said-text">{text}</p>
      {file && <p class="small muted wrap-any">{file.name}</p>}
      {state.name === 'refused' && (
        <>
          <Sign tone="stop">{replying.notTaken}</Sign>
          <p class="small">{fault[state.code].detail}</p>
        </>
      )}
      {state.name === 'waiting' && (
        <>
          <Sign tone="note" icon={why === 'sending' ? 'send' : 'clock'}>
            {why === 'sending' ? replying.sending : replying.queued}
          </Sign>
          {why !== 'sending' && (
            <p class="small muted">{why === 'unreachable' ? replying.waits : sayWaiting(words, why, reply)}</p>
          )}
        </>
      )}
      {state.name !== 'accepted' && why !== 'sending' && (
        <div class="cluster">
          <Button size="small" kind="quiet" onClick={() => talk.takeBack(key)}>
            {replying.takeBack}
          </Button>
          {/* The service kept nothing for a key that it refused, so the key stays. */}
          <Button size="small" onClick={() => talk.again(key)}>
            {replying.again}
          </Button>
        </div>
      )}
    </li>
  )
}
