import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { LONGEST_NAME, ownName } from '../panel-name.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useKeptField } from './kept-field.ts'
import { useModels, useWords } from './models.ts'

/** How this panel is called where its person sees all their panels, to disconnect one that was left behind. */
export function PanelNameField(): JSX.Element {
  const { connection } = useModels()
  const { settings } = useWords()
  const kept = connection.panelName.value
  const typed = useKeptField('typedName', kept ?? ownName())
  const [saved, setSaved] = useState(false)
  const save = async (event: Event) => {
    event.preventDefault()
    // An empty name is the browser's own.
    const name = typed.text.trim()
    await (await connection.signing()).rename(name === '' ? null : name)
    await typed.settle(name || ownName())
    setSaved(true)
  }
  return (
    <form onSubmit={save}>
      <Field
        id="panel-name"
        label={settings.panelName}
        hint={settings.panelNameHint}
        maxlength={LONGEST_NAME}
        value={typed.text}
        onInput={event => {
          setSaved(false)
          typed.type(event.currentTarget.value)
        }}
      >
        <Button type="submit">{saved ? settings.saved : settings.save}</Button>
      </Field>
    </form>
  )
}
