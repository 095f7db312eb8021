import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { FieldNotes, notesOf } from '../../../extension/ui/field-notes.tsx'
import { Icon } from '../../../extension/ui/icon.tsx'
import { useWords } from '../desk.ts'

interface FilePickProps extends FieldNotes {
  label: string
  /** Any file at all, and not only a list. */
  any?: boolean
  onFile: (file: File) => void
}

/**
 * Choosing one file (a workbook or text file, unless any will do). The browser's own chooser lies unseen over words of
 * ours, which are in the page's language: it takes the press, the keyboard and a file that is dropped on it.
 */
export function FilePick({ id, label, hint, error, any = false, onFile }: FilePickProps): JSX.Element {
  const { desk } = useWords()
  const [name, setName] = useState<string | null>(null)
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <div class="file-pick">
        <span class="btn btn-sm" aria-hidden="true">
          <Icon name="upload" />
          {desk.chooseFile}
        </span>
        <span class="file-pick-name" aria-hidden="true">
          {name ?? desk.noFile}
        </span>
        <input
          id={id}
          type="file"
          accept={any ? undefined : '.xlsx,.csv,.tsv,.txt'}
          {...notesOf({ id, hint, error })}
          onChange={event => {
            const file = event.currentTarget.files?.[0]
            setName(file?.name ?? null)
            if (file) onFile(file)
          }}
        />
      </div>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
