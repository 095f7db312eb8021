import type { FilledField, PageValue } from '../../shared/page-ask.ts'
import { areaValue, type FoundField, inputValue, standingIn } from './field.ts'
import { mark } from './mark.ts'
import { pause } from './pause.ts'

/**
 * Puts texts into fields as if they had been typed: by the browser's own setter, so that a framework that watches its
 * fields hears of it, and with the events that typing and leaving make. Nothing is submitted. Every field is read again
 * after a moment, since a page may take a text back.
 */
export async function fillFields(wanted: readonly (PageValue & { found: FoundField })[]): Promise<FilledField[]> {
  for (const { found, value } of wanted) {
    setValue(found, value)
    mark(found.element, found === wanted[0]?.found)
  }
  await pause()
  return wanted.map(({ found, value }) => {
    const now = standingIn(found.element, found.field.kind)
    // A page's line breaks are always one character.
    const kept = now === value.replace(/\r\n?/g, '\n')
    return {
      field: found.field.at,
      outcome: kept ? 'kept' : now === found.field.value ? 'refused' : 'changed',
      value: now,
    }
  })
}

function setValue({ element, field }: FoundField, value: string): void {
  const { set } = field.kind === 'lines' ? areaValue : inputValue
  set(element, value)
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
  element.dispatchEvent(new FocusEvent('blur', { composed: true }))
  element.dispatchEvent(new FocusEvent('focusout', { bubbles: true, composed: true }))
}
