import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { isOpen } from '../../shared/ticket.ts'
import { sayBytes } from '../../shared/words/format.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { saveFile } from './save.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

/** Files beside a request, up to 1 MB each. */
export function SeatFiles({ request }: { request: SeatRequest }): JSX.Element | null {
  const { tickets, pack } = useSeats()
  const words = useSeatWords()
  const picker = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const { attachments, number, state } = request
  const most = pack.limits.attachmentBytes
  const open = isOpen(state) && attachments.length < pack.limits.attachments
  if (!open && attachments.length === 0) return null
  const add = (file: File | undefined) => {
    if (!file) return
    setTooLarge(file.size > most ? file.name : null)
    if (file.size <= most) void tickets.attach(file)
  }
  const save = async (id: string, name: string) => {
    const blob = await tickets.attachment(number, id)
    if (blob) saveFile(blob, name, 'application/octet-stream')
  }
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
      {open && (
        <Button
          class="start"
          size="small"
          icon="upload"
          busy={tickets.busy.value}
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
