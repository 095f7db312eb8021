import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Cell } from '../../../extension/ui/cell.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { KnownExtension, ListedExtension } from '../../../shared/extension.ts'
import {
  type ExtensionList,
  extensionChange,
  readExtensionList,
  readPastedExtensions,
} from '../../../shared/extension-list.ts'
import { sayFinding } from '../../../shared/words/finding.ts'
import { useDesk, useWords } from '../desk.ts'
import { inflate } from '../inflate.ts'
import { createDeed } from '../models/deed.ts'
import { useKept } from '../models/kept.ts'
import { FilePick } from './file-pick.tsx'
import { TextArea } from './text-area.tsx'
import { Trouble } from './trouble.tsx'

/** As many findings as a person reads at once. */
const SHOWN = 20

/** Bringing in the list of an enterprise: pasted or from a file, what it would change, then for good. */
export function ExtensionImport({
  enterpriseId,
  known,
  onDone,
}: {
  enterpriseId: string
  known: readonly ListedExtension[]
  onDone: (list: ListedExtension[]) => void
}): JSX.Element {
  const { api, session } = useDesk()
  const { extensions: words, finding } = useWords()
  const [text, keep] = useKept(`extensions.${enterpriseId}`)
  const [list, setList] = useState<ExtensionList | null>(null)
  const [error, setError] = useState<string>()
  const [done, setDone] = useState<number | null>(null)
  const deed = useMemo(
    () => createDeed((extensions: KnownExtension[]) => api.putExtensions(enterpriseId, extensions), session),
    [api, session, enterpriseId],
  )
  const read = async (reading: ReturnType<typeof readExtensionList>) => {
    setDone(null)
    deed.forget()
    const made = await reading
    if ('refused' in made) {
      const { title, next } = sayFinding(finding, made.refused)
      setList(null)
      return setError(`${title} ${next}`)
    }
    setError(undefined)
    setList(made)
  }
  const look = () => {
    if (text.trim() === '') return setError(words.nothing)
    void read(readPastedExtensions(text, inflate))
  }
  const apply = async () => {
    const after = list && (await deed.run(list.extensions))
    if (!after) return
    setList(null)
    keep('')
    setDone(after.length)
    onDone(after)
  }
  const trouble = deed.trouble.value
  return (
    <section class="section" aria-labelledby="import">
      <div class="section-head">
        <h2 id="import">{words.import}</h2>
      </div>
      <p class="small muted">{words.importLead}</p>
      <TextArea
        id="pasted"
        label={words.paste}
        error={error}
        rows={4}
        mono
        value={text}
        onInput={typed => {
          keep(typed)
          setError(undefined)
          setList(null)
        }}
      />
      <FilePick
        id="file"
        label={words.file}
        onFile={async file => {
          const bytes = await file.arrayBuffer().catch(() => null)
          if (bytes) await read(readExtensionList({ bytes: new Uint8Array(bytes), name: file.name, inflate }))
        }}
      />
      <Button kind={list ? 'plain' : 'primary'} class="start" onClick={look}>
        {words.look}
      </Button>
      <div role="status">{done !== null && <Notice tone="ready" title={words.applied(done)} />}</div>
      {trouble && <Trouble refusal={trouble} onAgain={apply} />}
      {list && <Looked list={list} known={known} busy={deed.busy.value} onApply={apply} />}
    </section>
  )
}

function Looked({
  list,
  known,
  busy,
  onApply,
}: {
  list: ExtensionList
  known: readonly ListedExtension[]
  busy: boolean
  onApply: () => void
}): JSX.Element {
  const { extensions: words, directory } = useWords()
  const { added, renamed, gone, same } = extensionChange(known, list.extensions)
  const { findings } = list
  const changes = added.length + renamed.length + gone.length
  return (
    <>
      <Notice tone="note" role="status" title={words.read(list.extensions.length, list.rows)}>
        <p>{words.would(added.length, renamed.length, gone.length, same)}</p>
        {changes === 0 && <p>{words.unchanged}</p>}
        {findings.length > 0 && (
          <>
            <p>{words.left(findings.length)}</p>
            <ul>
              {findings.slice(0, SHOWN).map(({ cell, value, code }) => (
                <li key={cell}>
                  <Cell name={cell} tone="look" /> <span class="mono">{value}</span> {words.findings[code]}
                </li>
              ))}
            </ul>
            {findings.length > SHOWN && <p>{directory.more(findings.length - SHOWN)}</p>}
          </>
        )}
      </Notice>
      {changes > 0 && list.extensions.length > 0 && (
        <Button kind="primary" class="start" busy={busy} onClick={onApply}>
          {words.apply(list.extensions.length)}
        </Button>
      )}
    </>
  )
}
