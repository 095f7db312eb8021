import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Promised } from '../ui/notice.tsx'
import { useFirstWords, useModels } from './models.ts'
import { openFiles } from './open-files.ts'

const ACCEPTED = '.xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.tsv,.txt'

/** The place for a workbook, with the portal's limits inside it and the promise under it. */
export function DropZone(): JSX.Element {
  const { draft, files: many, place } = useModels()
  const words = useFirstWords()
  const { start } = words
  const [over, setOver] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null | undefined) => {
    const [file, ...more] = files ?? []
    place.stray.value = false
    if (file && more.length === 0) return void draft.openFile(file)
    if (!file) return
    // Several files are the rep's view's: it takes them in, and the tab shows them.
    const taken = [file, ...more].map(each => ({ file: each, folder: '' }))
    void many.open().then(model => model.add({ files: taken, aside: 0 }))
    openFiles(place)
  }
  const busy = draft.checking.value !== null
  return (
    <section
      class="drop"
      aria-label={start.dropZone}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        event.stopPropagation()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <div class="drop-main">
        <Icon name="sheet-in" />
        <p>
          <strong>{busy ? words.panel.checking : start.drop}</strong>
        </p>
        <Button kind="primary" busy={busy} onClick={() => field.current?.click()}>
          {start.choose}
        </Button>
        <input
          ref={field}
          type="file"
          accept={ACCEPTED}
          multiple
          hidden
          aria-label={start.choose}
          onChange={event => {
            take(event.currentTarget.files)
            // The same file again is a new check: it may have been saved in between.
            event.currentTarget.value = ''
          }}
        />
        <p class="hint">{start.kinds}</p>
      </div>
      <Limits />
      <Promised icon="computer">{start.promise}</Promised>
    </section>
  )
}

function Limits(): JSX.Element {
  const { start } = useFirstWords()
  const { limits, sheet, portal } = lumenConnect
  return (
    <dl class="limits" aria-label={start.limits(portal)}>
      <div>
        <dt>{start.limitAccounts}</dt>
        <dd>{limits.accounts}</dd>
      </div>
      <div>
        <dt>{start.limitSize}</dt>
        <dd>{start.megabyte}</dd>
      </div>
      <div>
        <dt>{start.limitRow}</dt>
        <dd>{start.row(sheet.firstRow)}</dd>
      </div>
    </dl>
  )
}
