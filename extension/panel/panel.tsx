import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Accounts } from './accounts.tsx'
import { Header } from './header.tsx'
import { lazy, lazyBelow } from './lazy.tsx'
import { useModels } from './models.ts'

const Announcement = lazy(
  async () => (await import('./announcement.tsx')).Announcement,
  language => language.loadWork(),
)
const Banner = lazyBelow(async () => (await import('./banner.tsx')).Banner)
const Hint = lazy(async () => (await import('./hint.tsx')).Hint)
const Places = lazy(async () => (await import('./places.tsx')).Places)
const FilesView = lazy(async () => (await import('./files.tsx')).FilesView)

/** The whole panel. */
export function Panel(): JSX.Element {
  useStrayInput()
  const { place } = useModels()
  const here = place.place.value.name
  // Many files bring their own wide page, with a header of its own.
  if (here === 'files') return <FilesView />
  if (here === 'seat-grid') return <Places />
  return (
    <div class="panel">
      <Header />
      <Banner />
      {place.stray.value && <Hint />}
      <Announcement />
      {here === 'accounts' ? <Accounts /> : <Places />}
    </div>
  )
}

/** A file dropped beside the drop zone would take the panel's place in its window; a stray paste would do nothing. Both say so. */
function useStrayInput(): void {
  const { place, draft } = useModels()
  useEffect(() => {
    const refuse = (event: DragEvent) => {
      const taken = event.defaultPrevented
      event.preventDefault()
      if (event.dataTransfer && event.type === 'dragover') event.dataTransfer.dropEffect = 'none'
      if (event.type === 'drop' && !taken) place.stray.value = true
    }
    const paste = (event: ClipboardEvent) => {
      const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement
      const atStart = place.place.value.name === 'accounts' && draft.draft.value.step === 'start'
      if (!inField && !atStart && !event.defaultPrevented) place.stray.value = true
    }
    addEventListener('dragover', refuse)
    addEventListener('drop', refuse)
    addEventListener('paste', paste)
    return () => {
      removeEventListener('dragover', refuse)
      removeEventListener('drop', refuse)
      removeEventListener('paste', paste)
    }
  }, [place, draft])
}
