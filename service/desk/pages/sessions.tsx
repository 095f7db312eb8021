import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { useDesk, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { useSignedIn } from '../models/signed-in.ts'
import { FormPage } from '../parts/form-page.tsx'
import { SignedInRows } from '../parts/signed-in-rows.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Trouble } from '../parts/trouble.tsx'

/** The reader's own browsers and connected panels: each can be signed out, or all others at once. */
export function SessionsPage(): JSX.Element {
  const { api, session } = useDesk()
  const { desk, people } = useWords()
  const { state, refresh } = useSignedIn(null)
  const [ending, setEnding] = useState<string | null>(null)
  const [ended, setEnded] = useState(false)
  const deed = useMemo(
    // Null stands for all the others.
    () => createDeed((id: string | null) => (id === null ? api.endSessions(null) : api.endSession(null, id)), session),
    [api, session],
  )
  const end = async (id: string | null) => {
    setEnded(false)
    setEnding(id)
    await deed.run(id)
    setEnding(null)
    setEnded(deed.trouble.peek() === null)
    await refresh()
  }
  const sessions = state?.is === 'there' ? state.value : null
  const trouble = deed.trouble.value ?? (state?.is === 'trouble' ? state.refusal : null)
  return (
    <FormPage title={people.sessions} lead={people.sessionsLead}>
      {trouble && <Trouble refusal={trouble} onAgain={refresh} />}
      {!sessions && !trouble && <Skeleton name={desk.loading} rows={3} />}
      {sessions && <SignedInRows sessions={sessions} ending={ending} onEnd={({ id }) => end(id)} />}
      <p class="small muted" role="status">
        {ended && people.ended} {sessions?.length === 1 && people.onlyHere}
      </p>
      {sessions && sessions.length > 1 && (
        <Button class="start" busy={deed.busy.value && ending === null} onClick={() => end(null)}>
          {people.endOthers}
        </Button>
      )}
    </FormPage>
  )
}
