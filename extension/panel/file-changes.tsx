import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Check } from '../../shared/check.ts'
import { type Compared, compareVersions } from '../models/compared.ts'
import type { FilesModel } from '../models/files.ts'
import type { RepFile } from '../rep-file.ts'
import { Changes } from './changes.tsx'
import { useWords } from './models.ts'

/** The open file beside the last version of the same customer's (N9). */
export function FileChanges({
  model,
  file,
  check,
}: {
  model: FilesModel
  file: RepFile
  check: Check
}): JSX.Element | null {
  const { version: say } = useWords()
  const [compared, setCompared] = useState<Compared | null>(null)
  useEffect(() => {
    let here = true
    const facts = { fileName: file.name, at: file.check?.at ?? '', intake: file.intake }
    void compareVersions(model.customers, facts, check).then(result => here && setCompared(result))
    return () => {
      here = false
    }
  }, [model, file, check])
  if (!compared?.before || check.verdict === 'refused') return null
  return (
    <div class="side-part pad-4 stack">
      <h2 class="h-small">{say.title}</h2>
      <Changes before={compared.before} diff={compared.diff} />
    </div>
  )
}
