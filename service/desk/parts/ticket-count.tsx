import type { JSX } from 'preact'
import { COUNTED } from '../../../shared/desk-ticket.ts'
import { sayNumber } from '../../../shared/words/format.ts'
import { useWords } from '../desk.ts'

/** How many tickets a view holds, beside its name: no further than anybody reads, and nothing for none. */
export function TicketCount({ count }: { count: number }): JSX.Element | null {
  const { locale } = useWords()
  if (count === 0) return null
  return (
    <span class="count num">{count < COUNTED ? sayNumber(locale, count) : `${sayNumber(locale, COUNTED - 1)}+`}</span>
  )
}
