import type { JSX } from 'preact'
import type { Check } from '../../shared/check.ts'
import { PACK_PLACE } from '../../shared/place.ts'
import { askBook } from '../models/book.ts'
import type { FilesModel } from '../models/files.ts'
import type { RepFile } from '../rep-file.ts'
import { PlaceFold } from './place-fold.tsx'

/** Where the accounts of the rep's open file stand. */
export function FilePlace({
  model,
  file,
  check,
}: {
  model: FilesModel
  file: RepFile
  check: Check
}): JSX.Element | null {
  if (check.verdict === 'refused') return null
  const survey = async (sheet: string | null) => {
    const bytes = await model.bytesOf(file.id)
    const { name, asText } = file
    return bytes && model.alone(() => askBook('survey', { bytes, name, asText, sheet }))
  }
  return (
    <div class="side-part">
      <PlaceFold
        check={check}
        place={file.check?.place ?? PACK_PLACE}
        customer={file.customer}
        survey={survey}
        onChoose={chosen => void model.setPlace(file.id, chosen)}
      />
    </div>
  )
}
