import type { JSX } from 'preact'
import type { Check } from '../../shared/check.ts'
import { isPlaced, PACK_PLACE } from '../../shared/place.ts'
import { askBook } from '../models/book.ts'
import type { FilesModel } from '../models/files.ts'
import { isUnsure, placeOf } from '../models/sheet-place.ts'
import type { RepFile } from '../rep-file.ts'
import { Fold } from '../ui/fold.tsx'
import { useWords } from './models.ts'
import { PlaceChooser } from './place-chooser.tsx'

/** Where the accounts of the open file were read, and the way to say that they stand elsewhere. */
export function FilePlace({
  model,
  file,
  check,
}: {
  model: FilesModel
  file: RepFile
  check: Check
}): JSX.Element | null {
  const { place: say } = useWords()
  if (check.verdict === 'refused') return null
  const place = file.check?.place ?? PACK_PLACE
  const unsure = isUnsure(check)
  const { column, firstRow } = placeOf(place)
  const survey = async (sheet: string | null) => {
    const bytes = await model.bytesOf(file.id)
    const { name, asText } = file
    return bytes && model.alone(() => askBook('survey', { bytes, name, asText, sheet }))
  }
  const [head, about] = isPlaced(place)
    ? [say.placed(column, firstRow, check.sheet), say.remembered(file.customer)]
    : [unsure ? say.ask : say.other, unsure ? say.askMeans : say.readFrom(column, firstRow)]
  return (
    <div class="side-part">
      <Fold
        open={unsure}
        head={
          <>
            <span>{head}</span>
            <span class="small">{about}</span>
          </>
        }
      >
        <PlaceChooser survey={survey} place={place} onChoose={chosen => void model.setPlace(file.id, chosen)} />
      </Fold>
    </div>
  )
}
