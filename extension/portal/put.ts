import type { FilledField, PageFile } from '../../shared/page-ask.ts'
import { type FoundField, files, standingIn } from './field.ts'
import { mark } from './mark.ts'
import { pause } from './pause.ts'

/**
 * Puts a file into a chooser as if it had been chosen there: the page hears `input` and `change`. Nothing is submitted.
 * It is looked at again after a moment, since a page may take it over or out again.
 */
export async function putFile({ element, field }: FoundField, file: PageFile): Promise<FilledField> {
  const carried = new DataTransfer()
  carried.items.add(
    new File([Uint8Array.from(atob(file.bytes), each => each.charCodeAt(0))], file.name, { type: file.type }),
  )
  files.set(element, carried.files)
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
  mark(element, true)
  await pause()
  const value = standingIn(element, 'file')
  const outcome = value === file.name ? 'kept' : value === '' ? 'refused' : 'changed'
  return { field: field.at, outcome, value }
}
