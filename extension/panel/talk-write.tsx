import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { placeOf } from '../models/talk.ts'
import { Area } from '../ui/area.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useKeptReply } from './kept-reply.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

/** As long as a letter; the service takes no more. */
const MOST_LETTERS = 10_000

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
        maxlength={MOST_LETTERS}
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

function PickFile({ file, onPick }: { file: File | null; onPick: (file: File | null) => void }): JSX.Element {
  const { pack } = useSeats()
  const { seating, replying } = useSeatWords()
  const picker = useRef<HTMLInputElement>(null)
  const [tooLarge, setTooLarge] = useState<string | null>(null)
  const pick = (picked: File | undefined) => {
    if (!picked) return
    const fits = picked.size <= pack.limits.attachmentBytes
    setTooLarge(fits ? null : picked.name)
    if (fits) onPick(picked)
  }
  return (
    <>
      {file ? (
        <span class="chip wrap-any">
          {file.name}
          <IconButton icon="x" name={replying.without(file.name)} onClick={() => onPick(null)} />
        </span>
      ) : (
        <Button size="small" kind="quiet" icon="upload" onClick={() => picker.current?.click()}>
          {replying.file}
        </Button>
      )}
      <input
        ref={picker}
        class="sr"
        type="file"
        tabIndex={-1}
        aria-label={replying.file}
        onChange={event => {
          pick(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {tooLarge !== null && (
        <p class="msg msg-stop" role="alert">
          <Icon name="stop" />
          <span>{seating.fileTooLarge(tooLarge)}</span>
        </p>
      )}
    </>
  )
}
