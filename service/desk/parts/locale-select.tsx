import type { JSX } from 'preact'
import { LOCALES, type Locale } from '../../../shared/words/locale.ts'
import { Select } from './select.tsx'

interface LocaleSelectProps {
  id: string
  label: string
  value: Locale
  /** What each language is called. */
  names: Readonly<Record<Locale, string>>
  onChoose: (locale: Locale) => void
}

/** The language in which somebody is written to. */
export function LocaleSelect({ names, onChoose, ...rest }: LocaleSelectProps): JSX.Element {
  return (
    <Select {...rest} onChoose={value => onChoose(LOCALES.find(one => one === value) ?? 'en-US')}>
      {LOCALES.map(one => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </Select>
  )
}
