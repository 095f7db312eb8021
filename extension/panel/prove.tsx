import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { FilesModel } from '../models/files.ts'
import { proveList, type Uploaded } from '../models/proving.ts'
import type { PastedList } from '../rep-file.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWords } from './models.ts'
import { ListFile } from './proof-file.tsx'
import { ListPage, ReadFrom } from './proof-page.tsx'
import { ProofResult } from './proof-result.tsx'
import { Title } from './title.tsx'

const NOTHING: PastedList = { pasted: '', enterprise: '' }

/** The portal's list goes in at the top, the answer stands under it; both come back when the panel was closed. */
export function Prove({
  model,
  id,
  uploaded,
  onBack,
}: {
  model: FilesModel
  id: string
  uploaded: Uploaded
  onBack: () => void
}): JSX.Element {
  const { proving: say } = useWords()
  const [list, setList] = useState<PastedList>(NOTHING)
  const [unread, setUnread] = useState(false)
  useEffect(() => void model.db.get('proof', id).then(kept => kept && setList(kept)), [model, id])
  const change = (changes: Partial<PastedList>) => {
    const next = { ...list, ...changes }
    setUnread(false)
    setList(next)
    void model.db.put('proof', next, id)
  }
  const proven = list.pasted.trim() === '' ? null : proveList(uploaded, list)
  const back = (
    <button type="button" class="back" onClick={onBack}>
      <Icon name="left" small />
      {say.back}
    </button>
  )
  return (
    <main class="page">
      <Title back={back} lead={say.lead(uploaded.name, uploaded.rows.length)}>
        {proven ? say.result(proven.proof.counts, uploaded.rows.length) : say.title}
      </Title>
      {!proven && <p>{say.how}</p>}
      {proven && <ProofResult proof={proven.proof} uploaded={uploaded} list={list} />}
      <div class="field">
        <label class="label" for="portal-list">
          {say.list}
        </label>
        <textarea
          id="portal-list"
          class="input mono"
          rows={proven ? 4 : 10}
          spellcheck={false}
          value={list.pasted}
          aria-describedby="portal-list-hint"
          onInput={event => change({ pasted: event.currentTarget.value, source: null })}
        />
        <p class="hint" id="portal-list-hint">
          {proven ? say.read(proven.listed) : say.listHint}
        </p>
      </div>
      {list.pasted.trim() !== '' && !proven && (
        <Notice tone="look" role="status">
          <p>{say.nothingListed}</p>
        </Notice>
      )}
      {unread && (
        <Notice tone="stop" role="alert">
          <p>{say.unreadable}</p>
        </Notice>
      )}
      {proven && list.source && <ReadFrom source={list.source} missing={proven.proof.counts.missing} />}
      <ListPage taken={list.source ?? null} onRead={change} />
      <ListFile onRead={pasted => (pasted === null ? setUnread(true) : change({ pasted, source: null }))} />
      <Field
        id="proof-enterprise"
        label={say.enterprise}
        hint={say.enterpriseHint}
        value={list.enterprise}
        maxlength={64}
        mono
        onInput={event => change({ enterprise: event.currentTarget.value })}
      />
    </main>
  )
}
