import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { LONGEST_TEXT, type Ticket } from '../../../shared/desk-ticket.ts'
import { useMayDo, useWords } from '../desk.ts'
import type { TicketDeeds } from '../models/ticket-deeds.ts'
import { TextArea } from './text-area.tsx'

/** Whether a closed ticket is solved, asked of whoever asked for it. */
export function TicketSolved({ ticket, deeds }: { ticket: Ticket; deeds: TicketDeeds }): JSX.Element | null {
  const { inbox } = useWords()
  const staff = useMayDo('ticket.note')
  const [text, setText] = useState('')
  if (staff || ticket.state !== 'done' || ticket.mergedInto !== null) return null
  if (ticket.confirmedAt !== null) return <p class="small muted">{inbox.confirmed}</p>
  const say = (solved: boolean) => void deeds.run(ticket, { deed: 'confirm', solved, text: solved ? '' : text })
  return (
    <Notice tone="note" title={inbox.solvedTitle}>
      <TextArea id="not-solved" label={inbox.notSolvedWhy} value={text} maxlength={LONGEST_TEXT} onInput={setText} />
      <div class="cluster">
        <Button size="small" busy={deeds.busy.value} onClick={() => say(true)}>
          {inbox.solved}
        </Button>
        <Button size="small" busy={deeds.busy.value} onClick={() => say(false)}>
          {inbox.notSolved}
        </Button>
      </div>
    </Notice>
  )
}
