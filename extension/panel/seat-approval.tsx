import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

/** The enterprise's own yes or no: whom it waits for, or, to that person, the question with the bill line in front of them. */
export function SeatApproval({ request }: { request: SeatRequest }): JSX.Element | null {
  const { tickets, pack } = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const [reason, setReason] = useState('')
  const { approval } = request
  if (!approval) return null
  const { approver, decision } = approval
  if (decision !== null) {
    const say = decision === 'approve' ? words.ticket.mail.approved : words.ticket.mail.declined
    return (
      <Notice tone={decision === 'approve' ? 'ready' : 'stop'} title={say(request.number, approver.name)}>
        {approval.reason && <p>{words.ticket.mail.reason(approval.reason)}</p>}
      </Notice>
    )
  }
  if (request.state !== 'approval') return null
  if (connection.connection.value?.person.id !== approver.id)
    return <Notice tone="note" icon="clock" role="status" title={words.ticket.mail.approving(approver.name)} />
  const { phone, options } = pack.contact
  const busy = tickets.busy.value
  return (
    <Section id="approval" title={words.seating.yourYes}>
      <div class="card stack">
        <p>
          <strong>{words.seat.bill.notice(request.seats.length, phone.shown, options.billing)}</strong>
        </p>
        <Area
          id="reason"
          label={words.seating.reason}
          hint={words.seating.reasonHint}
          rows={2}
          maxlength={500}
          value={reason}
          onInput={setReason}
        />
        <div class="cluster">
          <Button
            busy={busy}
            onClick={() => tickets.decide('decline', reason)}
            aria-disabled={reason.trim() === '' || undefined}
          >
            {words.ticket.deeds.decline}
          </Button>
          <Button kind="primary" busy={busy} onClick={() => tickets.decide('approve', '')}>
            {words.ticket.deeds.approve}
          </Button>
        </div>
      </div>
    </Section>
  )
}
