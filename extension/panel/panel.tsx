import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { Accounts } from './accounts.tsx'
import { Header } from './header.tsx'
import { Hint } from './hint.tsx'
import { lazy } from './lazy.tsx'
import { useModels } from './models.ts'

const Announcement = lazy(
  async () => (await import('./announcement.tsx')).Announcement,
  language => language.loadWork(),
)
const Banner = lazy(async () => (await import('./banner.tsx')).Banner)
const Requests = lazy(async () => (await import('./requests.tsx')).Requests)
const RequestView = lazy(async () => (await import('./request.tsx')).RequestView)
const RelocationView = lazy(async () => (await import('./relocation.tsx')).RelocationView)
const FilesView = lazy(async () => (await import('./files.tsx')).FilesView)
const ProofView = lazy(async () => (await import('./proof.tsx')).ProofView)
const SettingsView = lazy(async () => (await import('./settings.tsx')).SettingsView)

/** The whole panel. */
export function Panel(): JSX.Element {
  useStrayInput()
  const { place } = useModels()
  // Many files bring their own wide page, with a header of its own.
  if (place.place.value.name === 'files') return <FilesView />
  return (
    <div class="panel">
      <Header />
      <Banner />
      <Hint />
      <Announcement />
      <View />
    </div>
  )
}

function View(): JSX.Element {
  const place = useModels().place.place.value
  if (place.name === 'settings') return <SettingsView />
  if (place.name === 'accounts') return <Accounts />
  if (place.name === 'relocation') return <RelocationView />
  if (place.name === 'proof') return <ProofView of={place.of} />
  if (place.name === 'files') return <FilesView />
  return place.request === null ? <Requests /> : <RequestView request={place.request} key={place.request} />
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
