import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { FilesModel } from '../models/files.ts'
import type { Uploaded } from '../models/proving.ts'
import { Button } from '../ui/button.tsx'
import { useModels, useWords } from './models.ts'
import { Prove } from './prove.tsx'
import { sourceName } from './source.ts'
import './styles/files.css'

/** After an upload (N6): the rows of one of the rep's files, or of the list in Accounts, against the portal's list. */
export function ProofView({ of }: { of: string | null }): JSX.Element | null {
  const { files } = useModels()
  useEffect(() => void files.open(), [files])
  const model = files.part.value
  return model && (of === null ? <OfAccounts model={model} /> : <OfFile model={model} id={of} />)
}

function OfAccounts({ model }: { model: FilesModel }): JSX.Element {
  const { draft, place } = useModels()
  const words = useWords()
  const { check } = draft.draft.value
  const back = () => place.go({ name: 'accounts' })
  if (!check || check.now.rows.length === 0) return <Nothing onBack={back} />
  const { now, found } = check
  const uploaded: Uploaded = {
    name: sourceName(words, check.source),
    sha256: found.file?.sha256 ?? null,
    pack: now.pack,
    rows: now.rows.filter(({ ready }) => ready),
  }
  return <Prove model={model} id={found.file?.sha256 ?? 'list'} uploaded={uploaded} onBack={back} />
}

function OfFile({ model, id }: { model: FilesModel; id: string }): JSX.Element | null {
  const { place } = useModels()
  const [uploaded, setUploaded] = useState<Uploaded | null>(null)
  const name = model.files.value.find(file => file.id === id)?.name ?? ''
  useEffect(() => {
    void model.checkOf(id).then(check => {
      if (check) setUploaded({ name, sha256: check.file?.sha256 ?? null, pack: check.pack, rows: check.rows })
    })
  }, [model, id, name])
  const back = () => place.go({ name: 'files' })
  return uploaded && <Prove model={model} id={id} uploaded={uploaded} onBack={back} />
}

function Nothing({ onBack }: { onBack: () => void }): JSX.Element {
  const { proving: say } = useWords()
  return (
    <main class="page">
      <p class="muted">{say.noRows}</p>
      <Button class="start" onClick={onBack}>
        {say.back}
      </Button>
    </main>
  )
}
