import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Check } from '../../shared/check.ts'
import { NO_EDITS } from '../../shared/edit.ts'
import { sayBytes } from '../../shared/words/format.ts'
import type { FilesModel } from '../models/files.ts'
import { packLabelOf } from '../models/sentence.ts'
import { viewVerdict } from '../models/verdict.ts'
import type { RepFile } from '../rep-file.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { FileChanges } from './file-changes.tsx'
import { FileCustomer } from './file-customer.tsx'
import { FilePlace } from './file-place.tsx'
import { changesText } from './file-verdict.tsx'
import { FixListPart } from './fix-list.tsx'
import { useModels, useWords } from './models.ts'
import { SealMaker } from './seal-maker.tsx'
import { Strip } from './strip.tsx'
import { dayText, When } from './when.tsx'

/** The file that is open: strip, facts, seal and fix list. */
export function FileSide({
  model,
  file,
  onClose,
}: {
  model: FilesModel
  file: RepFile
  onClose: () => void
}): JSX.Element {
  const words = useWords()
  const { files: say, locale } = words
  const [check, setCheck] = useState<Check | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // Where it is narrow the file stands under the table: the focus takes the eye there.
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    let here = true
    void model.checkOf(file.id).then(found => here && setCheck(found ?? null))
    return () => {
      here = false
    }
  }, [model, file])
  const { sheet = null, range = null } = file.check ?? {}
  const where = words.verdict.where({
    sheet,
    from: range?.first ?? null,
    to: range?.last ?? null,
    size: sayBytes(locale, file.bytes),
  })
  return (
    <aside class="wide-side" aria-label={say.chosen}>
      <div class="pad-4 stack">
        <div class="cluster between nowrap-row">
          <div class="row-text">
            <h2 ref={heading} tabIndex={-1}>
              {file.name}
            </h2>
            <p class="small faint">{where}</p>
          </div>
          <IconButton icon="x" name={say.close} onClick={onClose} />
        </div>
        {check && check.rows.length > 1 && (
          <Strip view={viewVerdict({ found: check, now: check, history: NO_EDITS })} />
        )}
        <FileFacts file={file} />
        <FileCustomer model={model} file={file} />
      </div>
      {check && <FilePlace model={model} file={file} check={check} />}
      {check && <FileChanges model={model} file={file} check={check} />}
      {check && <SealMaker model={model} file={file} check={check} />}
      {check && <FixListPart model={model} file={file} check={check} />}
      {check && <SideEnd model={model} file={file} check={check} />}
    </aside>
  )
}

function FileFacts({ file: { check } }: { file: RepFile }): JSX.Element {
  const { files: say, locale } = useWords()
  if (!check) return <p class="muted">{say.notChecked}</p>
  const changes = changesText(check, say)
  return (
    <Facts>
      <Fact name={say.checked}>
        <When at={check.at} />
      </Fact>
      <Fact name={say.rules}>{packLabelOf(check.pack)}</Fact>
      {check.verdict !== 'refused' && (
        <Fact name={say.changed}>
          {check.changes ? say.since(changes, dayText(locale, check.changes.since)) : changes}
        </Fact>
      )}
    </Facts>
  )
}

function SideEnd({ model, file, check }: { model: FilesModel; file: RepFile; check: Check }): JSX.Element {
  const { draft, place } = useModels()
  const { files: say } = useWords()
  const openFindings = async () => {
    const bytes = await model.bytesOf(file.id)
    if (!bytes) return
    await draft.openFile(new File([bytes], file.name))
    place.go({ name: 'accounts' })
  }
  return (
    <div class="side-end pad-4">
      {check.rows.length > 0 && (
        <Button class="grow" onClick={() => place.go({ name: 'proof', of: file.id })}>
          {say.prove}
        </Button>
      )}
      <Button class="grow" onClick={openFindings}>
        {say.openFindings}
      </Button>
    </div>
  )
}
