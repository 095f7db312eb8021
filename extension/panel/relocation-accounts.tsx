import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { sayFinding } from '../../shared/words/finding.ts'
import { type RelocationModel, relocationRows } from '../models/relocation.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useFindings, useModels, useWords } from './models.ts'

/** The accounts of a representative's move: typed or pasted, or taken from a workbook in their place. */
export function RelocationAccounts({ model }: { model: RelocationModel }): JSX.Element {
  const { moving } = useWords()
  const { file, text } = model.draft.value
  const { length } = relocationRows(model.draft.value)
  return (
    <Section id="relocation-accounts" title={moving.accounts} end={length > 0 && moving.count(length)}>
      {file ? (
        <div class="list">
          <div class="row">
            <Icon name="sheet" />
            <span class="row-text">
              <span class="wrap-any">{file.name}</span>
              <span class="small">{moving.count(length)}</span>
            </span>
            <Button size="small" onClick={() => model.change({ file: null })}>
              {moving.removeFile}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <Area
            id="relocation-numbers"
            label={moving.numbers}
            hint={moving.numbersHint}
            mono
            rows={5}
            value={text}
            onInput={typed => model.change({ text: typed })}
          />
          <TakeFile model={model} />
        </>
      )}
      <Refused model={model} />
    </Section>
  )
}

function TakeFile({ model }: { model: RelocationModel }): JSX.Element {
  const { moving } = useWords()
  const { language } = useModels()
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button class="start" size="small" icon="sheet" onClick={() => field.current?.click()}>
        {moving.takeFile}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={moving.takeFile}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        onChange={event => {
          const [file] = event.currentTarget.files ?? []
          // What may be wrong with it is said in words that come later.
          void language.loadSentences()
          if (file) void model.takeFile(file)
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

function Refused({ model }: { model: RelocationModel }): JSX.Element | null {
  const sentences = useFindings()
  const finding = model.refused.value
  if (!finding || !sentences) return null
  const { title, next } = sayFinding(sentences, finding)
  return (
    <Notice tone="stop" role="alert" title={title}>
      <p>{next}</p>
    </Notice>
  )
}
