import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'

/** A field that narrows down the list under it. */
export function SearchField({
  id,
  label,
  value,
  onInput,
}: {
  id: string
  label: string
  value: string
  onInput: (text: string) => void
}): JSX.Element {
  return (
    <div class="search">
      <Icon name="search" />
      <input
        id={id}
        class="input"
        type="search"
        aria-label={label}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        maxlength={100}
        value={value}
        onInput={event => onInput(event.currentTarget.value)}
      />
    </div>
  )
}
