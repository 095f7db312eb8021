import type { JSX } from 'preact'
import { useCallback, useEffect, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { UnfinishedImport } from '../../../shared/directory.ts'
import { useDesk, useWords } from '../desk.ts'
import { Time } from './time.tsx'

/** Imports of long lists that run, or that were cut off; looked at anew after each of one's own, which `after` counts. */
export function UnfinishedImports({ after }: { after: number }): JSX.Element {
  const { api } = useDesk()
  const { directory, people } = useWords()
  const [imports, setImports] = useState<readonly UnfinishedImport[]>([])
  const look = useCallback(async () => {
    const answer = await api.unfinishedImports()
    if (answer.ok) setImports(answer.value)
  }, [api])
  // `after` is named although nothing reads it: one more import is a reason to look again.
  useEffect(() => void look(), [look, after])
  const dismiss = async (id: string) => {
    await api.dismissImport(id)
    await look()
  }
  const { unfinished } = directory
  return (
    <div role="status" class="stack">
      {imports.map(({ id, file, rows, done, by, begunAt, running }) => {
        const say = running ? unfinished.running : unfinished.cutOff
        const title = say(file.name, done, rows, by ?? people.commandLine)
        return (
          <Notice key={id} tone={running ? 'note' : 'look'} title={title}>
            <p>
              <Time at={begunAt} />
              {running ? null : ` ${unfinished.next}`}
            </p>
            {!running && (
              <Button size="small" onClick={() => dismiss(id)}>
                {unfinished.dismiss}
              </Button>
            )}
          </Notice>
        )
      })}
    </div>
  )
}
