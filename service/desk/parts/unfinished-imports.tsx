import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { UnfinishedImport } from '../../../shared/directory.ts'
import { useDesk, useWords } from '../desk.ts'
import { Time } from './time.tsx'

/** Imports of long lists that run, or that were cut off; looked at anew after each of one's own, which `after` counts. */
export function UnfinishedImports({ after }: { after: number }): JSX.Element {
  const { api } = useDesk()
  const { directory, people } = useWords()
  const [imports, setImports] = useState<readonly UnfinishedImport[]>([])
  // `after` is named although nothing reads it: one more import is a reason to look again.
  useEffect(() => {
    void api.unfinishedImports().then(answer => {
      if (answer.ok) setImports(answer.value)
    })
  }, [api, after])
  const { unfinished } = directory
  return (
    <div role="status" class="stack">
      {imports.map(({ kind, file, rows, done, by, begunAt, running }) => {
        const say = running ? unfinished.running : unfinished.cutOff
        const title = say(file.name, done, rows, by ?? people.commandLine)
        return (
          <Notice key={kind + file.sha256 + begunAt} tone={running ? 'note' : 'look'} title={title}>
            <p>
              <Time at={begunAt} />
              {running ? null : ` ${unfinished.next}`}
            </p>
          </Notice>
        )
      })}
    </div>
  )
}
