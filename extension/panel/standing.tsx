import type { JSX } from 'preact'
import { goingRows, type VerdictView } from '../models/verdict.ts'
import { Ask } from './ask.tsx'
import { HereAlready } from './here-already.tsx'
import { useModels } from './models.ts'
import { SeenAlready } from './seen-already.tsx'

/** Where the accounts stand, from sources kept apart (N4): the service's list on this computer, what was read from the portal, and the service when asked. */
export function Standing({ view }: { view: VerdictView }): JSX.Element | null {
  const known = useModels().known.part.value
  const going = goingRows(view)
  if (!known || going.length === 0) return null
  return (
    <>
      <HereAlready directory={known.directory} rows={going} />
      <SeenAlready seen={known.seen} rows={going} />
      <Ask inquiry={known.inquiry} view={view} going={going} />
    </>
  )
}
