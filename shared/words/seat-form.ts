import { choicesOf } from '../question.ts'
import { formOf, type SeatField } from '../seat-column.ts'
import type { PanelSeats } from './catalogue.ts'

/** How a column's text is written; null where any text will do. */
export function sayForm(
  field: SeatField,
  { seat, seatChoice }: Pick<PanelSeats, 'seat' | 'seatChoice'>,
): string | null {
  const form = formOf(field)
  if (form === null) return null
  if (form !== 'choice') return seat.list.forms[form]
  return seat.list.choice(choiceNames(field, seatChoice))
}

/** What can be chosen in a column, by name; nothing where nothing is. */
export function choiceNames(field: SeatField, { choices }: PanelSeats['seatChoice']): string[] {
  if (field === 'full-name') return []
  // The index is what is asked here: not every question has choices.
  const names = (choices as Readonly<Record<string, Readonly<Record<string, string>>>>)[field]
  return choicesOf(field).flatMap(id => names?.[id] ?? [])
}
