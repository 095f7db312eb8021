import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { useWords } from '../desk.ts'
import type { MoveChange } from '../move-changes.ts'

/** A stale edit, shown with what changed: nothing is decided on what nobody has seen. */
export function MoveChanged({ changes, onSeen }: { changes: readonly MoveChange[]; onSeen: () => void }): JSX.Element {
  const { deciding, move } = useWords()
  const say = (change: MoveChange) =>
    change.is === 'state'
      ? deciding.rowChanged(change.account, move.rows[change.before].name, move.rows[change.after].name)
      : deciding.placeChanged(change.account, change.before ?? deciding.nowhere, change.after ?? deciding.nowhere)
  return (
    <Notice tone="look" role="alert" title={deciding.changedTitle}>
      <ul>
        {changes.map(change => (
          <li key={change.account}>{say(change)}</li>
        ))}
      </ul>
      <p>{deciding.changedNext}</p>
      <Button size="small" class="start" onClick={onSeen}>
        {deciding.seen}
      </Button>
    </Notice>
  )
}
