import type { JSX } from 'preact'
import { customerName } from '../../shared/customer.ts'
import { isPlaced, PACK_PLACE } from '../../shared/place.ts'
import type { DraftCheck } from '../draft.ts'
import { askBook } from '../models/book.ts'
import { isUnsure, placeOf } from '../models/sheet-place.ts'
import { Fold } from '../ui/fold.tsx'
import { useModels, useWords } from './models.ts'
import { PlaceChooser } from './place-chooser.tsx'

/** Where the accounts were read, and the way to say that they stand elsewhere: open where it is not the portal's template. */
export function PlacePart({ check }: { check: DraftCheck }): JSX.Element | null {
  const { draft } = useModels()
  const { place: say } = useWords()
  const { source, found, at } = check
  if (source.kind !== 'file' || found.verdict === 'refused') return null
  const { name, asText, place } = source
  const unsure = isUnsure(found)
  const placed = isPlaced(place)
  const { column, firstRow } = placeOf(placed ? place : PACK_PLACE)
  const [head, about] = placed
    ? [say.placed(column, firstRow, found.sheet), say.remembered(customerName(name))]
    : unsure
      ? [say.ask, say.askMeans]
      : [say.other, say.readFrom(column, firstRow)]
  const survey = async (sheet: string | null) => {
    const bytes = await draft.bytes()
    return bytes ? askBook('survey', { bytes, name, asText, sheet }) : null
  }
  return (
    <div class="list">
      <Fold
        key={at}
        open={unsure}
        head={
          <>
            <span>{head}</span>
            <span class="small">{about}</span>
          </>
        }
      >
        <PlaceChooser survey={survey} place={place} onChoose={draft.readAt} />
      </Fold>
    </div>
  )
}
