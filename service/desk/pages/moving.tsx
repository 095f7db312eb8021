import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Field } from '../../../extension/ui/field.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { MovePreview, MoveRequest } from '../../../shared/move.ts'
import { sayFinding } from '../../../shared/words/finding.ts'
import { type MovingRow, readAccountText } from '../account-text.ts'
import { useDesk, useDraft, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { EnterpriseSelect } from '../parts/enterprise-select.tsx'
import { FilePick } from '../parts/file-pick.tsx'
import { FormPage } from '../parts/form-page.tsx'
import { MoveRows } from '../parts/move-rows.tsx'
import { TextArea } from '../parts/text-area.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { movePath } from '../place.ts'

/** As many as the service takes at one time. */
const MOST = 1_000

interface Wrong {
  to?: string
  numbers?: string
  reason?: string
  file?: string
}

/** A representative moves one or many accounts at once: typed, pasted or from a workbook; looked at first, then done. */
export function MovingPage(): JSX.Element {
  const { api, router, session } = useDesk()
  const { relocating, finding } = useWords()
  const [to, setTo] = useDraft('moving to', '')
  const [text, setText] = useDraft('moving accounts', '')
  const [taken, setTaken] = useDraft<{ name: string; rows: MovingRow[] } | null>('moving file', null)
  const [reason, setReason] = useDraft('moving reason', '')
  const [wrong, setWrong] = useState<Wrong>({})
  const [preview, setPreview] = useState<{ of: MoveRequest; told: MovePreview } | null>(null)
  const looking = useMemo(() => createDeed((request: MoveRequest) => api.previewMove(request), session), [api, session])
  const making = useMemo(
    () => createDeed((request: MoveRequest, key) => api.makeMove(request, key), session),
    [api, session],
  )
  const rows = taken?.rows ?? readAccountText(text)
  const request: MoveRequest = { to, rows: [...rows], reason: reason.trim() }
  const fresh = preview !== null && sameRows(preview.of, request)

  const look = async () => {
    const found = judge(request, relocating)
    setWrong(found)
    making.forget()
    if (Object.keys(found).length > 0) return
    const told = await looking.run(request)
    setPreview(told && { of: request, told })
  }
  const move = async () => {
    const done = await making.run(request)
    if (!done) return
    setTo('')
    setText('')
    setTaken(null)
    setReason('')
    router.go(movePath(done.number, 'decided'))
  }
  const takeFile = async (file: File) => {
    // The reader is large and few come here with a file: it is loaded when one is chosen.
    const { readAccountFile } = await import('../account-file.ts')
    const read = await readAccountFile(file).catch(() => null)
    if (read && Array.isArray(read)) {
      setTaken({ name: file.name, rows: read })
      setText(read.map(({ typed }) => typed).join('\n'))
      return setWrong({})
    }
    const said = read && sayFinding(finding, read)
    setWrong({ file: said ? `${said.title} ${said.next}` : relocating.fileRefused })
  }
  const trouble = looking.trouble.value ?? making.trouble.value
  return (
    <FormPage title={relocating.title} lead={relocating.lead} wide>
      <form
        class="stack-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void look()
        }}
      >
        <EnterpriseSelect id="to" label={relocating.to} value={to} error={wrong.to} onChoose={setTo} />
        <TextArea
          id="numbers"
          label={relocating.numbers}
          hint={relocating.numbersHint}
          error={wrong.numbers}
          mono
          rows={6}
          value={text}
          onInput={typed => {
            setText(typed)
            setTaken(null)
          }}
        />
        <FilePick id="file" label={relocating.file} error={wrong.file} onFile={takeFile} />
        {taken && (
          <p class="small muted" role="status">
            {relocating.fileRead(taken.name, taken.rows.length)}
          </p>
        )}
        <Field
          id="reason"
          label={relocating.reason}
          hint={relocating.reasonHint}
          error={wrong.reason}
          maxlength={500}
          value={reason}
          onInput={event => setReason(event.currentTarget.value)}
        />
        <Button kind={fresh ? 'plain' : 'primary'} type="submit" class="start" busy={looking.busy.value}>
          {looking.busy.value ? relocating.previewing : relocating.preview}
        </Button>
      </form>
      {trouble && <Trouble refusal={trouble} onAgain={fresh ? move : look} />}
      {preview && <Preview told={preview.told} fresh={fresh} busy={making.busy.value} onMove={move} />}
    </FormPage>
  )
}

function Preview({
  told,
  fresh,
  busy,
  onMove,
}: {
  told: MovePreview
  fresh: boolean
  busy: boolean
  onMove: () => void
}): JSX.Element {
  const { relocating } = useWords()
  const { moved } = told.counts
  return (
    <>
      <Notice
        role="status"
        tone={moved > 0 ? 'note' : 'look'}
        title={moved > 0 ? relocating.would(moved, told.to.name) : relocating.wouldNone}
      >
        <p>{fresh ? relocating.nothingYet : relocating.changedSince}</p>
      </Notice>
      <MoveRows rows={told.rows} choosing={null} preview />
      {fresh && moved > 0 && (
        <Button kind="primary" class="start" busy={busy} onClick={onMove}>
          {busy ? relocating.moving : relocating.move(moved)}
        </Button>
      )}
    </>
  )
}

/** The reason alone may be reworded after the preview; what moves where may not. */
function sameRows(one: MoveRequest, other: MoveRequest): boolean {
  return other.reason !== '' && JSON.stringify([one.to, one.rows]) === JSON.stringify([other.to, other.rows])
}

function judge({ to, rows, reason }: MoveRequest, words: ReturnType<typeof useWords>['relocating']): Wrong {
  return {
    ...(to === '' && { to: words.toMissing }),
    ...(rows.length === 0 && { numbers: words.numbersMissing }),
    ...(rows.length > MOST && { numbers: words.tooMany(rows.length) }),
    ...(reason === '' && { reason: words.reasonMissing }),
  }
}
