import type { JSX } from 'preact'
import { countStaying } from '../models/inquiry.ts'
import { goingRows, type VerdictView } from '../models/verdict.ts'
import { Notice } from '../ui/notice.tsx'
import { useModels, useWords } from './models.ts'
import { whenText } from './when.tsx'

/** What the service said it would refuse of what goes, by the policy chosen: known before it is sent. */
export function Staying({ view }: { view: VerdictView }): JSX.Element | null {
  const { known, connection, draft } = useModels()
  const { inquiry, locale } = useWords()
  const answer = known.part.value?.inquiry.answer.value ?? null
  const going = goingRows(view)
  const count = countStaying(answer, connection.enterprise.value?.id ?? null, going)
  if (answer === null || count === 0) return null
  const whole = draft.draft.value.policy === 'all-or-nothing'
  return (
    <Notice tone="look" role="status" title={inquiry.staying(count, going.length, whole)}>
      <p>{inquiry.askedAt(whenText(locale, answer.askedAt))}</p>
    </Notice>
  )
}
