import type { JSX } from 'preact'
import type { Check } from '../../shared/check.ts'
import { isPlaced, PACK_PLACE, type SheetPlace } from '../../shared/place.ts'
import { isUnsure, placeOf } from '../models/sheet-place.ts'
import { Fold } from '../ui/fold.tsx'
import { useWords } from './models.ts'
import { PlaceChooser } from './place-chooser.tsx'

/** Where a file's accounts were read, and the way to say that they stand elsewhere: open where it is not the portal's template. */
export function PlaceFold({
  check,
  place,
  customer,
  survey,
  onChoose,
}: {
  check: Check
  place: SheetPlace
  /** For whose files another place is remembered. */
  customer: string
} & Pick<Parameters<typeof PlaceChooser>[0], 'survey' | 'onChoose'>): JSX.Element {
  const { place: say } = useWords()
  const unsure = isUnsure(check)
  const placed = isPlaced(place)
  const { column, firstRow } = placeOf(placed ? place : PACK_PLACE)
  const [head, about] = placed
    ? [say.placed(column, firstRow, check.sheet), say.remembered(customer)]
    : unsure
      ? [say.ask, say.askMeans]
      : [say.other, say.readFrom(column, firstRow)]
  return (
    <Fold
      open={unsure}
      head={
        <>
          <span>{head}</span>
          <span class="small">{about}</span>
        </>
      }
    >
      <PlaceChooser survey={survey} place={place} onChoose={onChoose} />
    </Fold>
  )
}
