import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Choice } from '../../../extension/ui/choice.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { DIRECTORY_KINDS, type DirectoryKind, type DirectoryReport } from '../../../shared/directory.ts'
import { sayList } from '../../../shared/words/format.ts'
import { useDesk, useWords } from '../desk.ts'
import type { ChosenFile } from '../directory-api.ts'
import { createDeed } from '../models/deed.ts'
import { FilePick } from '../parts/file-pick.tsx'
import { FormPage } from '../parts/form-page.tsx'
import { ImportReport } from '../parts/import-report.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { UnfinishedImports } from '../parts/unfinished-imports.tsx'

/** Which columns a list needs, and which are taken where there are. */
const COLUMNS = {
  enterprises: {
    needed: ['id', 'name', 'createdOn'],
    optional: ['customName', 'customerNumbers', 'selfRegistration', 'active'],
  },
  accounts: { needed: ['account'], optional: ['enterprise', 'active'] },
} as const

/** Bringing in enterprises or accounts: a file, what it would do, then the same bytes for good. */
export function ImportingPage(): JSX.Element {
  const { api, session, lists } = useDesk()
  const { enterprises: words, directory, locale } = useWords()
  const [kind, setKind] = useState<DirectoryKind>('enterprises')
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [error, setError] = useState<string>()
  const [report, setReport] = useState<DirectoryReport | null>(null)
  const [changed, setChanged] = useState(false)
  const [runs, setRuns] = useState(0)
  const deed = useMemo(
    () =>
      createDeed(
        (asked: { kind: DirectoryKind; seen: string | null; file: () => ChosenFile }) =>
          api.importList(asked.kind, asked.file(), asked.seen),
        session,
      ),
    [api, session],
  )
  /** Null looks what it would do; what was seen is what is done, or what it would do now is shown instead. */
  const run = async (seen: string | null) => {
    if (!file) return setError(words.fileMissing)
    setChanged(false)
    const told = await deed.run({ kind, seen, file: () => file })
    if (seen !== null) setRuns(before => before + 1)
    const refusal = deed.trouble.peek()
    if (seen !== null && refusal?.reached && refusal.code === 'version.stale') {
      await run(null)
      return setChanged(true)
    }
    if (!told) return
    setReport(told)
    if (seen !== null) await lists.enterprises.refresh()
  }
  const choose = async (chosen: File) => {
    start()
    // Read once: what is imported is what the dry run told of, whatever happens to the file meanwhile.
    const bytes = await chosen.arrayBuffer().catch(() => null)
    setFile(bytes && { name: chosen.name, bytes: new Uint8Array(bytes) })
    setError(bytes ? undefined : words.fileUnreadable)
  }
  const start = () => {
    setReport(null)
    setChanged(false)
    deed.forget()
  }
  const columns = (fields: readonly (keyof typeof directory.headings)[]) =>
    sayList(
      locale,
      fields.map(field => directory.headings[field]),
    )
  const busy = deed.busy.value
  const trouble = deed.trouble.value
  return (
    <FormPage title={words.importTitle} lead={words.importLead} wide>
      <form
        class="stack-form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void run(null)
        }}
      >
        <fieldset class="list" aria-label={words.kind}>
          {DIRECTORY_KINDS.map(one => (
            <Choice
              key={one}
              group="kind"
              checked={one === kind}
              onChoose={() => {
                setKind(one)
                start()
              }}
            >
              <span class="choice-text">
                <strong>{directory.kinds[one]}</strong>
                <span class="small muted">
                  {words.needs(columns(COLUMNS[one].needed), columns(COLUMNS[one].optional))}
                </span>
              </span>
            </Choice>
          ))}
        </fieldset>
        {kind === 'accounts' && <p class="small muted">{words.first}</p>}
        <FilePick id="file" label={words.file} error={error} onFile={choose} />
        <Button kind={report ? 'plain' : 'primary'} type="submit" class="start" busy={busy}>
          {busy && !report ? words.reading : words.dryRun}
        </Button>
      </form>
      <UnfinishedImports after={runs} />
      {trouble && <Trouble refusal={trouble} onAgain={() => run(report?.dryRun ? report.digest : null)} />}
      {changed && report && <Notice tone="look" role="alert" title={words.changed} />}
      {report && <ImportReport report={report} busy={busy} onApply={() => run(report.digest)} />}
    </FormPage>
  )
}
