import type { JSX } from 'preact'
import { useDesk, useWords } from '../desk.ts'

/** The other language by its own name: who needs it can read it. */
export function LanguageSwitch(): JSX.Element {
  const { language } = useDesk()
  const { desk } = useWords()
  const { tag, name } = desk.otherLanguage
  return (
    <button type="button" class="btn btn-quiet btn-sm" lang={tag} onClick={() => language.choose(tag)}>
      {name}
    </button>
  )
}
