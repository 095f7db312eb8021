import type { JSX } from 'preact'
import { lazy } from './lazy.tsx'
import { useModels } from './models.ts'
import { RelocationView } from './relocation.tsx'
import { RequestView } from './request.tsx'
import { Requests } from './requests.tsx'

const PageView = lazy(async () => (await import('./page.tsx')).PageView)
const AskSupport = lazy(async () => (await import('./ask-support.tsx')).AskSupport)
const ProofView = lazy(async () => (await import('./proof.tsx')).ProofView)
const SeatsView = lazy(async () => (await import('./seats.tsx')).SeatsView)
const SeatGrid = lazy(async () => (await import('./seat-grid.tsx')).SeatGrid)
const SettingsView = lazy(async () => (await import('./settings.tsx')).SettingsView)

/** Every place but the list of accounts, which alone must be there before a file can be checked. */
export function Places(): JSX.Element | null {
  const place = useModels().place.place.value
  if (place.name === 'settings') return <SettingsView />
  if (place.name === 'seats') return <SeatsView />
  if (place.name === 'seat-grid') return <SeatGrid />
  if (place.name === 'relocation') return <RelocationView />
  if (place.name === 'page') return <PageView />
  if (place.name === 'proof') return <ProofView of={place.of} />
  if (place.name === 'asking') return <AskSupport />
  if (place.name !== 'requests') return null
  return place.request === null ? <Requests /> : <RequestView request={place.request} key={place.request} />
}
