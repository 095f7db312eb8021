import type { JSX } from 'preact'
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import type { UnfinishedImport } from '../../../shared/directory.ts'
import { useDesk, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { Time } from './time.tsx'
import { Trouble } from './trouble.tsx'

/** Imports of long lists that run, or that were cut off; looked at anew after each of one's own, which `after` counts. */
export function UnfinishedImports({ after }: { after: number }): JSX.Element {
  const { api, session } = useDesk()
  const { directory, people } = useWords()
  const [imports, setImports] = useState<readonly UnfinishedImport[]>([])
  const look = useCallback(async () => {
    const answer = await api.unfinishedImports()
    if (answer.ok) setImports(answer.value)
  }, [api])
  // `after` is named although nothing reads it: one more import is a reason to look again.
  useEffect(() => void look(), [look, after])
  const [last, setLast] = useState<string | null>(null)
  const deed = useMemo(() => createDeed((id: string) => api.dismissImport(id), session), [api, session])
  const dismiss = async (id: string) => {
    setLast(id)
    await deed.run(id)
    await look()
  }
  const { unfinished } = directory
  const trouble = deed.trouble.value
  return (
    <>
      {trouble && last !== null && <Trouble refusal={trouble} onAgain={() => dismiss(last)} />}
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
                <Button size="small" busy={deed.busy.value && last === id} onClick={() => dismiss(id)}>
                  {unfinished.dismiss}
                </Button>
              )}
            </Notice>
          )
        })}
      </div>
    </>
  )
}
