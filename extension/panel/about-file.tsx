import type { JSX } from 'preact'
import type { Finding } from '../../shared/finding.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFindings, useModels, useVerdictWords } from './models.ts'

/** What is said about the file as a whole: each with why and the way out. */
export function AboutFile({
  findings,
  refused,
}: {
  findings: readonly Finding[]
  refused: boolean
}): JSX.Element | null {
  const { verdict, panel } = useVerdictWords()
  const sentences = useFindings()
  const { draft } = useModels()
  if (findings.length === 0 || !sentences) return null
  return (
    <section class="stack stack-2" aria-label={verdict.aboutFile}>
      {findings.map(finding => {
        const said = sayFinding(sentences, finding)
        return (
          <Notice key={finding.code} tone={finding.level} title={said.title}>
            <p>{said.why}</p>
            <p>{said.next}</p>
            {finding.code === 'file.is_csv' && (
              <Button class="start" size="small" onClick={draft.readAsText}>
                {verdict.readAsText}
              </Button>
            )}
            {refused && <p class="small faint">{panel.quote(finding.code)}</p>}
          </Notice>
        )
      })}
    </section>
  )
}
