import type { JSX } from 'preact'
import { sayNumber } from '../../shared/words/format.ts'
import { FILE_TONES, type FileTone } from '../models/file-list.ts'
import type { FilesModel } from '../models/files.ts'
import { Icon } from '../ui/icon.tsx'
import { ChooseFiles, ChooseFolder } from './files-intake.tsx'
import { ClearFiles } from './files-notes.tsx'
import { useWords } from './models.ts'

/** Which files are shown, and the ways to more and to none. */
export function FilesBar({
  model,
  counts,
  only,
  onOnly,
}: {
  model: FilesModel
  counts: Readonly<Record<FileTone, number>>
  only: FileTone | null
  onOnly: (only: FileTone | null) => void
}): JSX.Element {
  const { files: say, level, locale } = useWords()
  const names: Readonly<Record<FileTone, string>> = {
    stop: level.stop,
    look: level.look,
    ready: level.ready,
    waiting: say.waitingOnes,
  }
  const shown = FILE_TONES.filter(tone => tone !== 'waiting' || counts.waiting > 0 || only === 'waiting')
  return (
    <div class="toolbar">
      <fieldset class="seg" aria-label={say.show}>
        <button type="button" aria-pressed={only === null} onClick={() => onOnly(null)}>
          {say.all} <span class="count">{sayNumber(locale, model.files.value.length)}</span>
        </button>
        {shown.map(tone => (
          <button
            key={tone}
            type="button"
            aria-pressed={only === tone}
            onClick={() => onOnly(only === tone ? null : tone)}
          >
            <Icon name={tone === 'waiting' ? 'clock' : tone} />
            {names[tone]} <span class="count">{sayNumber(locale, counts[tone])}</span>
          </button>
        ))}
      </fieldset>
      <div class="end">
        <ClearFiles model={model} />
        <ChooseFolder model={model} quiet />
        <ChooseFiles model={model} kind="quiet" />
      </div>
    </div>
  )
}
