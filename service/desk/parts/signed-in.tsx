import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { useDesk, useWords } from '../desk.ts'
import { initialsOf } from '../person.ts'

/** Who is signed in, in which role, and the way out; nothing while nobody is. */
export function SignedIn(): JSX.Element | null {
  const { session, router } = useDesk()
  const { desk } = useWords()
  const [leaving, setLeaving] = useState(false)
  const state = session.state.value
  if (state.is !== 'in') return null
  const { name, role, email } = state.person
  const leave = async () => {
    setLeaving(true)
    const answer = await session.leave()
    setLeaving(false)
    if (answer === 'done' || answer === 'signed-out') router.go('/sign-in')
  }
  return (
    <div class="signed-in">
      <span class="avatar" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <span class="signed-in-who" title={email}>
        <span class="sr">{desk.signedInAs(name)}, </span>
        <span class="signed-in-name" aria-hidden="true">
          {name}
        </span>
        <span class="signed-in-role faint small">{desk.roles[role]}</span>
      </span>
      <Button kind="quiet" size="small" busy={leaving} onClick={leave}>
        {desk.signOut}
      </Button>
    </div>
  )
}
