import type { JSX } from 'preact'
import { sayReceiptTime, sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useWords } from '../desk.ts'

/** An instant in the reader's zone: short, with the receipt's own time on hover. `exact` shows that one at once. */
export function Time({ at, exact = false }: { at: string; exact?: boolean }): JSX.Element {
  const { timeZone, now } = useDesk()
  const { locale } = useWords()
  const receipt = sayReceiptTime(locale, at, timeZone)
  return (
    <time dateTime={at} title={exact ? undefined : receipt}>
      {exact ? receipt : sayWhen(locale, at, now(), timeZone)}
    </time>
  )
}
