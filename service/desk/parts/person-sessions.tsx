import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Section } from '../../../extension/ui/section.tsx'
import { useDesk, useWords } from '../desk.ts'
import { createDeed } from '../models/deed.ts'
import { useSignedIn } from '../models/signed-in.ts'
import { SignedInRows } from './signed-in-rows.tsx'
import { Skeleton } from './skeleton.tsx'
import { Trouble } from './trouble.tsx'

/** Where somebody is signed in whom the reader looks after, and the ways to sign them out: at one place, or everywhere. */
export function PersonSessions({ personId }: { personId: string }): JSX.Element {
  const { api, session } = useDesk()
  const { desk, people } = useWords()
  const { state, refresh } = useSignedIn(personId)
  const [ended, setEnded] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  const deed = useMemo(
    // Null stands for all of them.
    () =>
      createDeed(
        (id: string | null) => (id === null ? api.endSessions(personId) : api.endSession(personId, id)),
        session,
      ),
    [api, session, personId],
  )
  const end = async (id: string | null) => {
    setEnded(false)
    setEnding(id)
    await deed.run(id)
    setEnding(null)
    setEnded(deed.trouble.peek() === null)
    await refresh()
  }
  const trouble = deed.trouble.value ?? (state?.is === 'trouble' ? state.refusal : null)
  const sessions = state?.is === 'there' ? state.value : null
  return (
    <Section id="signed-in" title={people.sessionsOf}>
      {trouble && <Trouble refusal={trouble} onAgain={refresh} />}
      {state?.is === 'loading' && <Skeleton name={desk.loading} rows={2} />}
      {sessions && sessions.length > 0 && (
        <SignedInRows sessions={sessions} ending={ending} onEnd={({ id }) => end(id)} />
      )}
      {sessions?.length === 0 && <p class="small muted">{people.nowhere}</p>}
      <p class="small muted" role="status">
        {ended && people.ended}
      </p>
      {sessions && sessions.length > 0 && (
        <Button class="start" busy={deed.busy.value && ending === null} onClick={() => end(null)}>
          {people.endAll}
        </Button>
      )}
    </Section>
  )
}
