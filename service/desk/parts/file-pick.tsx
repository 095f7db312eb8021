import type { JSX } from 'preact'
import { FieldNotes, notesOf } from '../../../extension/ui/field-notes.tsx'

interface FilePickProps extends FieldNotes {
  label: string
  /** Any file at all, and not only a list. */
  any?: boolean
  onFile: (file: File) => void
}

/** Choosing one file (a workbook or text file, unless any will do), by the browser's own chooser. */
export function FilePick({ id, label, hint, error, any = false, onFile }: FilePickProps): JSX.Element {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input file-pick"
        type="file"
        accept={any ? undefined : '.xlsx,.csv,.tsv,.txt'}
        {...notesOf({ id, hint, error })}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
        }}
      />
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
