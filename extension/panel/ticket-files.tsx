import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Attachment } from '../../shared/attachment.ts'
import { isOpen, type TicketState } from '../../shared/ticket.ts'
import { sayBytes } from '../../shared/words/format.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useMayReply } from './may-reply.ts'
import { useModels } from './models.ts'
import { sayNotQueued } from './problem.ts'
import { saveFile } from './save.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

/** Files beside a ticket of any kind, up to 1 MB each: saved and never opened, whatever they hold. */
export function TicketFiles({
  ticket,
}: {
  ticket: {
    number: string
    state: TicketState
    sentBy: { id: string }
    takenBy?: { id: string } | null
    attachments: readonly Attachment[]
  }
}): JSX.Element | null {
  const { ticketFiles, pack } = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const picker = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const may = useMayReply(ticket)
  const { attachments, number, state } = ticket
  const most = pack.limits.attachmentBytes
  const open = may && isOpen(state) && attachments.length < pack.limits.attachments
  if (!open && attachments.length === 0) return null
  const add = (file: File | undefined) => {
    if (!file) return
    setTooLarge(file.size > most ? file.name : null)
    if (file.size <= most) void ticketFiles.add(number, file)
  }
  const save = async (id: string, name: string) => {
    const blob = await ticketFiles.fetch(number, id)
    if (blob) saveFile(blob, name, 'application/octet-stream')
  }
  const problem = ticketFiles.problem.value
  return (
    <Section id="files" title={words.seating.files}>
      {attachments.length > 0 && (
        <ul class="plain stack stack-2">
          {attachments.map(({ id, name, bytes }) => (
            <li key={id}>
              <LinkButton icon="download" onClick={() => save(id, name)}>
                {name}
              </LinkButton>{' '}
              <span class="small faint">{sayBytes(words.locale, bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {tooLarge !== null && (
        <p class="msg msg-stop" role="alert">
          <Icon name="stop" />
          <span>{words.seating.fileTooLarge(tooLarge)}</span>
        </p>
      )}
      {problem?.number === number && (
        <Notice tone="look" role="alert" title={sayNotQueued(words, problem.what, connection.host.value)} />
      )}
      {open && (
        <Button
          class="start"
          size="small"
          icon="upload"
          busy={ticketFiles.busy.value}
          onClick={() => picker.current?.click()}
        >
          {words.seating.addFile}
        </Button>
      )}
      <input
        ref={picker}
        class="sr"
        type="file"
        tabIndex={-1}
        aria-label={words.seating.addFile}
        onChange={event => {
          add(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </Section>
  )
}
