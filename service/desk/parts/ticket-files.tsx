import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Icon } from '../../../extension/ui/icon.tsx'
import type { Ticket } from '../../../shared/desk-ticket.ts'
import { SEAT_LIMITS } from '../../../shared/limits.ts'
import { isOpen } from '../../../shared/ticket.ts'
import { sayBytes } from '../../../shared/words/format.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { attachmentPath } from '../requests-api.ts'
import { FilePick } from './file-pick.tsx'
import { Time } from './time.tsx'
import { Trouble } from './trouble.tsx'

/** The files beside a ticket of any kind: downloads only, whatever they hold; and adding one while it is open. */
export function TicketFiles({ ticket }: { ticket: Pick<Ticket, 'number' | 'state' | 'attachments'> }): JSX.Element {
  const { api, session, opened } = useDesk()
  const { requests: words, locale } = useWords()
  const mayAttach = useMayDo('ticket.attach') && isOpen(ticket.state)
  const [error, setError] = useState<string>()
  const [added, setAdded] = useState<string | null>(null)
  const { number, attachments } = ticket
  const [file, setFile] = useState<File | null>(null)
  const deed = useMemo(
    () =>
      // A file has no words of its own: its name, length and time say which it is.
      createDeed(
        ({ file: get }: { file: () => File; name: string; bytes: number; at: number }, key) =>
          api.attach(number, get(), key),
        session,
      ),
    [api, number, session],
  )
  const send = async (chosen: File) => {
    setAdded(null)
    if (chosen.size === 0) return setError(words.fileEmpty)
    if (chosen.size > SEAT_LIMITS.attachmentBytes) return setError(words.fileTooLarge)
    setError(undefined)
    setFile(chosen)
    const { name, size: bytes, lastModified: at } = chosen
    if (!(await deed.run({ file: () => chosen, name, bytes, at }))) return
    setAdded(name)
    await Promise.all([opened.request.refresh(), opened.ticket.refresh()])
  }
  const trouble = deed.trouble.value
  return (
    <section class="section" aria-labelledby="files">
      <div class="section-head">
        <h2 id="files">{words.files}</h2>
      </div>
      {attachments.length === 0 && <p class="small muted">{words.noFiles}</p>}
      {attachments.length > 0 && (
        <ul class="list files">
          {attachments.map(({ id, name, bytes, addedBy, addedAt }) => (
            <li key={id}>
              <a href={attachmentPath(number, id)} download={name} aria-label={words.download(name)}>
                <Icon name="download" />
                <span>{name}</span>
              </a>
              <span class="small faint">
                {sayBytes(locale, bytes)}, {addedBy.name}, <Time at={addedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayAttach && (
        <>
          <FilePick id="attach" label={words.addFile} any error={error} onFile={send} />
          {trouble && file && <Trouble refusal={trouble} onAgain={() => send(file)} />}
          <p class="sr" role="status">
            {added !== null && words.fileAdded(added)}
          </p>
        </>
      )}
    </section>
  )
}
