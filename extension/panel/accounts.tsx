import type { JSX } from 'preact'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { seriesOf } from '../submission.ts'
import { lazy } from './lazy.tsx'
import { useModels } from './models.ts'
import { Start } from './start.tsx'

/** What a dropped file leads to. */
export const VerdictPage = lazy(
  async () => (await import('./verdict.tsx')).VerdictPage,
  language => language.loadWork(),
)
const GridPage = lazy(
  async () => (await import('./grid.tsx')).GridPage,
  language => language.loadWork(),
)
const Submit = lazy(async () => (await import('./submit.tsx')).Submit)
const Sent = lazy(async () => (await import('./sent.tsx')).Sent)

/** The work on a list of accounts, at the step where it was left. */
export function Accounts(): JSX.Element {
  const { draft, outbox, language } = useModels()
  const { step, check, submission } = draft.draft.value
  const sent =
    submission === null ? null : (outbox.byKey(submission) ?? seriesOf(outbox.submissions.value, submission)[0])
  // The verdict is what comes next: it is asked for before all else, to be there before anyone drops a file.
  useLayoutEffect(() => void VerdictPage.prepare(language), [language])
  if (step === 'sent' && submission !== null)
    return sent ? <Sent submission={sent} /> : <Unknown submission={submission} />
  if (step === 'submit' && check) return <Submit />
  if (step === 'grid' && check) return <GridPage />
  if (step !== 'start' && check) return <VerdictPage />
  return <Start />
}

/** A submission that another window made a moment ago, or that is no more: then the draft can be sent again. */
function Unknown({ submission }: { submission: string }): null {
  const { draft, outbox } = useModels()
  useEffect(() => {
    void outbox.find(submission).then(found => found ?? draft.unsent(submission))
  }, [draft, outbox, submission])
  return null
}
