import type { JSX } from 'preact'
import type { DraftCheck } from '../draft.ts'
import { sendableCount } from '../models/ready-count.ts'
import { countSafeFixes, countSafeOmissions, type VerdictView } from '../models/verdict.ts'
import { Button } from '../ui/button.tsx'
import { Actions } from './actions.tsx'
import { useModels, useVerdictWords } from './models.ts'

/** The next step, always named: fix what is safe, submit what is ready, or choose another file. */
export function VerdictActions({ check, view }: { check: DraftCheck; view: VerdictView }): JSX.Element {
  const { draft } = useModels()
  const { verdict } = useVerdictWords()
  const safe = countSafeFixes(view)
  const { going, stop } = view.counts
  const isFile = check.source.kind === 'file'
  if (check.now.verdict === 'refused' || view.counts.all === 0 || (going === 0 && safe === 0)) {
    const other = isFile ? verdict.nextFile : verdict.nextList
    const next = going === 0 && stop > 0 ? verdict.nextFix : other
    return (
      <Actions note={<span>{verdict.notSent(next)}</span>}>
        <Button kind="primary" size="large" onClick={isFile ? () => draft.go('start') : draft.changeList}>
          {isFile ? verdict.anotherFile : verdict.changeList}
        </Button>
      </Actions>
    )
  }
  const submit = () => draft.go('submit')
  const sendable = sendableCount(draft.draft.value, going)
  if (safe === 0) {
    return (
      <Actions note={<span>{verdict.notSent(verdict.nextSubmit)}</span>}>
        <Button kind="primary" size="large" onClick={submit}>
          {verdict.submit(sendable)}
        </Button>
      </Actions>
    )
  }
  const needYou = view.concerns.stop.filter(({ fix }) => !fix).length
  return (
    <Actions note={<span>{verdict.safeAndYou(safe, countSafeOmissions(view), needYou)}.</span>}>
      {going > 0 && (
        <Button size="large" onClick={submit}>
          {verdict.submitShort(sendable)}
        </Button>
      )}
      <Button kind="primary" size="large" busy={draft.work.busy.value} onClick={draft.work.fixSafe}>
        {verdict.fixSafe(safe)}
      </Button>
    </Actions>
  )
}
