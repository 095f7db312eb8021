import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import { deedsAt, SUPPORT_DEEDS, type SupportDeed } from '../../../shared/ticket.ts'
import { useMayDo, usePerson, useWords } from '../desk.ts'
import { useKept } from '../models/kept.ts'
import type { RequestDeeds } from '../models/request-deeds.ts'
import { TextArea } from './text-area.tsx'

interface RequestActionsProps {
  request: SeatRequest
  deeds: RequestDeeds
}

/** What this person can do with the request as a whole, by the table of states. */
export function RequestActions({ request, deeds }: RequestActionsProps): JSX.Element | null {
  const { requests: words, ticket } = useWords()
  const { id } = usePerson()
  const works = useMayDo('ticket.work')
  const amends = useMayDo('ticket.amend')
  const [asking, setAsking] = useState<'finish' | 'withdraw' | null>(null)
  const possible = deedsAt(request.state)
  const support: SupportDeed[] = works ? SUPPORT_DEEDS.filter(deed => possible.includes(deed)) : []
  const isOwn = request.sentBy.id === id || request.takenBy?.id === id
  const mayWithdraw = amends && isOwn && possible.includes('withdraw')
  const open = request.counts['to-do'] + request.counts['needs-info']
  const sending = deeds.sending.value
  const press = (deed: SupportDeed) => {
    // Closing what is not done asks first.
    if (deed === 'finish' && open > 0) setAsking('finish')
    else void deeds.run(request, { deed, reason: '' })
  }
  if (support.length === 0 && !mayWithdraw) return null
  return (
    <section class="request-deeds" aria-label={words.deeds}>
      {asking === 'finish' && support.includes('finish') && (
        <Closing request={request} deeds={deeds} open={open} onEnd={() => setAsking(null)} />
      )}
      {asking === 'withdraw' && mayWithdraw && (
        <Notice tone="look" role="alert" title={words.withdrawTitle}>
          <p>{words.withdrawNext}</p>
          <div class="cluster">
            <Button size="small" onClick={() => setAsking(null)}>
              {words.cancel}
            </Button>
            <Button
              size="small"
              kind="danger"
              busy={sending !== null}
              onClick={() => deeds.run(request, { deed: 'withdraw' })}
            >
              {words.withdraw}
            </Button>
          </div>
        </Notice>
      )}
      {asking === null && (
        <div class="cluster">
          {support.map(deed => (
            <Button
              key={deed}
              size="small"
              kind={deed === 'start' || deed === 'resume' ? 'primary' : 'plain'}
              busy={sending !== null}
              onClick={() => press(deed)}
            >
              {ticket.deeds[deed]}
            </Button>
          ))}
          {mayWithdraw && (
            <Button size="small" onClick={() => setAsking('withdraw')}>
              {words.withdraw}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** Closing with items that are not done: why, for the record. */
function Closing({
  request,
  deeds,
  open,
  onEnd,
}: RequestActionsProps & { open: number; onEnd: () => void }): JSX.Element {
  const { requests: words } = useWords()
  const [reason, keepReason] = useKept(`close.${request.number}`)
  const [error, setError] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  const close = async () => {
    if (reason.trim() === '') return setError(words.reasonMissing)
    if (!(await deeds.run(request, { deed: 'finish', reason: reason.trim() }))) return
    keepReason('')
    onEnd()
  }
  return (
    <div ref={box}>
      <Notice tone="look" title={words.closeTitle(open)}>
        <p>{words.closeNext}</p>
        <TextArea
          id="close-reason"
          label={words.closeReason}
          error={error}
          maxlength={500}
          value={reason}
          onInput={text => {
            keepReason(text)
            setError(undefined)
          }}
        />
        <div class="cluster">
          <Button size="small" onClick={onEnd}>
            {words.cancel}
          </Button>
          <Button size="small" busy={deeds.sending.value !== null} onClick={close}>
            {words.closeAnyway}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
