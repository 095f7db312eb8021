import type { JSX } from 'preact'
import { extensionChoices } from '../../shared/extension-choice.ts'
import { useSeats } from './seat-context.ts'

/** Whom or what calls go to, typed; where that is an extension, those of the request and the known ones are offered. */
export function SeatTarget({
  id,
  value,
  isExtension,
  invalid = false,
  onType,
}: {
  id: string
  value: string
  isExtension: boolean
  invalid?: boolean
  onType: (text: string) => void
}): JSX.Element {
  const { draft, extensions } = useSeats()
  const { seats, open } = draft.value
  const offered = isExtension ? extensionChoices(seats, extensions.known.value, { typed: value, own: open }) : []
  return (
    <>
      <input
        id={id}
        class="input"
        autocomplete="off"
        list={isExtension ? `${id}-offered` : undefined}
        aria-invalid={invalid ? 'true' : undefined}
        value={value}
        onInput={event => onType(event.currentTarget.value)}
      />
      {isExtension && (
        <datalist id={`${id}-offered`}>
          {offered.map(({ number, name }) => (
            <option key={number} value={number}>
              {name ?? ''}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}
