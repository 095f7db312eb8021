import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button, IconButton } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { BulkDeed, TicketSummary } from '../../../shared/desk-ticket.ts'
import { usePerson, useWords } from '../desk.ts'
import { useAssignees } from '../models/assignees.ts'
import type { Choosing } from '../models/choosing.ts'
import { Select } from './select.tsx'
import { TextArea } from './text-area.tsx'
import { Trouble } from './trouble.tsx'

/** What is done with several tickets at once; what became of each stands at its row. */
export function BulkBar({ choosing }: { choosing: Choosing }): JSX.Element | null {
  const { inbox } = useWords()
  const { id } = usePerson()
  const people = useAssignees(true)
  const [closing, setClosing] = useState(false)
  const { chosen, busy, trouble } = choosing
  const refused = [...choosing.outcomes.values()].filter(fault => fault !== null).length
  const said = choosing.outcomes.size > 0 ? inbox.bulkDone(choosing.outcomes.size - refused, refused) : ''
  if (chosen.length === 0 && said === '') return null
  const open = chosen.reduce((sum, one) => sum + openItems(one), 0)
  const run = async (deed: BulkDeed) => {
    await choosing.run(deed)
    setClosing(false)
  }
  return (
    <section class="bulk" aria-label={inbox.bulk(chosen.length)}>
      {closing && chosen.length > 0 && (
        <Closing open={open} busy={busy} onCancel={() => setClosing(false)} onClose={run} />
      )}
      {trouble && <Trouble refusal={trouble} onAgain={() => choosing.again()} />}
      <div class="bulk-line">
        <strong class="num" role="status">
          {chosen.length > 0 ? inbox.bulk(chosen.length) : said}
        </strong>
        {chosen.length > 0 && (
          <>
            <Button size="small" busy={busy} onClick={() => run({ deed: 'assign', assigneeId: id })}>
              {inbox.assignMe}
            </Button>
            <Select
              id="bulk-assign"
              label={inbox.assignTo}
              quiet
              value=""
              onChoose={value => value && run({ deed: 'assign', assigneeId: value === '-' ? null : value })}
            >
              <option value="">{inbox.assignTo}</option>
              <option value="-">{inbox.nobody}</option>
              {people.map(one => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </Select>
            <Button
              size="small"
              busy={busy}
              onClick={() => (open > 0 ? setClosing(true) : void run({ deed: 'finish' }))}
            >
              {inbox.closeThem}
            </Button>
          </>
        )}
        <IconButton icon="x" name={inbox.chooseNone} class="bulk-none" onClick={() => choosing.none()} />
      </div>
    </section>
  )
}

/** Items of seats that nobody has done yet. */
function openItems({ seats }: TicketSummary): number {
  return seats ? seats.counts['to-do'] + seats.counts['needs-info'] : 0
}

/** Closing what is not done: why, for the record of each. */
function Closing({
  open,
  busy,
  onCancel,
  onClose,
}: {
  open: number
  busy: boolean
  onCancel: () => void
  onClose: (deed: BulkDeed) => void
}): JSX.Element {
  const { requests } = useWords()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const close = () =>
    reason.trim() === '' ? setError(requests.reasonMissing) : onClose({ deed: 'finish', reason: reason.trim() })
  return (
    <Notice tone="look" role="alert" title={requests.closeTitle(open)}>
      <TextArea
        id="bulk-reason"
        label={requests.closeReason}
        error={error}
        maxlength={500}
        value={reason}
        onInput={text => {
          setReason(text)
          setError(undefined)
        }}
      />
      <div class="cluster">
        <Button size="small" onClick={onCancel}>
          {requests.cancel}
        </Button>
        <Button size="small" busy={busy} onClick={close}>
          {requests.closeAnyway}
        </Button>
      </div>
    </Notice>
  )
}
