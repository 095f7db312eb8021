import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'

/** Chooses a file that goes along with what is written; one that is too large is told at once. */
export function PickFile({ file, onPick }: { file: File | null; onPick: (file: File | null) => void }): JSX.Element {
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
