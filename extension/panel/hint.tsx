import type { JSX } from 'preact'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useFirstWords, useModels } from './models.ts'

/** Says that what was dropped or pasted was not taken, and the way to where it is. */
export function Hint(): JSX.Element {
  const { place, draft } = useModels()
  const { panel } = useFirstWords()
  const close = () => {
    place.stray.value = false
  }
  const toStart = () => {
    draft.go('start')
    place.go({ name: 'accounts' })
  }
  return (
    <div class="banner" role="status">
      <Icon name="note" />
      <span>{panel.dropElsewhere}</span>
      <Button size="small" onClick={toStart}>
        {panel.goThere}
      </Button>
      <IconButton icon="x" name={panel.close} onClick={close} />
    </div>
  )
}
