import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { ChecklistPack } from '../../../shared/checklist-pack.ts'
import { askerOf, type SeatRequest } from '../../../shared/seat-request.ts'
import { useMayDo, usePerson, useWords } from '../desk.ts'
import { useKept } from '../models/kept.ts'
import type { RequestDeeds } from '../models/request-deeds.ts'
import { TextArea } from './text-area.tsx'

interface RequestApprovalProps {
  request: SeatRequest
  pack: ChecklistPack | null
  deeds: RequestDeeds
}

/** The enterprise's own yes or no: to be given by its approver, with the bill in front of them, or as it was given. */
export function RequestApproval({ request, pack, deeds }: RequestApprovalProps): JSX.Element | null {
  const { requests: words, ticket } = useWords()
  const { id } = usePerson()
  const mayApprove = useMayDo('ticket.approve')
  const { approval, state } = request
  if (approval === null) return null
  const { approver, decision, reason } = approval
  if (decision !== null)
    return (
      <Notice
        tone={decision === 'approve' ? 'ready' : 'stop'}
        icon={decision === 'approve' ? 'ready' : 'x-circle'}
        title={decision === 'approve' ? words.approved(approver.name) : words.declined(approver.name)}
      >
        {reason !== null && <p>{ticket.mail.reason(reason)}</p>}
      </Notice>
    )
  if (state !== 'approval') return null
  if (mayApprove && approver.id === id) return <Answer request={request} pack={pack} deeds={deeds} />
  return (
    <Notice tone="look" icon="clock" title={words.approvalWaits(approver.name)}>
      <p>{words.approvalWaitsNext}</p>
    </Notice>
  )
}

function Answer({ request, pack, deeds }: RequestApprovalProps): JSX.Element {
  const { requests: words, seat } = useWords()
  const [reason, keepReason] = useKept(`approval.${request.number}`)
  const [error, setError] = useState<string>()
  const sending = deeds.sending.value
  const send = async (deed: 'approve' | 'decline') => {
    if (deed === 'decline' && reason.trim() === '') return setError(words.reasonMissing)
    setError(undefined)
    if (await deeds.run(request, { deed, reason: reason.trim() })) keepReason('')
  }
  return (
    <section class="section decision" aria-labelledby="approval">
      <h2 id="approval">{words.approval}</h2>
      <p>{words.approvalLead(askerOf(request).name)}</p>
      {pack && (
        <Notice tone="look" icon="bill" title={seat.bill.title}>
          <p>{seat.bill.notice(request.seats.length, pack.contact.phone.shown, pack.contact.options.billing)}</p>
        </Notice>
      )}
      <TextArea
        id="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={error}
        maxlength={500}
        value={reason}
        onInput={text => {
          keepReason(text)
          setError(undefined)
        }}
      />
      <div class="actions-row">
        <Button busy={sending !== null} onClick={() => send('decline')}>
          {words.decline}
        </Button>
        <Button kind="primary" busy={sending !== null} onClick={() => send('approve')}>
          {words.approve}
        </Button>
      </div>
    </section>
  )
}
