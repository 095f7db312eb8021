import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import type { Exported } from '../models/export.ts'
import type { FilesModel } from '../models/files.ts'
import { loadFixListWords } from '../models/fix-words.ts'
import { Button } from '../ui/button.tsx'
import { useModels, useWords } from './models.ts'
import { saveFile } from './save.ts'

/** Everything for the customers in one archive: of the files chosen, or of all that were checked. */
export function FilesExport({ model, chosen }: { model: FilesModel; chosen: ReadonlySet<string> }): JSX.Element {
  const words = useWords()
  const { files: say, panel } = words
  const [done, setDone] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  const stopping = useRef<AbortController | null>(null)
  const checked = model.files.value.filter(({ check }) => check !== null)
  const some = checked.filter(({ id }) => chosen.has(id))
  const files = some.length > 0 ? some : checked
  const write = useWriting(model)
  const save = async () => {
    stopping.current = new AbortController()
    setSaid('')
    setDone(0)
    const { signal } = stopping.current
    try {
      const { archive, corrected } = await write(files, signal, setDone)
      const day = new Intl.DateTimeFormat('sv-SE').format(new Date())
      saveFile(archive, say.archive(day), 'application/zip')
      setSaid(say.exported(files.length, corrected))
    } catch {
      setSaid(signal.aborted ? say.exportStopped : say.exportFailed)
    }
    setDone(null)
  }
  return (
    <div class="stack stack-2">
      <div class="cluster">
        {done !== null && <Button onClick={() => stopping.current?.abort()}>{panel.cancel}</Button>}
        <Button
          kind="primary"
          icon="zip"
          busy={done !== null}
          aria-disabled={files.length === 0 || undefined}
          onClick={save}
        >
          {done !== null
            ? say.exporting(done, files.length)
            : some.length > 0
              ? say.exportSome(some.length)
              : say.export}
        </Button>
      </div>
      <p class="small muted" role="status">
        {done !== null ? panel.waiting : said}
      </p>
    </div>
  )
}

/** Writing is large code, and loaded when something is first written. */
function useWriting(model: FilesModel) {
  const { language, making } = useModels()
  return (
    files: Parameters<typeof import('../models/export.ts').exportFiles>[0]['files'],
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<Exported> =>
    model.alone(async () => {
      const words = await language.all()
      const { exportFiles } = await import('../models/export.ts')
      const template = (await making.open()).template.value?.bytes ?? null
      const fixWords = await loadFixListWords(model.fixLocale.value)
      const { checkOf, bytesOf } = model
      model.rest()
      return exportFiles({ files, words, fixWords, template, checkOf, bytesOf, onProgress, signal })
    })
}
