import type { JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { readyRows } from '../models/ready-count.ts'
import { goingRows, type VerdictView } from '../models/verdict.ts'
import { Ask } from './ask.tsx'
import { HereAlready } from './here-already.tsx'
import { useModels } from './models.ts'
import { SeenAlready } from './seen-already.tsx'

/** Where the accounts stand, from sources kept apart (N4): the service's list on this computer, what was read from the portal, and the service when asked. */
export function Standing({ view }: { view: VerdictView }): JSX.Element | null {
  const { known: knownPart, draft } = useModels()
  const known = knownPart.part.value
  const { check, whole } = draft.draft.value
  const going = goingRows(view)
  if (!known || going.length === 0) return null
  const ready = whole && check ? readyRows(check) : []
  // As much as the way on would send: a long list goes whole, in parts.
  const sent = ready.length > lumenConnect.limits.accounts ? ready : going
  return (
    <>
      <HereAlready directory={known.directory} rows={going} />
      <SeenAlready seen={known.seen} rows={going} />
      <Ask inquiry={known.inquiry} view={view} going={sent} />
    </>
  )
}
