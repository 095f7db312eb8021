import type { JSX } from 'preact'

/** A checkbox in a table, with room round it to be hit. `walk`: j and k stop at it. */
export function PickBox({
  name,
  checked,
  walk = false,
  onPick,
}: {
  name: string
  checked: boolean
  walk?: boolean
  onPick: (on: boolean) => void
}): JSX.Element {
  return (
    <label class="pick-box">
      <input
        type="checkbox"
        data-walk={walk || undefined}
        aria-label={name}
        checked={checked}
        onChange={event => onPick(event.currentTarget.checked)}
      />
    </label>
  )
}
