import type { JSX } from 'preact'
import { Button } from '../ui/button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { useModels, useWords } from './models.ts'
import { useWaitingCount } from './waiting-count.ts'

/** What is to be told whatever view is open: one thing at a time, the most pressing first. */
export function Banner(): JSX.Element | null {
  const { connection, draft } = useModels()
  if (draft.unstored.value) return <Unstored />
  if (draft.overtaken.value) return <Overtaken />
  if (connection.trouble.value === 'signed-out' && !connection.connection.value) return <SignedOut />
  if (!connection.connection.value) return null
  if (!connection.permitted.value) return <NotPermitted />
  return connection.reached.value ? null : <Unreachable />
}

/** The disk would not take what was done last; it is tried again by itself. */
function Unstored(): JSX.Element {
  const { banner } = useWords()
  return <Line icon="look" says={banner.unstored} />
}

/** Another window was first with a change of the same: the draft is shown as it stands. */
function Overtaken(): JSX.Element {
  const { draft } = useModels()
  const { banner, panel } = useWords()
  const close = () => {
    draft.overtaken.value = false
  }
  return <Line icon="look" says={banner.overtaken} does={panel.close} onClick={close} />
}

/** The service ended the session: nothing is lost, and signing in goes on from here. */
function SignedOut(): JSX.Element {
  const { connection, place } = useModels()
  const { banner, connection: said } = useWords()
  const waiting = useWaitingCount()
  const begin = () => {
    // First the permission, in the click itself; then the view that follows it.
    void connection.connect()
    place.go({ name: 'settings' })
  }
  const says = [said.signedOut, waiting > 0 && banner.waitsForSignIn(waiting)].filter(Boolean).join(' ')
  return <Line icon="person" says={says} does={said.connect} onClick={begin} />
}

/** The browser does not let the panel talk to the service any more: only the person can change that. */
function NotPermitted(): JSX.Element {
  const { connection, outbox } = useModels()
  const { banner } = useWords()
  const ask = async () => {
    if (!(await connection.permit())) return
    await connection.refresh()
    await outbox.flush()
  }
  return <Line icon="lock" says={banner.notPermitted(connection.host.value)} does={banner.permit} onClick={ask} />
}

/** Says that the service can't be reached, what still works, and what waits. */
function Unreachable(): JSX.Element {
  const { connection, outbox } = useModels()
  const { panel, banner } = useWords()
  const waiting = useWaitingCount()
  const retry = async () => {
    await connection.refresh()
    await outbox.flush()
  }
  const says = waiting > 0 ? banner.queued(waiting) : panel.unreachable(connection.host.value)
  return <Line icon="offline" says={says} does={banner.tryNow} onClick={retry} />
}

function Line({
  icon,
  says,
  does,
  onClick,
}: {
  icon: IconName
  says: string
  does?: string
  onClick?: () => void
}): JSX.Element {
  return (
    <div class="banner" role="status">
      <Icon name={icon} />
      <span>{says}</span>
      {does && (
        <Button size="small" onClick={onClick}>
          {does}
        </Button>
      )}
    </div>
  )
}
