import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { SeatListFinding } from '../../shared/seat-list.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import { saySeatFinding } from '../../shared/words/seat-finding.ts'
import { sayForm } from '../../shared/words/seat-form.ts'
import type { SeatsRead } from '../models/seat-import.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { useFindings, useModels } from './models.ts'
import { saveWorkbook } from './save.ts'
import { useSeats, useSeatWords } from './seat-context.ts'
import { SeatExtensions } from './seat-extensions.tsx'

/** So many findings are listed; the rest are counted. */
const SHOWN = 12

/** The ways in for many people at once: pasted from a spreadsheet, from a workbook, and the template to fill in. */
export function SeatImport(): JSX.Element {
  const model = useSeats()
  const { language } = useModels()
  const words = useSeatWords()
  const { pasting } = model.draft.value
  const [open, setOpen] = useState(pasting !== '')
  const [read, setRead] = useState<SeatsRead | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => void language.loadSentences(), [language])
  useEffect(() => {
    if (pasting.trim() === '') return
    let current = true
    void import('../models/seat-import.ts')
      .then(({ readPasted }) => readPasted(model.pack, pasting, model.today()))
      .then(found => current && setRead(found))
    return () => {
      current = false
    }
  }, [pasting, model])
  const pick = async (file: File | undefined) => {
    if (!file) return
    const { readWorkbook } = await import('../models/seat-import.ts')
    setRead(await readWorkbook(model.pack, file, model.today()))
  }
  const template = async () => {
    const { makeSeatTemplate } = await import('../../shared/workbook/seat-template.ts')
    const { draft } = model
    saveWorkbook(
      await makeSeatTemplate(draft.value.seats.length > 0 ? draft.value : null, words),
      words.seating.templateFile,
    )
  }
  const done = () => {
    setRead(null)
    setOpen(false)
    model.set({ pasting: '' })
  }
  return (
    <>
      <div class="cluster tools">
        <Button size="small" kind="quiet" icon="paste" aria-expanded={open} onClick={() => setOpen(!open)}>
          {words.seating.paste}
        </Button>
        <Button size="small" kind="quiet" icon="sheet" onClick={() => picker.current?.click()}>
          {words.seating.fromWorkbook}
        </Button>
        <Button size="small" kind="quiet" icon="download" onClick={template}>
          {words.seating.template}
        </Button>
        <SeatExtensions />
      </div>
      <input
        ref={picker}
        class="sr"
        type="file"
        tabIndex={-1}
        aria-label={words.seating.fromWorkbook}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={event => {
          const { currentTarget } = event
          void pick(currentTarget.files?.[0]).then(() => {
            currentTarget.value = ''
          })
        }}
      />
      {open && (
        <div class="card">
          <Area
            id="pasting"
            label={words.seating.pasteLabel}
            hint={words.seating.pasteHint}
            rows={4}
            mono
            value={pasting}
            onInput={text => {
              model.set({ pasting: text })
              if (text.trim() === '') setRead(null)
            }}
          />
        </div>
      )}
      {read && <Preview read={read} onDone={done} />}
    </>
  )
}

function Preview({ read, onDone }: { read: SeatsRead; onDone: () => void }): JSX.Element {
  const model = useSeats()
  const words = useSeatWords()
  const findings = useFindings()
  if ('refused' in read) {
    return (
      <Notice
        tone="stop"
        role="alert"
        title={findings ? sayFinding(findings, read.refused).title : words.seat.list.nothing}
      />
    )
  }
  const { seats, more } = read
  if (seats.length === 0) return <Notice tone="look" role="alert" title={words.seat.list.nothing} />
  const take = () => {
    model.take(seats)
    onDone()
  }
  return (
    <section class="card stack" aria-label={words.seat.list.read(seats.length)}>
      <p role="status">
        <strong>{words.seat.list.read(seats.length)}</strong>
      </p>
      <p class="small muted">
        {read.fields
          .map(field => (field === 'full-name' ? words.seating.fullName : words.seatQuestion[field].name))
          .join(', ')}
      </p>
      {more > 0 && <p class="small">{words.seat.list.more(more)}</p>}
      {read.findings.length > 0 && (
        <ul class="stack stack-2 plain">
          {read.findings.slice(0, SHOWN).map((finding, at) => (
            <li key={`${finding.cell}${at}`} class="msg">
              <Icon name="look" />
              <span>
                <Cell name={finding.cell} /> <span class="mono">{finding.value}</span> {sayListFinding(words, finding)}
              </span>
            </li>
          ))}
          {read.findings.length > SHOWN && (
            <li class="small">{words.seating.moreFound(read.findings.length - SHOWN)}</li>
          )}
        </ul>
      )}
      <div class="cluster">
        <Button kind="plain" onClick={take}>
          {words.seating.take(seats.length)}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {words.panel.cancel}
        </Button>
      </div>
    </section>
  )
}

function sayListFinding(words: ReturnType<typeof useSeatWords>, finding: SeatListFinding): string {
  return finding.code === 'list.form'
    ? (sayForm(finding.field, words) ?? '')
    : saySeatFinding(words.seatFinding, finding.finding)
}
