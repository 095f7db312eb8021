import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'

interface FilePickProps {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  /** Any file at all, and not only a list. */
  any?: boolean
  onFile: (file: File) => void
}

/** Choosing one file (a workbook or text file, unless any will do), by the browser's own chooser. */
export function FilePick({ id, label, hint, error, any = false, onFile }: FilePickProps): JSX.Element {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
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
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={about || undefined}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          if (file) onFile(file)
        }}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="msg msg-stop" id={`${id}-error`} role="alert">
          <Icon name="stop" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}
