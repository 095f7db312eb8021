import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { packName } from '../../shared/rule-pack.ts'
import { arrange, countTones, type FileOrder, type FileTone } from '../models/file-list.ts'
import type { FilesModel } from '../models/files.ts'
import { takeDropped } from '../models/intake.ts'
import { FileSide } from './file-side.tsx'
import { FilesBar } from './files-bar.tsx'
import { FilesExport } from './files-export.tsx'
import { FilesIntake } from './files-intake.tsx'
import { FilesNotes } from './files-notes.tsx'
import { FilesTable } from './files-table.tsx'
import { FilesTemplate } from './files-template.tsx'
import { useWords } from './models.ts'
import { Title } from './title.tsx'
import { WideHeader } from './wide-header.tsx'

/** Many files: what is wrong with each, and the one that is open beside them. They can be dropped anywhere. */
export function FilesPage({ model }: { model: FilesModel }): JSX.Element {
  const [open, setOpen] = useState<string | null>(null)
  const over = useDropAnywhere(model)
  const opened = model.files.value.find(({ id }) => id === open)
  return (
    <div class="wide" data-over={over || undefined}>
      <WideHeader rules={packName(lumenConnect)} />
      <div class={opened ? 'wide-body' : 'wide-body wide-alone'}>
        <Main model={model} open={open} onOpen={setOpen} />
        {opened && (
          <FileSide key={`${opened.id}${opened.check?.at}`} model={model} file={opened} onClose={() => setOpen(null)} />
        )}
      </div>
    </div>
  )
}

/** The whole page takes files, before the panel's own refusal of drops hears of them. */
function useDropAnywhere(model: FilesModel): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const hover = (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      event.stopPropagation()
      setOver(false)
      if (event.dataTransfer) void takeDropped(event.dataTransfer).then(model.add)
    }
    document.addEventListener('dragover', hover)
    document.addEventListener('dragleave', leave)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', hover)
      document.removeEventListener('dragleave', leave)
      document.removeEventListener('drop', drop)
    }
  }, [model])
  return over
}

function Main({
  model,
  open,
  onOpen,
}: {
  model: FilesModel
  open: string | null
  onOpen: (id: string) => void
}): JSX.Element {
  const { files: say } = useWords()
  const [only, setOnly] = useState<FileTone | null>(null)
  const [order, setOrder] = useState<FileOrder | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const files = model.files.value
  if (files.length === 0) {
    return (
      <main class="wide-main">
        <Title lead={say.leadEmpty}>{say.titleEmpty}</Title>
        <FilesIntake model={model} />
        <FilesNotes model={model} />
      </main>
    )
  }
  const counts = countTones(files)
  return (
    <main class="wide-main">
      <div class="cluster between">
        <Title lead={files.some(({ seal }) => seal !== null) ? say.leadSealed : say.lead}>
          {say.title(files.length, counts.ready)}
        </Title>
        <FilesExport model={model} chosen={chosen} />
      </div>
      <FilesNotes model={model} />
      <FilesBar model={model} counts={counts} only={only} onOnly={setOnly} />
      <FilesTable
        model={model}
        files={arrange(files, only, order)}
        order={order}
        onOrder={setOrder}
        open={open}
        onOpen={onOpen}
        chosen={chosen}
        onChosen={setChosen}
      />
      <FilesTemplate />
    </main>
  )
}
