import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { useWords } from '../desk.ts'
import type { RequestDeeds } from '../models/request-deeds.ts'
import type { RequestChange } from '../request-changes.ts'

/** What was just done here, and a stale edit with what changed: nothing is done on what nobody has seen. */
export function RequestChanged({ deeds }: { deeds: RequestDeeds }): JSX.Element {
  const { requests: words } = useWords()
  const changes = deeds.changes.value
  const done = deeds.done.value
  const say = (change: RequestChange): string => {
    switch (change.is) {
      case 'state':
        return words.changed.state(words.states[change.before], words.states[change.after])
      case 'content':
        return words.changed.content
      default:
        return words.changed[change.is](change.count)
    }
  }
  return (
    <>
      <div role="status">
        {done && (
          <Notice tone={done === 'decline' || done === 'withdraw' ? 'note' : 'ready'} title={words.done[done]} />
        )}
      </div>
      {changes.length > 0 && (
        <Notice tone="look" role="alert" title={words.changedTitle}>
          <ul>
            {changes.map(change => (
              <li key={change.is}>{say(change)}</li>
            ))}
          </ul>
          <p>{words.changedNext}</p>
          <Button size="small" class="start" onClick={deeds.seen}>
            {words.seen}
          </Button>
        </Notice>
      )}
    </>
  )
}
