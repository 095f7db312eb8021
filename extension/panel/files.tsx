import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { FilesPage } from './files-page.tsx'
import { useModels } from './models.ts'
import './styles/files.css'

/** The rep's view, once what it keeps on this computer is open; what was interrupted goes on. */
export function FilesView(): JSX.Element | null {
  const { files, language } = useModels()
  useEffect(() => {
    void language.loadSentences()
    void files.open().then(model => {
      if (!model.stopped.value && model.waiting.value > 0) void model.run()
    })
  }, [files, language])
  const model = files.part.value
  return model && <FilesPage model={model} />
}
