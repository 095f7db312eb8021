import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { LONGEST_TEXT } from '../../shared/desk-ticket.ts'
import { placeOf } from '../models/talk.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { useKeptReply } from './kept-reply.ts'
import { PickFile } from './pick-file.tsx'
import { useSeats } from './seat-context.ts'

/** The place to write something in a ticket: kept as it is typed, sent once, queued where there is no way. */
export function TalkWrite({
  number,
  answers = null,
  label,
  send,
  primary = false,
  withFile = false,
}: {
  number: string
  /** The question that it answers. */
  answers?: string | null
  label: string
  /** What the button says. */
  send: string
  primary?: boolean
  /** A file may go with it. */
  withFile?: boolean
}): JSX.Element {
  const { talk } = useSeats()
  const [file, setFile] = useState<File | null>(null)
  const kept = useKeptReply(placeOf({ number, answers }))
  const empty = kept.text.trim() === ''
  const submit = (event: Event) => {
    event.preventDefault()
    if (empty) return
    setFile(null)
    const body = file && { name: file.name, body: file }
    void kept.send(key => talk.say({ key, number, text: kept.text.trim(), answers, file: body }))
  }
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  return (
    <form class="talk-write" onSubmit={submit} onKeyDown={submitByKey}>
      <Area
        id={`write-${answers ?? 'reply'}`}
        label={label}
        rows={answers === null ? 3 : 2}
        maxlength={LONGEST_TEXT}
        value={kept.text}
        onInput={kept.type}
      />
      <div class="cluster">
        {withFile && <PickFile file={file} onPick={setFile} />}
        <Button class="end" type="submit" kind={primary ? 'primary' : 'plain'} aria-disabled={empty || undefined}>
          {send}
        </Button>
      </div>
    </form>
  )
}
