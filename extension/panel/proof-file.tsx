import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { READER_LIMITS } from '../../shared/limits.ts'
import { PACK_PLACE } from '../../shared/place.ts'
import { askBook } from '../models/book.ts'
import { Button } from '../ui/button.tsx'
import { useModels, useWords } from './models.ts'

const TEXT = /\.(?:csv|tsv|tab|txt)$/i

/** The portal's list as a file: text as it is, of a workbook the accounts that the check finds in it. Null: none found. */
export function ListFile({ onRead }: { onRead: (list: string | null) => void }): JSX.Element {
  const { checker } = useModels()
  const { proving: say } = useWords()
  const field = useRef<HTMLInputElement>(null)
  const read = async (file: File) => {
    if (file.size > READER_LIMITS.fileBytes) return onRead(null)
    if (TEXT.test(file.name)) return onRead((await file.text()).replaceAll(/[;,](?=\S)/g, '\t'))
    const bytes = new Uint8Array(await file.arrayBuffer())
    const { name } = file
    // The portal's list is no template: its accounts stand where its headings say.
    const surveyed = await askBook('survey', { bytes, name, asText: false, sheet: null })
    const [likeliest] = surveyed?.guesses ?? []
    const place = likeliest && surveyed ? { ...likeliest, sheet: surveyed.sheet } : PACK_PLACE
    const { sheet, column, firstRow } = place
    const opened = await checker.openFile({ bytes, name, asText: false, place: { sheet, column, firstRow } })
    const { rows } = opened.check
    onRead(rows.length > 0 ? rows.map(({ typed }) => typed).join('\n') : null)
  }
  return (
    <>
      <Button class="start" icon="sheet-in" onClick={() => field.current?.click()}>
        {say.import}
      </Button>
      <input
        ref={field}
        type="file"
        accept=".csv,.tsv,.tab,.txt,.xlsx"
        hidden
        aria-label={say.import}
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          if (file) void read(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
