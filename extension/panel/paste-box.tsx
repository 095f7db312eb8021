import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { pastedNumbers } from '../models/paste.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { lazyBelow } from './lazy.tsx'
import { useFirstWords, useModels } from './models.ts'

const PageRow = lazyBelow(async () => (await import('./page-row.tsx')).PageRow)

/** Only for the name of a key, so that a wrong guess does no harm. */
const IS_MAC = navigator.userAgent.includes('Macintosh')

/** A column from anywhere: pasted onto the page at once, or into a field that opens here; or the portal's own table. */
export function PasteBox(): JSX.Element {
  const { draft } = useModels()
  const { start } = useFirstWords()
  // What was left in the field is still there.
  const [open, setOpen] = useState(draft.draft.value.pasting !== '')
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
        <PageRow />
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
    const numbers = pastedNumbers(draft.draft.value.pasting)
    setNothing(numbers.length === 0)
    if (numbers.length === 0) return field.current?.focus()
    void draft.openPasted(numbers)
    draft.paste('')
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
        value={draft.draft.value.pasting}
        onInput={event => draft.paste(event.currentTarget.value)}
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
