import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Batch } from '../../shared/batch.ts'
import { mayUndo } from '../models/moves.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useModels, useWords } from './models.ts'
import { sayNotQueued } from './problem.ts'
import { whenText } from './when.tsx'

/** Taking back what a batch added, within 24 hours, after asking; and what came of it. */
export function UndoBatch({ batch }: { batch: Batch }): JSX.Element | null {
  const { known, connection, requests } = useModels()
  const words = useWords()
  const [asking, setAsking] = useState(false)
  const person = connection.connection.value?.person
  const model = known.part.value?.moves
  if (batch.undo) {
    const { by, at, counts } = batch.undo
    return (
      <Notice tone="note" role="status" title={words.packet.undone(by.name, whenText(words.locale, at))}>
        <p>{words.packet.undoneRows(counts.released, counts.gone)}</p>
      </Notice>
    )
  }
  if (!model || !person || !mayUndo(batch, person, Date.now())) return null
  const added = batch.counts.assigned + batch.counts.unconfirmed
  const undo = async () => {
    if (await model.undo(batch.number)) await requests.open(batch.number)
  }
  if (!asking) {
    return (
      <Button class="start" size="small" icon="undo" onClick={() => setAsking(true)}>
        {words.packet.undo}
      </Button>
    )
  }
  const problem = model.problem.value
  return (
    <Notice tone="look" role="alert" title={words.packet.undoAsk(added, batch.enterprise.name)}>
      {problem && <p>{sayNotQueued(words, problem, connection.host.value)}</p>}
      <div class="cluster">
        <Button size="small" onClick={() => setAsking(false)}>
          {words.panel.cancel}
        </Button>
        <Button size="small" kind="danger" busy={model.busy.value} onClick={undo}>
          {words.packet.undoDo(added)}
        </Button>
      </div>
    </Notice>
  )
}
