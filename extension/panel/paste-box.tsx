import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { pastedNumbers } from '../models/paste.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useFirstWords, useModels } from './models.ts'

/** Only for the name of a key, so that a wrong guess does no harm. */
const IS_MAC = navigator.userAgent.includes('Macintosh')

/** A column from anywhere: pasted onto the page at once, or into a field that opens here. */
export function PasteBox(): JSX.Element {
  const { start } = useFirstWords()
  const [open, setOpen] = useState(false)
  return (
    <Section id="other-ways" title={start.otherWays} quiet>
      <div class="list">
        <button type="button" class="row" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="paste" />
          <span class="row-text">
            <span>{start.paste}</span>
            <span class="small">{start.pasteFrom}</span>
          </span>
          <kbd class="kbd">{start.pasteKeys(IS_MAC)}</kbd>
        </button>
        {open && <PasteField />}
      </div>
    </Section>
  )
}

function PasteField(): JSX.Element {
  const { draft } = useModels()
  const { start } = useFirstWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const [nothing, setNothing] = useState(false)
  const take = () => {
    const numbers = pastedNumbers(field.current?.value ?? '')
    setNothing(numbers.length === 0)
    if (numbers.length > 0) void draft.openPasted(numbers)
    else field.current?.focus()
  }
  return (
    <div class="pad field">
      <label class="label" for="pasted">
        {start.pasteLabel}
      </label>
      <textarea
        // Opened by the person's own click, and the field is what they asked for.
        ref={element => {
          if (element && !field.current) element.focus()
          field.current = element
        }}
        id="pasted"
        class="input mono"
        rows={5}
        spellcheck={false}
        aria-invalid={nothing || undefined}
        aria-describedby="pasted-hint"
      />
      <p class="hint" id="pasted-hint">
        {start.pasteHint}
      </p>
      {nothing && (
        <p class="msg msg-stop" role="alert">
          <Icon name="stop" />
          <span>{start.pasteNothing}</span>
        </p>
      )}
      <Button class="start" onClick={take}>
        {start.pasteDo}
      </Button>
    </div>
  )
}
