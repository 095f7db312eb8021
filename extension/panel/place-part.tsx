import type { JSX } from 'preact'
import { customerName } from '../../shared/customer.ts'
import type { DraftCheck } from '../draft.ts'
import { askBook } from '../models/book.ts'
import { useModels } from './models.ts'
import { PlaceFold } from './place-fold.tsx'

/** Where the accounts of the file in Accounts stand. */
export function PlacePart({ check }: { check: DraftCheck }): JSX.Element | null {
  const { draft } = useModels()
  const { source, found, at } = check
  if (source.kind !== 'file' || found.verdict === 'refused') return null
  const { name, asText, place } = source
  const survey = async (sheet: string | null) => {
    const bytes = await draft.bytes()
    return bytes ? askBook('survey', { bytes, name, asText, sheet }) : null
  }
  return (
    <div class="list">
      <PlaceFold
        key={at}
        check={found}
        place={place}
        customer={customerName(name)}
        survey={survey}
        onChoose={draft.readAt}
      />
    </div>
  )
}
