import type { JSX } from 'preact'
import { Notice } from '../../../extension/ui/notice.tsx'
import { useWords } from '../desk.ts'
import type { MailDeeds } from '../models/mail-deeds.ts'
import { Trouble } from './trouble.tsx'

/** What was just done with mails, and why some stayed as they are. */
export function MailDone({ deeds }: { deeds: MailDeeds }): JSX.Element {
  const { incoming } = useWords()
  const { done, trouble } = deeds
  const refused = (done?.outcomes ?? []).flatMap(({ fault }) => (fault === null ? [] : [fault]))
  const count = (done?.outcomes.length ?? 0) - refused.length
  return (
    <>
      {trouble && <Trouble refusal={trouble} onAgain={deeds.again} />}
      <div role="status">
        {done && count > 0 && <Notice tone="ready" title={incoming.done[done.deed](count)} />}
        {refused.length > 0 && (
          <Notice tone="look" title={incoming.refused(refused.length)}>
            <ul class="small">
              {[...new Set(refused)].map(code => (
                <li key={code}>{incoming.faults[code] ?? incoming.otherFault(code)}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </>
  )
}
