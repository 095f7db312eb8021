import type { JSX } from 'preact'
import { readSealCode, type SealCodeFault } from '../../shared/seal-code.ts'
import { Field } from '../ui/field.tsx'
import { useModels, useWords } from './models.ts'

/** What is wrong with a seal as it was typed; null for a good one and for none. */
export function sealFault(typed: string): SealCodeFault | null {
  if (typed.trim() === '') return null
  const read = readSealCode(typed)
  return 'fault' in read ? read.fault : null
}

/** N8: the code that a representative gave along with the file. A slip in it is told before it is sent. */
export function SealField(): JSX.Element {
  const { draft } = useModels()
  const { seal: say } = useWords()
  const typed = draft.draft.value.seal
  const fault = sealFault(typed)
  return (
    <Field
      id="seal"
      label={say.field}
      hint={say.fieldHint}
      error={fault ? say.faults[fault] : undefined}
      value={typed}
      maxlength={40}
      spellcheck={false}
      mono
      onInput={event => draft.typeSeal(event.currentTarget.value)}
    />
  )
}
