import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { useModels } from './models.ts'
import { PortalTemplate } from './portal-template.tsx'

/** Which template the corrected files are copies of: the portal's own, once it was given here or in Accounts. */
export function FilesTemplate(): JSX.Element | null {
  const { making } = useModels()
  useEffect(() => void making.open(), [making])
  const model = making.part.value
  return (
    model && (
      <div class="list">
        <PortalTemplate model={model} />
      </div>
    )
  )
}
