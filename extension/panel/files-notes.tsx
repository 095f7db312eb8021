import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FilesModel } from '../models/files.ts'
import { MOST_FILES } from '../rep-file.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWords } from './models.ts'

/** How far the checking is, what was not taken in, and the way to forget it all. */
export function FilesNotes({ model }: { model: FilesModel }): JSX.Element {
  const { files: say } = useWords()
  const left = model.left.value
  return (
    <>
      {left && left.over > 0 && (
        <Notice tone="look" role="status">
          <p>{say.tooMany(MOST_FILES, left.over)}</p>
        </Notice>
      )}
      {left && left.aside > 0 && (
        <Notice tone="note" role="status">
          <p>{say.aside(left.aside)}</p>
        </Notice>
      )}
      <Progress model={model} />
    </>
  )
}

function Progress({ model }: { model: FilesModel }): JSX.Element | null {
  const { files: say } = useWords()
  const all = model.files.value.length
  const waiting = model.waiting.value
  if (waiting === 0) return null
  const done = all - waiting
  if (model.stopped.value) {
    return (
      <div class="cluster between">
        <p class="muted" role="status">
          {say.stopped(waiting)}
        </p>
        <Button icon="check" onClick={model.goOn}>
          {say.goOn}
        </Button>
      </div>
    )
  }
  return (
    <div class="cluster between">
      <div class="files-progress">
        <p class="small muted">{say.progress(done, all)}</p>
        <div
          class="progress"
          role="progressbar"
          aria-label={say.checkingNow}
          aria-valuemin={0}
          aria-valuemax={all}
          aria-valuenow={done}
          aria-valuetext={say.progress(done, all)}
        >
          <i style={{ '--done': (done / all) * 100 }} />
        </div>
      </div>
      <Button icon="x" onClick={model.stop}>
        {say.stop}
      </Button>
    </div>
  )
}

/** Forgetting can't be undone, so it asks once, in place. */
export function ClearFiles({ model }: { model: FilesModel }): JSX.Element {
  const { files: say } = useWords()
  const [asks, setAsks] = useState(false)
  if (!asks) {
    return (
      <Button kind="quiet" size="small" onClick={() => setAsks(true)}>
        {say.clear}
      </Button>
    )
  }
  return (
    <div class="cluster" role="alert">
      <span class="small">
        <Icon name="look" /> {say.clearAsk(model.files.value.length)}
      </span>
      <Button size="small" onClick={() => setAsks(false)}>
        {say.clearNo}
      </Button>
      <Button kind="danger" size="small" onClick={model.clear}>
        {say.clearYes}
      </Button>
    </div>
  )
}
