import type { JSX } from 'preact'
import type { Locale } from '../../shared/words/locale.ts'
import { sayDay, sayReceiptTime, sayWhen } from '../../shared/words/when.ts'
import { useFirstWords } from './models.ts'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** An instant in the reader's own zone: the time today, the day as well otherwise; the receipt's on hover. */
export function When({ at }: { at: string }): JSX.Element {
  const { locale } = useFirstWords()
  return (
    <time dateTime={at} title={sayReceiptTime(locale, at, ZONE)}>
      {whenText(locale, at)}
    </time>
  )
}

/** The same as plain text, for inside a sentence. */
export function whenText(locale: Locale, at: string): string {
  return sayWhen(locale, at, new Date().toISOString(), ZONE)
}

/** The day alone, for inside a sentence. */
export function dayText(locale: Locale, at: string): string {
  return sayDay(locale, at, ZONE)
}

/** A step of work, to the second. */
export function secondText(locale: Locale, at: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone: ZONE }).format(new Date(at))
}
