import type { JSX } from 'preact'
import { PasteBox } from './paste-box.tsx'
import { PasteChoice } from './paste-choice.tsx'
import { TypedList } from './typed-list.tsx'

/** The ways in beside a file: a pasted column, or numbers typed one by one. */
export function OtherWays(): JSX.Element {
  return (
    <>
      <PasteChoice />
      <PasteBox />
      <TypedList />
    </>
  )
}
