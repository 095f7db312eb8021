import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { readExtensions } from '../../shared/extension-list.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'

/** The extensions that are given away, pasted once, so that clashes with them are told (N13). */
export function SeatExtensions(): JSX.Element {
  const model = useSeats()
  const { seating } = useSeatWords()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const known = model.extensions.known.value
  const { extensions, unread } = readExtensions(text)
  const keep = () => {
    void model.extensions.take(extensions)
    setOpen(false)
    setText('')
  }
  return (
    <>
      <Button size="small" kind="quiet" icon="list" aria-expanded={open} onClick={() => setOpen(!open)}>
        {seating.extensions(known.length)}
      </Button>
      {open && (
        <div class="card stack wide-tool">
          <Area
            id="extensions"
            label={seating.extensionsLabel}
            hint={seating.extensionsHint}
            rows={4}
            mono
            value={text}
            onInput={setText}
          />
          {text.trim() !== '' && <p role="status">{seating.extensionsRead(extensions.length, unread)}</p>}
          <Button class="start" onClick={keep} aria-disabled={extensions.length === 0 || undefined}>
            {seating.extensionsKeep}
          </Button>
        </div>
      )}
    </>
  )
}
