import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { pastedNumbers } from '../models/paste.ts'
import { Button } from '../ui/button.tsx'
import { Sign } from '../ui/level.tsx'
import { Actions } from './actions.tsx'
import { DropZone } from './drop.tsx'
import { lazyBelow } from './lazy.tsx'
import { useFirstWords, useModels } from './models.ts'
import { Title } from './title.tsx'

// A file can be dropped before these are there.
const OtherWays = lazyBelow(
  async () => (await import('./other-ways.tsx')).OtherWays,
  language => language.loadWork(),
)
const Resume = lazyBelow(
  async () => (await import('./resume.tsx')).Resume,
  language => language.loadWork(),
)
const Guide = lazyBelow(async () => (await import('./guide.tsx')).Guide)

/** Where a list comes in: dropped, chosen, pasted or typed. */
export function Start(): JSX.Element {
  const { start } = useFirstWords()
  usePasteAnywhere()
  return (
    <>
      <main class="page">
        <Title lead={start.lead}>{start.title}</Title>
        <Resume />
        <DropZone />
        <OtherWays />
        <Guide />
      </main>
      <ListActions />
    </>
  )
}

/** A column pasted outside a field goes straight to its verdict. */
function usePasteAnywhere(): void {
  const { draft } = useModels()
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
      const [file] = event.clipboardData?.files ?? []
      if (file) return void draft.openFile(file)
      const numbers = pastedNumbers(event.clipboardData?.getData('text/plain') ?? '')
      if (numbers.length > 0) void draft.openPasted(numbers)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [draft])
}

function ListActions(): JSX.Element | null {
  const { draft } = useModels()
  const { start, level, panel } = useFirstWords()
  const { list } = draft.draft.value
  if (list.length === 0) return null
  const counts = draft.listCheck.value?.counts
  const note = counts && (
    <>
      <Sign tone="ready">{level.readyCount(counts.clear)}</Sign>
      {counts.look > 0 && <Sign tone="look">{level.lookCount(counts.look)}</Sign>}
      {counts.stop > 0 && <Sign tone="stop">{level.stopCount(counts.stop)}</Sign>}
    </>
  )
  return (
    <Actions note={note} end={panel.saved}>
      <Button kind="primary" size="large" onClick={() => draft.openList('typed', list)}>
        {start.goOn(list.length)}
      </Button>
    </Actions>
  )
}
