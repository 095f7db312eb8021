import type { JSX } from 'preact'
import { Icon } from '../../../extension/ui/icon.tsx'

interface FilePickProps {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  onFile: (file: File) => void
}

/** Choosing one workbook or text file, by the browser's own chooser. */
export function FilePick({ id, label, hint, error, onFile }: FilePickProps): JSX.Element {
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
        accept=".xlsx,.csv,.tsv,.txt"
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
