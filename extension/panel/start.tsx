import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { pastedNumbers } from '../models/paste.ts'
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
const ListActions = lazyBelow(
  async () => (await import('./list-actions.tsx')).ListActions,
  language => language.loadWork(),
)
const Guide = lazyBelow(async () => (await import('./guide.tsx')).Guide)

/** Where a list comes in: dropped, chosen, pasted or typed. */
export function Start(): JSX.Element {
  const { start } = useFirstWords()
  const { draft } = useModels()
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
      {draft.draft.value.list.length > 0 && <ListActions />}
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
