import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import type { FilesModel } from '../models/files.ts'
import { takeChosen } from '../models/intake.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Promised } from '../ui/notice.tsx'
import { useFirstWords, useWords } from './models.ts'

/** The place for the first files. */
export function FilesIntake({ model }: { model: FilesModel }): JSX.Element {
  const { files: say, start } = useWords()
  return (
    <section class="drop" aria-label={say.dropZone}>
      <div class="drop-main">
        <Icon name="sheet-in" />
        <p>
          <strong>{say.drop}</strong>
        </p>
        <div class="cluster">
          <ChooseFiles model={model} kind="primary" />
          <ChooseFolder model={model} />
        </div>
        <p class="hint">{say.kinds}</p>
      </div>
      <Promised icon="computer">{start.promise}</Promised>
    </section>
  )
}

/** A button that takes any number of files. */
export function ChooseFiles({ model, kind }: { model: FilesModel; kind: 'primary' | 'quiet' }): JSX.Element {
  const { files: say } = useWords()
  const first = kind === 'primary'
  return (
    <Choose
      model={model}
      name={first ? say.choose : say.add}
      kind={kind}
      icon={first ? undefined : 'plus'}
      folder={false}
    />
  )
}

/** A button that takes a folder with all folders in it. */
export function ChooseFolder({ model, quiet = false }: { model: FilesModel; quiet?: boolean }): JSX.Element {
  const { files: say } = useWords()
  return (
    <Choose model={model} name={quiet ? say.addFolder : say.chooseFolder} kind={quiet ? 'quiet' : 'plain'} folder />
  )
}

function Choose({
  model,
  name,
  kind,
  icon,
  folder,
}: {
  model: FilesModel
  name: string
  kind: 'primary' | 'plain' | 'quiet'
  icon?: 'plus' | undefined
  folder: boolean
}): JSX.Element {
  const { locale } = useFirstWords()
  const field = useRef<HTMLInputElement>(null)
  const shown = icon ? { icon } : {}
  return (
    <>
      <Button
        kind={kind}
        size={kind === 'quiet' ? 'small' : 'normal'}
        {...shown}
        onClick={() => field.current?.click()}
      >
        {name}
      </Button>
      <input
        ref={element => {
          field.current = element
          // An attribute that only this kind of field has, and that Preact does not know.
          element?.toggleAttribute('webkitdirectory', folder)
        }}
        type="file"
        lang={locale}
        multiple
        hidden
        aria-label={name}
        onChange={event => {
          const intake = takeChosen(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
          void model.add(intake)
        }}
      />
    </>
  )
}
