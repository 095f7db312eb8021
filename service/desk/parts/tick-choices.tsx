import type { JSX } from 'preact'
import { Icon, type IconName } from '../../../extension/ui/icon.tsx'
import type { ItemState } from '../../../shared/ticket.ts'
import { useWords } from '../desk.ts'

export type TickChoice = Exclude<ItemState, 'to-do'>

/** What can be said of an item, with the class that the keys look for. */
const CHOICES: readonly { state: TickChoice; icon: IconName; name: string }[] = [
  { state: 'done', icon: 'check', name: 'done' },
  { state: 'needs-info', icon: 'ask', name: 'info' },
  { state: 'not-possible', icon: 'x', name: 'not' },
]

/** The three choices of an item, or of a line that stands for some. */
export function TickChoices({
  label,
  state,
  more = '',
  onPress,
}: {
  label: string
  state: ItemState
  /** Classes of the place it stands in. */
  more?: string
  onPress: (choice: TickChoice) => void
}): JSX.Element {
  const { requests: words } = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line of text
    <div class={`seg ${more}`} role="group" aria-label={words.choose(label)}>
      {CHOICES.map(({ state: one, icon, name }, index) => (
        <button
          key={one}
          type="button"
          class={name}
          aria-pressed={one === state}
          tabIndex={one === state || (state === 'to-do' && index === 0) ? 0 : -1}
          onClick={() => onPress(one)}
        >
          <Icon name={icon} />
          {words.choices[one]}
        </button>
      ))}
    </div>
  )
}
