import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Check } from '../../shared/check.ts'
import { SEAL_ROWS } from '../../shared/seal.ts'
import { showSealCode } from '../../shared/seal-code.ts'
import type { Problem } from '../api.ts'
import type { FilesModel } from '../models/files.ts'
import type { RepFile } from '../rep-file.ts'
import { Button } from '../ui/button.tsx'
import { Copy } from '../ui/copy.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Notice, Promised } from '../ui/notice.tsx'
import { useModels, useWords } from './models.ts'
import { sayProblem } from './problem.ts'

/** The seal of a check (N8): what is sent is shown first; without a service there is none, and that is said. */
export function SealMaker({ model, file, check }: { model: FilesModel; file: RepFile; check: Check }): JSX.Element {
  const { connection } = useModels()
  const { seal: say, panel } = useWords()
  const person = connection.connection.value?.person
  const [asks, setAsks] = useState(false)
  const why = !person
    ? say.noService
    : person.role !== 'rep'
      ? say.repsOnly
      : check.rows.length === 0
        ? say.nothing
        : check.rows.length > SEAL_ROWS
          ? say.tooMany(SEAL_ROWS)
          : null
  return (
    <div class="side-part pad-4 stack">
      <h2 class="h-small">{say.name}</h2>
      {file.seal !== null ? (
        <p>
          <Copy text={showSealCode(file.seal)} name={say.copy(showSealCode(file.seal))} done={panel.copied}>
            {showSealCode(file.seal)}
          </Copy>
        </p>
      ) : why !== null ? (
        <p class="small muted">{why}</p>
      ) : asks ? (
        <Sending model={model} file={file} check={check} onCancel={() => setAsks(false)} />
      ) : (
        <Button size="small" icon="lock" class="start" onClick={() => setAsks(true)}>
          {say.make}
        </Button>
      )}
      {why === null && <p class="small faint">{say.about}</p>}
    </div>
  )
}

function Sending({
  model,
  file,
  check,
  onCancel,
}: {
  model: FilesModel
  file: RepFile
  check: Check
  onCancel: () => void
}): JSX.Element {
  const words = useWords()
  const { seal: say } = words
  const { connection } = useModels()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  // Made once, so that pressing again after a lost answer gets the same seal.
  const [key] = useState(() => crypto.randomUUID())
  const send = async () => {
    setBusy(true)
    const api = await connection.api()
    const rows = check.rows.map(({ cell, typed, kind }) => ({ cell, typed, kind }))
    const source = { fileName: check.file?.name ?? null, sha256: check.file?.sha256 ?? null }
    const reply = await api?.seal(key, { rows, source, pack: check.pack })
    connection.heed(reply && !reply.ok ? reply.problem : null)
    setBusy(false)
    if (reply?.ok) await model.setSeal(file.id, reply.value.code)
    else setProblem(reply ? reply.problem : { kind: 'unreachable' })
  }
  return (
    <>
      <h3 class="small">{say.what}</h3>
      <Facts>
        <Fact name={say.to}>{connection.host.value}</Fact>
        <Fact name={words.submit.numbers}>{say.rows(check.rows.length)}</Fact>
        <Fact name={words.submit.file}>{say.file(file.name)}</Fact>
      </Facts>
      <p class="small">{say.kept}</p>
      <Promised icon="lock">{say.notSent}</Promised>
      {problem && (
        <Notice tone="stop" role="alert">
          <p>{sayProblem(words, problem, connection.host.value)}</p>
        </Notice>
      )}
      <div class="cluster">
        <Button size="small" onClick={onCancel}>
          {say.cancel}
        </Button>
        <Button size="small" busy={busy} onClick={send}>
          {busy ? say.making : say.send}
        </Button>
      </div>
    </>
  )
}
