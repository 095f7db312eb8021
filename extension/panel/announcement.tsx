import type { JSX } from 'preact'
import { sayVerdict } from '../models/sentence.ts'
import { useModels, useVerdictWords } from './models.ts'

/** What a screen reader is told as it happens: that a check runs, and how it came out after every decision. */
export function Announcement(): JSX.Element {
  const { draft } = useModels()
  const words = useVerdictWords()
  const { checking, view } = draft
  const { step, check } = draft.draft.value
  const said = () => {
    if (checking.value !== null) return words.panel.checking
    if (step !== 'verdict' || !view.value || !check) return ''
    const { title, lead } = sayVerdict(words, check.now.verdict, view.value)
    return `${title}. ${lead}`
  }
  return (
    <p class="sr" role="status">
      {said()}
    </p>
  )
}
