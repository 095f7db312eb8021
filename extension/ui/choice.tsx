import type { ComponentChildren, JSX } from 'preact'

/** One of several ways, with its consequence beside it. */
export function Choice({
  group,
  checked,
  onChoose,
  disabled,
  children,
}: {
  group: string
  checked: boolean
  onChoose: () => void
  disabled?: boolean
  children: ComponentChildren
}): JSX.Element {
  return (
    <label class="choice">
      <input type="radio" name={group} checked={checked} disabled={disabled} onChange={onChoose} />
      {children}
    </label>
  )
}
